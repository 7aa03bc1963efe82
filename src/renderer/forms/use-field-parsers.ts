import { useMemo } from 'react'
import type { ParsedText, ParseText } from '#renderer/ui/parsed-text.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { parseClockText } from '#renderer/lib/clock-text.ts'
import { parseCountText } from '#shared/domain/typed/parse-count-text.ts'
import { parseDayText, parsePartialDateText } from '#shared/domain/typed/parse-day-text.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'

export interface FieldParsers {
  readonly day: ParseText
  readonly partialDate: ParseText
  readonly clock: ParseText
  readonly count: ParseText
}

const ok = (text: string): ParsedText => ({ kind: 'ok', text })

const orEmpty =
  (parse: (typed: string) => string | null, message: string): ParseText =>
  (typed) => {
    if (typed.trim() === '') return ok('')
    const text = parse(typed)
    return text === null ? { kind: 'error', message } : ok(text)
  }

/** How dates, times and counts are understood here, with a sentence where they cannot be. */
export const useFieldParsers = (): FieldParsers => {
  const { t, translateShared } = useTranslate()
  const { schoolYear } = useWorkspace()
  return useMemo(
    () => ({
      day: orEmpty((typed) => parseDayText(typed, schoolYear), translateShared('field.not-a-day')),
      partialDate: orEmpty(
        (typed) => parsePartialDateText(typed, schoolYear),
        translateShared('field.not-a-date'),
      ),
      clock: orEmpty(parseClockText, t('form.notATime')),
      count: (typed) => {
        const count = parseCountText(typed)
        return count === undefined
          ? { kind: 'error', message: t('form.notACount') }
          : ok(count === null ? '' : String(count))
      },
    }),
    [t, translateShared, schoolYear],
  )
}
