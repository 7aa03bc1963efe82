import { Trash2 } from 'lucide-react'
import type { RecordOf } from '#shared/model/kinds.ts'
import { unitKey } from '#shared/domain/plan/counted-unit.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { unitWords } from '#renderer/i18n/unit-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { schoolYearWords } from '#renderer/lib/school-years.ts'
import { GridList } from '#renderer/ui/grid-list.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { isJudged } from './judged-kinds.ts'
import { toldWords } from './told-words.ts'

/** What has been told so far, and by whom. */
export const ToldList = ({ indicator }: { indicator: RecordOf<'indicator'> }) => {
  const { t } = useTranslate()
  const { nameOf } = useDirectory()
  const { workspaceId } = useWorkspace()
  const { records: observations } = useRecords('observation')
  const { records: populations } = useRecords('population')
  const remove = useCommand('records.remove')
  const unit = unitKey(indicator.countedUnit)
  const entries = [
    ...observations
      .filter(({ record }) => record.indicatorId === indicator.id)
      .map((stored) => ({
        stored,
        title: toldWords(indicator, stored.record, t),
        schoolYear: stored.record.schoolYear,
      })),
    ...populations
      .filter(({ record }) => unit !== '' && unitKey(record.countedUnit) === unit)
      .map((stored) => ({
        stored,
        title: t('told.whole', { unit: unitWords(stored.record.countedUnit, t), count: stored.record.count }),
        schoolYear: stored.record.schoolYear,
      })),
  ]
  return (
    <GridList
      label={t(isJudged(indicator) ? 'told.judgements' : 'told.title')}
      entries={entries.map(({ stored, title, schoolYear }) => ({
        id: stored.id,
        title,
        detail: [
          nameOf(stored.record.institutionId),
          schoolYear === null ? '' : schoolYearWords(schoolYear),
          stored.record.source,
        ]
          .filter(Boolean)
          .join(' · '),
        actions:
          stored.ownerId === workspaceId ? (
            <IconButton
              isSmall
              label={t('told.remove')}
              icon={<Trash2 size={14} />}
              onPress={() => remove.mutate({ kind: stored.kind, id: stored.id })}
            />
          ) : undefined,
      }))}
      empty={t(isJudged(indicator) ? 'told.noJudgements' : 'told.none')}
    />
  )
}
