import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

import { IconButton } from './icon-button.tsx'
import * as css from './modal.css.ts'

export interface DialogProps {
  isOpen: boolean
  /** Escape, the cross, or a click outside when `isDismissable`. */
  onClose: () => void
  title: string
  /** Name of the cross. */
  closeLabel: string
  children: ReactNode
  /** Buttons, the primary one last. */
  actions?: ReactNode
  size?: 'small' | 'medium' | 'large' | undefined
  /** A click outside closes too; only where nothing was typed. */
  isDismissable?: boolean | undefined
  /** Hangs from one height whatever it holds, so that its field does not move while one types. */
  isHanging?: boolean | undefined
}

/** A modal dialog: keeps the focus inside and gives it back on closing. */
export const Dialog = (props: DialogProps) => (
  <ModalOverlay
    isOpen={props.isOpen}
    onOpenChange={(isOpen) => {
      if (!isOpen) props.onClose()
    }}
    isDismissable={props.isDismissable === true}
    className={props.isHanging === true ? css.scrimHanging : css.scrim}
  >
    <Modal className={css.dialogPanel[props.size ?? 'medium']}>
      <AriaDialog className={css.dialog}>
        <div className={css.head}>
          <Heading slot="title" className={css.title}>
            {props.title}
          </Heading>
          <IconButton label={props.closeLabel} icon={<X size={16} />} onPress={props.onClose} />
        </div>
        <div className={css.body}>{props.children}</div>
        {props.actions === undefined ? null : <div className={css.foot}>{props.actions}</div>}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)
