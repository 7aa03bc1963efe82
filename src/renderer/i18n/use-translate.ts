import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { MessageParams, Translate } from '#shared/i18n/translate.ts'
import type { MessageId } from './messages.ts'
import { plainMessage } from './plain-message.ts'

export type Words = (id: MessageId, params?: MessageParams) => string

/** Words and dates in the reader's language. */
export const useTranslate = () => {
  const intl = useIntl()
  return useMemo(() => {
    const translateShared: Translate = (id, params) =>
      plainMessage(intl.messages, id) ?? intl.formatMessage({ id }, { ...params })
    const t: Words = translateShared
    return {
      t,
      translateShared,
      locale: intl.locale,
      /** A number with the language's own separators. */
      number: (value: number, digits = 0) =>
        intl.formatNumber(value, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    }
  }, [intl])
}
