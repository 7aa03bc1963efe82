import { useQuery } from '@tanstack/react-query'
import type { Output } from '#shared/contract/contract.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { runKey } from '#renderer/lib/run-key.ts'
import { Section } from '#renderer/ui/section.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { LinkList } from './link-list.tsx'

type Series = Output<'registers.list'>['series'][number]

/** The register, or the journal of numbers that belong to none. */
const pathOf = ({ registerId, ownRun, kind }: Series): string =>
  pathOfRecord('register', registerId ?? runKey({ kind, ownRun: ownRun ?? '' })) ?? PATHS.registers

/** Numbers that stand twice, and gaps and annulled ones that nobody has explained; nothing where all is well. */
export const RegisterTroubles = ({ onGo }: { onGo: (path: string) => void }) => {
  const { t } = useTranslate()
  const client = useClient()
  const { data } = useQuery({
    queryKey: [KEYS.register, 'troubles'],
    queryFn: () => client.call('registers.list', {}),
  })
  const troubled = (data?.series ?? []).filter(({ troubles }) => troubles > 0)
  if (troubled.length === 0) return null
  const titleOf = ({ title, ownRun }: Series): string =>
    title || t(ownRun === 'council-decision' ? 'orderKind.council-decision' : 'orderKind.order')
  return (
    <Section title={t('home.registers')}>
      <LinkList
        label={t('home.registers')}
        rows={troubled.map((series) => ({
          id: [series.kind, series.registerId, series.ownRun, series.period].join(' '),
          title: titleOf(series),
          meta: series.period === 'all' ? undefined : series.period.replace('-', '–'),
          detail: <StateMark state="warning" word={t('registers.troubles', { count: series.troubles })} />,
          onOpen: () => onGo(pathOf(series)),
        }))}
        empty=""
      />
    </Section>
  )
}
