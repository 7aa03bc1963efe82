import { FilePlus2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Kind } from '#shared/model/kinds.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { RecordFields } from '#renderer/forms/record-fields.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { RecordRoom } from '#renderer/layout/record-room.tsx'
import { RecordSheet } from '#renderer/layout/record-sheet.tsx'
import { MARK_OF_WORK } from '#renderer/layout/work-marks.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { type StateKind, StateMark } from '#renderer/ui/state-mark.tsx'
import { PAPER } from './folder-fields.ts'
import { ProgrammeForm } from './programme-form.tsx'

interface FoldersScreenProps {
  selectedId: string | null
  onSelect: (id: string | null) => void
  evidence: (kind: Kind, id: string) => ReactNode
}

const MARK_OF_PAPER: Readonly<Record<'draft' | 'prepared' | 'presented' | 'approved', StateKind>> = {
  draft: 'draft',
  prepared: 'active',
  presented: 'active',
  approved: 'done',
}

/** Programmes of pupils' folders, and the papers that go with them on their way to approval. */
export const FoldersScreen = ({ selectedId, onSelect, evidence }: FoldersScreenProps) => {
  const { t } = useTranslate()
  const { nameOf } = useDirectory()
  const { role } = useWorkspace()
  const { records: programmes, isPending: readsProgrammes } = useRecords('folder-programme')
  const { records: papers, isPending: readsPapers } = useRecords('paper-version')
  const { create, isPending } = useCreateRecord()
  const opened = (made: Promise<string>): void => void made.then(onSelect).catch(() => undefined)
  const add = (): void => opened(create('folder-programme', { title: t('folders.newTitle') }))
  const addPaper = (): void => opened(create('paper-version', { title: t('folders.newPaper') }))
  const owner = (id: string) => (role === 'municipality' ? <span>{nameOf(id)}</span> : null)
  const groups = [
    {
      id: 'programmes',
      label: t('folders.programmes'),
      entries: programmes.map(({ id, record }) => ({
        id,
        title: record.title,
        meta: record.pupilCount === null ? undefined : t('folders.pupilCount', { count: record.pupilCount }),
        detail: (
          <>
            <StateMark state={MARK_OF_WORK[record.state]} word={t(`workState.${record.state}`)} />
            <span>{record.classLabels.join(', ')}</span>
            {owner(record.institutionId)}
          </>
        ),
      })),
    },
    {
      id: 'papers',
      label: t('folders.papers'),
      entries: papers.map(({ id, date, record }) => ({
        id,
        title: record.title,
        meta: date ?? '–',
        detail: (
          <>
            <StateMark state={MARK_OF_PAPER[record.state]} word={t(`paperState.${record.state}`)} />
            <span>{t(`paperKind.${record.paperKind}`)}</span>
            {owner(record.institutionId)}
          </>
        ),
      })),
    },
  ]
  const isPaper = papers.some(({ id }) => id === selectedId)
  return (
    <RecordRoom
      isReading={readsProgrammes || readsPapers}
      name="folders"
      title={t('nav.folders')}
      formLabel={t('folders.form')}
      groups={groups}
      selectedId={selectedId}
      onSelect={onSelect}
      add={{ label: t('folders.new'), isPending, onPress: add }}
      actions={
        <Button icon={<FilePlus2 size={16} />} onPress={addPaper}>
          {t('folders.addPaper')}
        </Button>
      }
      empty={t('folders.empty')}
      overview={<EmptyState sentence={t('folders.chooseOne')} />}
      detail={(id) =>
        isPaper ? (
          <RecordSheet
            key={id}
            kind="paper-version"
            id={id}
            title={({ title }) => title}
            onRemoved={() => onSelect(null)}
            evidence={evidence('paper-version', id)}
          >
            {({ record, ...bound }) => (
              <Section title={t('folders.paper')}>
                <RecordFields fields={PAPER} value={record} {...bound} />
              </Section>
            )}
          </RecordSheet>
        ) : (
          <ProgrammeForm
            key={id}
            id={id}
            onRemoved={() => onSelect(null)}
            evidence={evidence('folder-programme', id)}
          />
        )
      }
    />
  )
}
