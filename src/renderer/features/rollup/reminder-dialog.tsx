import { Copy } from 'lucide-react'
import { useState } from 'react'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { useNotices } from '#renderer/ui/notice-context.ts'
import { TextArea } from '#renderer/ui/text-area.tsx'

interface ReminderDialogProps {
  title: string
  text: string
  onClose: () => void
}

/** A letter to be copied into one's own mail; what is written here is kept nowhere. */
export const ReminderDialog = ({ title, text, onClose }: ReminderDialogProps) => {
  const { t } = useTranslate()
  const { notify } = useNotices()
  const [written, setWritten] = useState(text)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(written)
      notify({ tone: 'success', text: t('standing.copied') })
    } catch {
      notify({ tone: 'danger', text: t('standing.notCopied') })
    }
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      closeLabel={t('app.close')}
      title={title}
      actions={
        <Button tone="primary" icon={<Copy size={16} />} onPress={() => void copy()}>
          {t('standing.copy')}
        </Button>
      }
    >
      <TextArea label={t('standing.text')} minLines={12} value={written} onChange={setWritten} />
    </Dialog>
  )
}
