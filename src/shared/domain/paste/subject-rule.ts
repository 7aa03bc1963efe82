import { onLine } from './date-parts.ts'
import type { ReadItem } from './item-rule.ts'
import { plainItem } from './item-rule.ts'
import { roleWordOf } from './role-words.ts'
import type { Token } from './token.ts'
import { isTight, tokenAt } from './token.ts'

/** What a teacher teaches and of which standing, folded; all in the genitive but the standing. */
const SUBJECT =
  /^(lietuviu|anglu|rusu|vokieciu|prancuzu|lenku|uzsienio|gimtosios|kalb(os|u)|literaturos|matematikos|fizikos|chemijos|biologijos|geografijos|istorijos|informatikos|informaciniu|technologiju|ekonomikos|dailes|muzikos|sokio|teatro|etikos|tikybos|kuno|kulturos|fizinio|gamtos|mokslu|socialiniu|pradini[uo]|ikimokyklini[uo]|priesmokyklini[uo]|ugdymo|klasiu|vyr|vyresnysis|vyresnioji|vyresnieji|vyresniosios|vyresniuju|specialusis|specialioji|socialinis|socialine)$/

const MOST_WORDS = 6

/** "lietuvių kalbos ir literatūros | mokytoja": the words of a subject before the people who teach it. */
export const subject: ReadItem = (tokens, at) => {
  let to = at
  while (to < at + 2 * MOST_WORDS && isSubjectWord(tokens, to, to > at)) {
    to += isTight(tokenAt(tokens, to + 1), 'stop') ? 2 : 1
  }
  const behind = tokenAt(tokens, to)
  const role = to > at && behind.kind === 'word' && onLine(behind) ? roleWordOf(behind.fold, false) : null
  const isTeacher = role?.meaning === 'teachers' || role?.meaning === 'other'
  return isTeacher ? plainItem(tokens, at, to, 'filler') : null
}

function isSubjectWord(tokens: readonly Token[], at: number, begun: boolean): boolean {
  const token = tokenAt(tokens, at)
  if (token.kind !== 'word' || (begun && !onLine(token))) return false
  const short = begun && token.fold === 'k' && isTight(tokenAt(tokens, at + 1), 'stop')
  return SUBJECT.test(token.fold) || short || (begun && token.fold === 'ir')
}
