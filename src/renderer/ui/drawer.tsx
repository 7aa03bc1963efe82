import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

import { IconButton } from './icon-button.tsx'
import * as css from './modal.css.ts'

export interface DrawerProps {
  isOpen: boolean
  onClose: () => void
  title: string
  closeLabel: string
  children: ReactNode
  actions?: ReactNode
}

/** Slides in from the right over the screen it explains, e.g. the evidence behind a number. */
export const Drawer = (props: DrawerProps) => (
  <ModalOverlay
    isOpen={props.isOpen}
    onOpenChange={(isOpen) => {
      if (!isOpen) props.onClose()
    }}
    isDismissable
    className={css.scrimEnd}
  >
    <Modal className={css.drawerPanel}>
      <AriaDialog className={css.dialog}>
        <div className={css.drawerHead}>
          <Heading slot="title" className={css.title}>
            {props.title}
          </Heading>
          <IconButton label={props.closeLabel} icon={<X size={16} />} onPress={props.onClose} />
        </div>
        <div className={css.drawerBody}>{props.children}</div>
        {props.actions === undefined ? null : <div className={css.foot}>{props.actions}</div>}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)
