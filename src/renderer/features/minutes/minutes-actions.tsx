import { Ellipsis, LockOpen, Play } from 'lucide-react'
import type { Meeting } from '#shared/model/meeting.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useRemoveRecord } from '#renderer/layout/use-remove-record.ts'
import { Button } from '#renderer/ui/button.tsx'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import type { MenuEntry } from '#renderer/ui/menu-entry.ts'
import { beginMeeting } from './begin-meeting.ts'
import { isLocked } from './meeting-marks.ts'

export type MinutesDialog = 'register' | 'reopen' | 'annul' | 'phrases'

interface MinutesActionsProps {
  meeting: Meeting
  writer: FieldWriter
  onAsk: (dialog: MinutesDialog) => void
  onOpenKit: () => void
  onRemoved: () => void
}

/** What can be done with the minutes as a whole, by their state; the next step is the button. */
export const MinutesActions = ({ meeting, writer, onAsk, onOpenKit, onRemoved }: MinutesActionsProps) => {
  const { t } = useTranslate()
  const { today } = useWorkspace()
  const { state } = meeting
  const isNumberless = meeting.minutesNumber === null && !isLocked(state)
  const { remove } = useRemoveRecord({
    kind: 'meeting',
    id: meeting.id,
    title: meeting.date ?? t('minutes.draftTitle'),
    onRemoved,
  })
  const begin = (): void => beginMeeting(meeting, writer, today)
  const entries: (MenuEntry & { readonly run: () => void })[] = [
    ...(state === 'draft' ? [{ id: 'begin', label: t('minutes.begin'), run: begin }] : []),
    ...(state === 'planned'
      ? [{ id: 'register', label: t('minutes.register'), run: () => onAsk('register') }]
      : []),
    ...(state === 'in-progress' || state === 'planned'
      ? [{ id: 'draft', label: t('minutes.backToDraft'), run: () => writer.set(['state'], 'draft') }]
      : []),
    ...(isLocked(state)
      ? []
      : [{ id: 'phrases', label: t('phrases.insert'), shortcut: 'F4', run: () => onAsk('phrases') }]),
    { id: 'kit', label: t('kit.title'), run: onOpenKit },
    ...(isNumberless
      ? [{ id: 'remove', label: t('minutes.removeDraft'), startsGroup: true, run: remove }]
      : []),
    ...(state === 'annulled' || isNumberless
      ? []
      : [{ id: 'annul', label: t('annul.title'), startsGroup: true, run: () => onAsk('annul') }]),
  ]
  return (
    <>
      <MenuButton
        isSmall
        isIconOnly
        icon={<Ellipsis size={16} />}
        label={t('minutes.more')}
        entries={entries}
        onCommand={(id) => entries.find((entry) => entry.id === id)?.run()}
      />
      <NextStep state={state} onBegin={begin} onAsk={onAsk} />
    </>
  )
}

interface NextStepProps {
  state: Meeting['state']
  onBegin: () => void
  onAsk: (dialog: MinutesDialog) => void
}

const NextStep = ({ state, onBegin, onAsk }: NextStepProps) => {
  const { t } = useTranslate()
  if (isLocked(state)) {
    return (
      <Button isSmall icon={<LockOpen size={14} />} onPress={() => onAsk('reopen')}>
        {t('minutes.reopen')}
      </Button>
    )
  }
  return state === 'planned' ? (
    <Button isSmall tone="primary" icon={<Play size={14} />} onPress={onBegin}>
      {t('minutes.begin')}
    </Button>
  ) : (
    <Button isSmall tone="primary" onPress={() => onAsk('register')}>
      {t('minutes.register')}
    </Button>
  )
}
