import { useSameInstitutions } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { PATHS } from '#renderer/lib/paths.ts'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { Link } from '#renderer/ui/link.tsx'

/** Says which institutions the grid below seems to have twice, and where they are joined. */
export const ListedTwice = () => {
  const { t } = useTranslate()
  const { data } = useSameInstitutions()
  const pairs = data?.pairs ?? []
  if (pairs.length === 0) return null
  const names = [...new Set(pairs.map(({ own }) => own.name))].join(', ')
  return (
    <InlineAlert
      tone="info"
      what={t('twice.inGrid', { names })}
      next={<Link href={PATHS.share}>{t('twice.goJoin')}</Link>}
    />
  )
}
