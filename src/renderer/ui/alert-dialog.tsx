import { type ReactNode, useEffect, useRef } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

import { Button } from './button.tsx'
import * as css from './modal.css.ts'

export interface AlertDialogProps {
  isOpen: boolean
  title: string
  /** What will happen and what stays safe. */
  children: ReactNode
  /** A verb, the same as in the title. */
  confirmLabel: string
  onConfirm: () => void
  cancelLabel: string
  /** Also on Escape. */
  onCancel: () => void
  /** `danger` for what removes; it puts the first focus on cancelling. */
  tone?: 'primary' | 'danger' | undefined
  /** E.g. until a confirming word has been typed. */
  isConfirmDisabled?: boolean | undefined
}

/** A question that must be answered: no click outside, no cross. */
export const AlertDialog = ({ tone = 'primary', ...props }: AlertDialogProps) => (
  <ModalOverlay
    isOpen={props.isOpen}
    onOpenChange={(isOpen) => {
      if (!isOpen) props.onCancel()
    }}
    className={css.scrim}
  >
    <Modal className={css.dialogPanel.small}>
      <AriaDialog role="alertdialog" className={css.dialog}>
        <div className={css.head}>
          <Heading slot="title" className={css.title}>
            {props.title}
          </Heading>
        </div>
        <div className={css.body}>{props.children}</div>
        <Answers
          tone={tone}
          confirmLabel={props.confirmLabel}
          onConfirm={props.onConfirm}
          cancelLabel={props.cancelLabel}
          onCancel={props.onCancel}
          isConfirmDisabled={props.isConfirmDisabled}
        />
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)

type AnswersProps = Pick<
  AlertDialogProps,
  'tone' | 'confirmLabel' | 'onConfirm' | 'cancelLabel' | 'onCancel' | 'isConfirmDisabled'
>

const Answers = ({ tone = 'primary', ...props }: AnswersProps) => {
  const safer = useRef<HTMLButtonElement>(null)
  useEffect(() => safer.current?.focus(), [])
  return (
    <div className={css.foot}>
      <Button onPress={props.onCancel} {...(tone === 'danger' ? { ref: safer } : {})}>
        {props.cancelLabel}
      </Button>
      <Button
        tone={tone}
        onPress={props.onConfirm}
        isDisabled={props.isConfirmDisabled === true}
        {...(tone === 'danger' ? {} : { ref: safer })}
      >
        {props.confirmLabel}
      </Button>
    </div>
  )
}
