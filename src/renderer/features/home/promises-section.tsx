import { teamPromises } from '#shared/domain/cadence/team-promises.ts'
import { promiseWords } from '#shared/domain/cadence/promise-words.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { PromiseStanding } from '#renderer/layout/promise-standing.tsx'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { schoolYearWords } from '#renderer/lib/school-years.ts'
import { Section } from '#renderer/ui/section.tsx'
import { LinkList } from './link-list.tsx'

/** What one's own teams promised of their meetings this school year, and by when the next one is due. */
export const PromisesSection = ({ onGo }: { onGo: (path: string) => void }) => {
  const { t, translateShared } = useTranslate()
  const { workspaceId, schoolYear, today } = useWorkspace()
  const own = { institutionId: workspaceId }
  const { records: bodies } = useRecords('body', own)
  const meetings = useRecords('meeting', own).records.map(({ record }) => record)
  const counts = useRecords('meeting-count', own).records.map(({ record }) => record)
  const rows = bodies.flatMap(({ record: body }) =>
    teamPromises(body, meetings, counts, schoolYear, today).map((promise) => ({ body, ...promise })),
  )
  return (
    <Section title={t('home.promises')} meta={schoolYearWords(schoolYear)}>
      <LinkList
        label={t('home.promises')}
        rows={rows.map(({ body, rule, result }) => ({
          id: `${body.id} ${rule.id}`,
          title: body.name,
          meta: result.nextDue === null ? undefined : t('home.nextDue', { date: result.nextDue }),
          detail: (
            <>
              <span>{promiseWords(rule, translateShared)}</span>
              <PromiseStanding rule={rule} result={result} />
            </>
          ),
          onOpen: () => onGo(pathOfRecord('body', body.id) ?? PATHS.bodies),
        }))}
        empty={t('home.noPromises')}
      />
    </Section>
  )
}
