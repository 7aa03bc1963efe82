import type { ReactNode } from 'react'
import { errorPage, errorSentence } from '#renderer/api/error-sentence.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { openHandbook } from '#renderer/lib/handbook-request.ts'
import { Button } from '#renderer/ui/button.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'

interface ErrorAlertProps {
  error: unknown
  tone?: 'danger' | 'warning'
  /** Further buttons, before the one to the handbook. */
  actions?: ReactNode
}

/** What happened, what is safe, what to do, and the page of the handbook that tells more. */
export const ErrorAlert = ({ error, tone = 'danger', actions }: ErrorAlertProps) => {
  const { t, translateShared } = useTranslate()
  return (
    <InlineAlert
      tone={tone}
      isLive
      what={errorSentence(translateShared, error)}
      actions={
        <>
          {actions}
          <Button tone="quiet" onPress={() => openHandbook(errorPage(error))}>
            {t('handbook.more')}
          </Button>
        </>
      }
    />
  )
}
