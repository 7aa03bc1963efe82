import { useRecords } from '#renderer/api/queries.ts'
import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { RecordRoom } from '#renderer/layout/record-room.tsx'
import { useGroupsByInstitution } from '#renderer/layout/use-groups-by-institution.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { OwnRunSheet } from './own-run-sheet.tsx'
import { RegisterSheet } from './register-sheet.tsx'
import { parseRunKey, runKey } from '#renderer/lib/run-key.ts'
import { type SaveJournal, type Series, useRegisterSeries } from './use-register-series.ts'
import { useRunTitle } from './use-run-title.ts'

interface RegistersScreenProps {
  selectedId: string | null
  onSelect: (id: string | null) => void
  onOpenRecord: (kind: 'meeting' | 'order', id: string) => void
  onSavePdf: SaveJournal
}

/** The school's own list of registers, each with its journal; runs without a register stand at the end. */
export const RegistersScreen = ({ selectedId, onSelect, onOpenRecord, onSavePdf }: RegistersScreenProps) => {
  const { t } = useTranslate()
  const { workspaceId } = useWorkspace()
  const { records } = useRecords('register')
  const { create, isPending } = useCreateRecord()
  const runTitle = useRunTitle()
  const series = useRegisterSeries(workspaceId)
  const registers = useGroupsByInstitution(records, ({ id, record }) => ({
    id,
    title: record.title,
    meta: record.mark || record.prefix,
    detail: (
      <>
        <span>{t(`registers.what.${record.registers}`)}</span>
        <Troubles count={troublesIn(series, { registerId: id, ownRun: null })} />
      </>
    ),
  }))
  const runs = new Map(
    series.flatMap(({ kind, registerId, ownRun }) =>
      registerId === null && ownRun !== null ? [[runKey({ kind, ownRun }), { kind, ownRun }] as const] : [],
    ),
  )
  const without = {
    id: 'without',
    label: t('registers.without'),
    entries: [...runs].map(([id, run]) => ({
      id,
      title: runTitle(run),
      detail: (
        <>
          <span>{t(run.kind === 'order' ? 'registers.what.orders' : 'registers.what.minutes')}</span>
          <Troubles count={troublesIn(series, { registerId: null, ownRun: run.ownRun })} />
        </>
      ),
    })),
  }
  const add = (): void => {
    create('register', { title: t('registers.newTitle'), registers: 'orders', prefix: 'V-', mark: 'V' }).then(
      onSelect,
      () => undefined,
    )
  }
  return (
    <RecordRoom
      name="registers"
      title={t('registers.title')}
      formLabel={t('registers.form')}
      groups={without.entries.length === 0 ? registers : [...registers, without]}
      selectedId={selectedId}
      onSelect={onSelect}
      add={{ label: t('registers.add'), isPending, onPress: add }}
      empty={t('registers.empty')}
      overview={<EmptyState sentence={t('registers.chooseOne')} />}
      detail={(id) => {
        const run = parseRunKey(id)
        return run === null ? (
          <RegisterSheet
            key={id}
            id={id}
            onSelect={onSelect}
            onOpenRecord={onOpenRecord}
            onSavePdf={onSavePdf}
          />
        ) : (
          <OwnRunSheet key={id} run={run} onOpenRecord={onOpenRecord} onSavePdf={onSavePdf} />
        )
      }}
    />
  )
}

const troublesIn = (
  series: readonly Series[],
  place: { readonly registerId: string | null; readonly ownRun: string | null },
): number =>
  series
    .filter(({ registerId, ownRun }) => registerId === place.registerId && ownRun === place.ownRun)
    .reduce((sum, { troubles }) => sum + troubles, 0)

/** Where somebody has to look into the journal. */
const Troubles = ({ count }: { count: number }) => {
  const { t } = useTranslate()
  return count === 0 ? null : <StateMark state="warning" word={t('registers.troubles', { count })} />
}
