import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Kind } from '#shared/model/kinds.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { pathOfRecord } from '#renderer/lib/paths.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { Section } from '#renderer/ui/section.tsx'
import * as css from './page.css.ts'

/** Links have their own panel. */
const SHOWN_ELSEWHERE: ReadonlySet<Kind> = new Set([
  'evidence',
  'accepted-warning',
  'conflict-decision',
  'finding-decision',
  'share-rule',
  'register-entry',
])

interface WhereUsedProps {
  kind: Kind
  id: string
  /** Kinds that the form shows itself. */
  shownKinds?: readonly Kind[] | undefined
}

/** More than these wait behind a button. */
const SHOWN = 10

/** Which records point to this one; nothing where none does. */
export const WhereUsed = ({ kind, id, shownKinds = [] }: WhereUsedProps) => {
  const { t } = useTranslate()
  const client = useClient()
  const [isWhole, setIsWhole] = useState(false)
  // Asked anew at each opening: other records change without a word about this one.
  const { data } = useQuery({
    queryKey: [KEYS.record, id, 'used'],
    queryFn: () => client.call('records.get', { kind, id }),
    staleTime: 0,
  })
  const seen = new Map(
    (data?.backlinks ?? [])
      .filter((link) => !SHOWN_ELSEWHERE.has(link.kind) && !shownKinds.includes(link.kind))
      .map((link) => [link.id, link] as const),
  )
  if (seen.size === 0) return null
  const links = [...seen.values()].toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
  return (
    <Section title={t('used.title')} meta={t('used.count', { count: seen.size })}>
      <ul className={css.tight}>
        {links.slice(0, isWhole ? undefined : SHOWN).map((link) => {
          const path = pathOfRecord(link.kind, link.id)
          const words = [link.date, link.number === null ? null : `Nr. ${link.number}`, link.title]
            .filter((part) => part !== null && part !== '')
            .join(' · ')
          return (
            <li key={link.id} className={css.row}>
              <span className={css.soft}>{t(`kind.${link.kind}`)}</span>
              {path === null ? <span>{words}</span> : <Link href={path}>{words || t('form.untitled')}</Link>}
            </li>
          )
        })}
      </ul>
      {isWhole || links.length <= SHOWN ? null : (
        <Button isSmall onPress={() => setIsWhole(true)}>
          {t('used.all', { count: links.length })}
        </Button>
      )}
    </Section>
  )
}
