import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { ReasonDialog } from '#renderer/layout/reason-dialog.tsx'

interface MinutesReasonDialogProps {
  meetingId: string
  /** Unlocks registered minutes, or annuls them; the reason stays in the record. */
  act: 'reopen' | 'annul'
  onClose: () => void
}

const ACTS = {
  reopen: { procedure: 'minutes.reopen', title: 'reopen.title', hint: 'reopen.hint', label: 'reopen.do' },
  annul: { procedure: 'minutes.annul', title: 'annul.title', hint: 'annul.hint', label: 'annul.do' },
} as const

/** Asks why, then does it. */
export const MinutesReasonDialog = ({ meetingId, act, onClose }: MinutesReasonDialogProps) => {
  const { t } = useTranslate()
  const command = useCommand(ACTS[act].procedure)
  return (
    <ReasonDialog
      title={t(ACTS[act].title)}
      hint={t(ACTS[act].hint)}
      label={t(ACTS[act].label)}
      tone={act === 'annul' ? 'danger' : 'primary'}
      isPending={command.isPending}
      onClose={onClose}
      onReason={(reason) => command.mutate({ meetingId, reason }, { onSuccess: onClose })}
    />
  )
}
