import { useQuery } from '@tanstack/react-query'
import type { Output } from '#shared/contract/contract.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { withWords } from '#renderer/i18n/with-words.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { pathOfRecord } from '#renderer/lib/paths.ts'
import { pathOfTab } from '#renderer/lib/rollup-tabs.ts'
import { Link } from '#renderer/ui/link.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { StateMark, type StateKind } from '#renderer/ui/state-mark.tsx'
import { LinkList } from './link-list.tsx'

type Finding = Output<'rollup.findings'>['findings'][number]

const MARKS: Readonly<Record<Finding['severity'], StateKind>> = {
  error: 'annulled',
  warning: 'warning',
  info: 'active',
}

/** The worst ones; all stand in the rollup, where they are decided. */
const SHOWN = 5

const placeOf = ({ records }: Finding): string => {
  const paths = records.flatMap(({ kind, id }) => (kind === null ? [] : (pathOfRecord(kind, id) ?? [])))
  return paths[0] ?? pathOfTab('findings')
}

/** Contradictions and gaps that nobody has decided yet. */
export const FindingsSection = ({ onGo }: { onGo: (path: string) => void }) => {
  const { t, translateShared } = useTranslate()
  const client = useClient()
  const query = useQuery({
    queryKey: [KEYS.rollup, 'findings', 'worst'],
    queryFn: () =>
      withWords(client.call('rollup.findings', { onlyOpen: true, worstFirst: true, limit: SHOWN })),
  })
  return (
    <QueryGate query={query}>
      {({ findings, open }) => {
        return (
          <Section
            title={t('home.findings')}
            meta={open === 0 ? undefined : t('rollup.findings', { count: open })}
          >
            <LinkList
              label={t('home.findings')}
              rows={findings.map((finding) => ({
                id: finding.id,
                title: translateShared(finding.messageCode, finding.params),
                detail: (
                  <StateMark
                    state={MARKS[finding.severity]}
                    word={t('findings.severity', { severity: finding.severity })}
                  />
                ),
                onOpen: () => onGo(placeOf(finding)),
              }))}
              empty={t('rollup.findings', { count: 0 })}
            />
            {open > 0 ? <Link href={pathOfTab('findings')}>{t('home.decideFindings')}</Link> : null}
          </Section>
        )
      }}
    </QueryGate>
  )
}
