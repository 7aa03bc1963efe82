import { useState } from 'react'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useFileDrop } from '#renderer/layout/offered-files.ts'
import { PATHS } from '#renderer/lib/paths.ts'
import { useNotices } from '#renderer/ui/notice-context.ts'
import { useGo } from '../use-go.ts'

/** Opens the screen that reads what was dropped on the window, says so where none does, and tells whether files are held over it. */
export const useDroppedFiles = (onPdf: () => void): { readonly isHeld: boolean } => {
  const [isHeld, setHeld] = useState(false)
  const { t } = useTranslate()
  const { notify } = useNotices()
  const go = useGo()
  useFileDrop({
    onHold: setHeld,
    onOffer(kind) {
      switch (kind) {
        case 'pdf':
          return onPdf()
        case 'backup':
          return go(PATHS.backups)
        case 'bundle':
          return go(PATHS.share)
        case 'source':
          return go(PATHS.intake)
      }
    },
    onUnknown: (names) =>
      notify({ tone: 'info', text: t('drop.unknown', { names: names.slice(0, 3).join(', ') }) }),
  })
  return { isHeld }
}
