import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import * as css from './attachment.css.ts'

interface PictureDialogProps {
  name: string
  address: string
  onClose: () => void
}

/** A picture among the annexes, as an image only: nothing inside it can run. */
export const PictureDialog = ({ name, address, onClose }: PictureDialogProps) => {
  const { t } = useTranslate()
  return (
    <Dialog
      isOpen
      isDismissable
      size="large"
      title={name}
      closeLabel={t('attachment.close')}
      onClose={onClose}
    >
      <img className={css.picture} src={address} alt={name} />
    </Dialog>
  )
}
