import { teamPromises } from '#shared/domain/cadence/team-promises.ts'
import type { CadenceVerdict } from '#shared/domain/cadence/check-cadence.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { schoolYearWords } from '#renderer/lib/school-years.ts'
import { Section } from '#renderer/ui/section.tsx'
import { Verdict } from '#renderer/ui/verdict.tsx'
import type { VerdictKind } from '#renderer/ui/verdict-shape.tsx'
import { LinkList } from './link-list.tsx'

const SHAPES: Readonly<Record<CadenceVerdict, VerdictKind>> = {
  kept: 'met',
  broken: 'not-met',
  unverifiable: 'not-computable',
}

/** What one's own teams promised of their meetings this school year, and by when the next one is due. */
export const PromisesSection = ({ onGo }: { onGo: (path: string) => void }) => {
  const { t } = useTranslate()
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
              <Verdict kind={SHAPES[result.verdict]} word={t(`cadenceVerdict.${result.verdict}`)} />
              <span>{t('bodies.heldOf', { held: result.held, expected: result.expected })}</span>
            </>
          ),
          onOpen: () => onGo(pathOfRecord('body', body.id) ?? PATHS.bodies),
        }))}
        empty={t('home.noPromises')}
      />
    </Section>
  )
}
