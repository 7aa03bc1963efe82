import { useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { FolderField } from '#renderer/forms/folder-field.tsx'
import { LockDialog } from '#renderer/forms/lock-dialog.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { useRemembered } from '#renderer/lib/local-memory.ts'
import { schoolYearChoices, schoolYearWords } from '#renderer/lib/school-years.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import { Select } from '#renderer/ui/select.tsx'
import * as css from './export.css.ts'
import { useArchive } from './use-archive.ts'

interface ArchiveDialogProps {
  onClose: () => void
}

const ALL = 'all'
const PACKINGS = ['zip', 'folder'] as const
/** What comes up under a long form is brought into view. */
const intoSight = (node: HTMLElement | null): void => node?.scrollIntoView({ block: 'nearest' })

const isText = (value: unknown): value is string => typeof value === 'string'

/** The whole year's papers with an index, as one zip or one folder. */
export const ArchiveDialog = ({ onClose }: ArchiveDialogProps) => {
  const { t } = useTranslate()
  const { today, schoolYear, role } = useWorkspace()
  const { institutions } = useDirectory()
  const { work, progress, cancel } = useArchive()
  const [period, setPeriod] = useState(schoolYear)
  const [institutionId, setInstitutionId] = useState(ALL)
  const [packing, setPacking] = useState<(typeof PACKINGS)[number]>('zip')
  const [withWord, setWithWord] = useState(false)
  const [isLocked, setLocked] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const isLockable = packing === 'zip'
  const [folder, setFolder] = useRemembered('export.folder', isText, '')
  const start = (passphrase: string | null): void =>
    work.mutate({
      period,
      institutionId: institutionId === ALL ? null : institutionId,
      packing,
      formats: withWord ? ['pdf', 'docx'] : ['pdf'],
      folder: folder.trim(),
      passphrase,
    })
  const years = schoolYearChoices(today, 9, schoolYear)
  const calendarYears = [...new Set(years.map((year) => year.slice(0, 4)))]
  return (
    <Dialog
      isOpen
      onClose={progress === null ? onClose : cancel}
      closeLabel={t('app.close')}
      title={t('export.archive')}
      actions={
        <Button
          tone="primary"
          isDisabled={folder.trim() === ''}
          isPending={progress !== null}
          onPress={() => (isLocked && isLockable ? setAsking(true) : start(null))}
        >
          {t('export.archiveMake')}
        </Button>
      }
    >
      <div className={layout.stack}>
        <p>{t('export.archiveHint')}</p>
        <Select
          label={t('export.period')}
          placeholder={t('form.choose')}
          value={period}
          onChange={setPeriod}
          options={[
            ...years.map((id) => ({ id, label: t('export.schoolYear', { year: schoolYearWords(id) }) })),
            ...calendarYears.map((id) => ({ id, label: t('export.calendarYear', { year: id }) })),
          ]}
        />
        {role === 'municipality' ? (
          <Select
            label={t('export.whose')}
            placeholder={t('form.choose')}
            value={institutionId}
            onChange={setInstitutionId}
            options={[
              { id: ALL, label: t('export.everybody') },
              ...institutions.map(({ id, name }) => ({ id, label: name })),
            ]}
          />
        ) : null}
        <RadioGroup
          label={t('export.packing')}
          orientation="horizontal"
          value={packing}
          onChange={setPacking}
          options={PACKINGS.map((id) => ({ id, label: t(`export.packing.${id}`) }))}
        />
        <Checkbox isSelected={withWord} onChange={setWithWord}>
          {t('export.withWord')}
        </Checkbox>
        <Checkbox isSelected={isLocked && isLockable} isDisabled={!isLockable} onChange={setLocked}>
          {t('export.lock')}
        </Checkbox>
        <FolderField label={t('export.folder')} value={folder} onChange={setFolder} />
        {progress === null ? null : (
          <div ref={intoSight}>
            <ProgressBar
              label={t('export.archiveMaking')}
              value={progress.total === null ? null : progress.done}
              max={Math.max(1, progress.total ?? 1)}
              valueText={
                progress.total === null
                  ? t('export.starting')
                  : t('export.progress', { done: progress.done, total: progress.total })
              }
              cancel={{ label: t('export.giveUp'), onPress: cancel }}
            />
          </div>
        )}
        {work.data === undefined || progress !== null ? null : <Made made={work.data} />}
        {isAsking ? (
          <LockDialog
            title={t('export.lockTitle')}
            words={t('export.lockWords')}
            confirmLabel={t('export.archiveMake')}
            isPending={false}
            error={null}
            onLock={({ passphrase }) => {
              setAsking(false)
              start(passphrase)
            }}
            onClose={() => setAsking(false)}
          />
        ) : null}
      </div>
    </Dialog>
  )
}

const Made = ({ made }: { made: Output<'export.archive'> }) => {
  const { t } = useTranslate()
  const { documents, path, failed } = made
  return (
    <div ref={intoSight} className={layout.tight}>
      <InlineAlert
        tone={failed.length === 0 ? 'success' : 'warning'}
        isLive
        what={t('export.archiveMade', { documents })}
        safe={path}
        next={failed.length === 0 ? undefined : t('export.archiveFailed', { count: failed.length })}
      />
      {failed.length === 0 ? null : (
        <ul className={css.list} aria-label={t('export.archiveFailed', { count: failed.length })}>
          {failed.map(({ kind, id, title, reason }) => (
            <li key={`${kind}/${id}`}>
              {t(`kind.${kind}`)} {title}: {reason}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
