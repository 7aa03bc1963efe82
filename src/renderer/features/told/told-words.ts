import type { RecordOf } from '#shared/model/kinds.ts'
import type { Words } from '#renderer/i18n/use-translate.ts'

/** What one institution told, in a line: an answer, a step, words, or how many of how many. */
export function toldWords(indicator: RecordOf<'indicator'>, told: RecordOf<'observation'>, t: Words): string {
  const { kind, rubric } = indicator
  if (kind === 'yes-no') return t(`answer.${told.answer}`)
  if (kind === 'rubric') return rubric.find(({ id }) => id === told.rubricId)?.title ?? t('answer.not-told')
  if (kind === 'qualitative')
    return told.description.trim() === '' ? t('told.wordsElsewhere') : told.description
  const numerator = told.numerator ?? '–'
  return told.denominator === null
    ? String(numerator)
    : t('told.ofWhole', { numerator, denominator: told.denominator })
}
