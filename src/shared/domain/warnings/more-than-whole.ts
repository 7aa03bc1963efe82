import type { RecordOf } from '../../model/kinds.ts'
import type { Warning } from './warning.ts'

function moreThan(part: number | null, whole: number | null, path: string): Warning[] {
  if (part === null || whole === null || part <= whole) return []
  return [{ code: 'more-than-whole', path, params: { part, whole } }]
}

/** More answers than people asked, and more who agree than answered. */
export const surveyCounts = (survey: RecordOf<'survey'>): Warning[] => [
  ...moreThan(survey.n, survey.populationCount, 'n'),
  ...survey.statements.flatMap(({ id, agreeing, answers }) => [
    ...moreThan(agreeing, answers, `statements/${id}/agreeing`),
    ...moreThan(answers, survey.n, `statements/${id}/answers`),
  ]),
]

/** More pupils talked with than there are in the class. */
export const talkCounts = (talk: RecordOf<'talk-round'>): Warning[] =>
  moreThan(talk.pupilsCovered, talk.pupilsTotal, 'pupilsCovered')
