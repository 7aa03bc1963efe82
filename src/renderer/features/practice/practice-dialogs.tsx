import { useWorkspaceState } from '#renderer/api/queries.ts'
import { useProgramTurn } from '#renderer/api/use-program-turn.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { PracticeForm } from './practice-form.tsx'

const PRACTICE_DIALOGS = ['practise', 'restartPractice', 'endPractice'] as const
export type PracticeDialogId = (typeof PRACTICE_DIALOGS)[number]

export const isPracticeDialog = (id: string): id is PracticeDialogId =>
  PRACTICE_DIALOGS.some((dialog) => dialog === id)

interface PracticeDialogProps {
  onClose: () => void
}

/** Going to practise, beginning anew, coming back: each says first what becomes of the data. */
export const PracticeDialogs = ({ dialog, onClose }: PracticeDialogProps & { dialog: PracticeDialogId }) => {
  switch (dialog) {
    case 'practise':
      return <PractiseDialog onClose={onClose} />
    case 'restartPractice':
      return <TurnDialog turn="restart" onClose={onClose} />
    case 'endPractice':
      return <TurnDialog turn="end" onClose={onClose} />
  }
}

const PractiseDialog = ({ onClose }: PracticeDialogProps) => {
  const { t } = useTranslate()
  const { author } = useWorkspace()
  const { data } = useWorkspaceState()
  const practise = useProgramTurn('program.practise')
  return (
    <Dialog isOpen onClose={onClose} closeLabel={t('app.close')} title={t('practice.name')}>
      <p>{t('practice.apart')}</p>
      <PracticeForm
        institutions={data?.practiceInstitutions ?? []}
        onOpen={(given) => practise.mutate(given)}
        isPending={practise.isPending}
        author={author}
      />
    </Dialog>
  )
}

const TurnDialog = ({ turn, onClose }: PracticeDialogProps & { turn: 'restart' | 'end' }) => {
  const { t } = useTranslate()
  const restart = useProgramTurn('program.restartPractice')
  const end = useProgramTurn('program.endPractice')
  const doing = turn === 'restart' ? restart : end
  return (
    <AlertDialog
      isOpen
      title={t(`practice.${turn}Ask`)}
      confirmLabel={t(`practice.${turn}`)}
      onConfirm={() => doing.mutate({})}
      cancelLabel={t('app.cancel')}
      onCancel={onClose}
      isConfirmDisabled={doing.isPending}
    >
      <p>{t(`practice.${turn}Words`)}</p>
    </AlertDialog>
  )
}
