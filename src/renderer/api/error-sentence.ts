import { AppError } from '#shared/contract/app-error.ts'
import { NOTHING_KNOWN } from '#shared/i18n/nothing-known.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import { type HandbookPageId, pageOfError } from '#renderer/lib/handbook-pages.ts'
import { openHandbook } from '#renderer/lib/handbook-request.ts'
import type { Notice } from '#renderer/ui/notice-context.ts'

const scalars = (details: Readonly<Record<string, unknown>>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(details).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  )

/** What happened, what is safe, what to do - by the error's code, never by its message. */
export const errorSentence = (translate: Translate, error: unknown): string => {
  const code = error instanceof AppError ? error.code : 'internal'
  const details = error instanceof AppError ? error.details : {}
  return translate(`error.${code}`, { ...NOTHING_KNOWN, ...scalars(details) })
}

/** The page of the handbook about an error. */
export const errorPage = (error: unknown): HandbookPageId =>
  pageOfError(error instanceof AppError ? error.code : 'internal')

/** The sentence in the notice corner, with the way to the handbook. */
export const errorNotice = (translate: Translate, error: unknown): Notice => ({
  tone: 'danger',
  text: errorSentence(translate, error),
  action: { label: translate('handbook.more'), onPress: () => openHandbook(errorPage(error)) },
})
