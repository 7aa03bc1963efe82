import type { Words } from '#renderer/i18n/use-translate.ts'
import { PATHS } from '#renderer/lib/paths.ts'
import { REPORTING_QUESTIONS } from '#renderer/lib/reporting-questions.ts'
import { COMPARED, placeOfAddress, RULE_FILTERS } from '#renderer/lib/rollup-tabs.ts'

const TAB_WORDS = {
  indicators: 'rollup.indicators',
  matrix: 'rollup.matrix',
  attendance: 'rollup.attendance',
  cadence: 'rollup.cadence',
  comparison: 'rollup.compareTab',
  standing: 'rollup.standingTab',
  findings: 'rollup.findingsTab',
  changes: 'rollup.changesTab',
} as const

/** The way to an answer in the words on screen: room, part, what is chosen there. */
export function wayOf(path: string, t: Words): string {
  const address = path.split('/').at(-1) ?? ''
  if (path.startsWith(PATHS.reports)) return [t('nav.reports'), reportWord(address, t)].join(' › ')
  const place = placeOfAddress(address)
  if (place === null) return t('nav.rollup')
  const filter = RULE_FILTERS.find((one) => one === place.view)
  const compared = COMPARED.find((one) => one === place.view)
  return [
    t('nav.rollup'),
    t(TAB_WORDS[place.tab]),
    ...(filter === undefined ? [] : [t(`rollup.filter.${filter}`)]),
    ...(compared === undefined ? [] : [t(`compare.by.${compared}`)]),
  ].join(' › ')
}

const reportWord = (name: string, t: Words): string =>
  t(name === 'slides' ? 'reports.name.slides' : 'reports.name.implementation')

/** The questions of reporting time as steps of a page, each with its way. */
export const questionsText = (t: Words): string =>
  [
    `## ${t('questions.title')}`,
    REPORTING_QUESTIONS.map(
      ({ number, path }) => `${number}. ${t(`question.${number}`)} ${wayOf(path, t)}.`,
    ).join('\n'),
  ].join('\n\n')
