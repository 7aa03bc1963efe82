import type { EvidenceState } from '../../../model/plan.ts'
import type { Token } from '../../paste/token.ts'

interface TenseRule {
  readonly state: 'done' | 'planned' | 'ongoing'
  readonly word: RegExp
  readonly example: string
}

/** What verbs tell of time; the words of plans decide over those of the past ("planuota, kad vyko" is rare). */
export const TENSE_RULES: readonly TenseRule[] = [
  { state: 'planned', word: /^(bus|planuojam|numatom|numatyt|ketinam|planuoja$|numato$|ketina$|siekiam)/, example: 'bus parengtas' },
  { state: 'planned', word: /^(organizuo|vyk|ivyk|pareng|aptar|pristaty|atlik|dalyvau|vykdy|analizuo|patvirtin|surink|tes|reng|aptars|svarsty|skait|ves|susitik|rink|rinks|taiky|vertin|ivertin|sudary|ikur)s$/, example: 'parengs' },
  { state: 'ongoing', word: /^(vyksta|vykdom|rengiam|tesiam|nuolat|rengia|vykdo|taikom|kaupiam|kaupia|renkam|taiko|rengiasi)/, example: 'vykdoma' },
  { state: 'done', word: /^(ivyko|vyko|buvo|surengt|organizuot|parengt|patvirtint|pristatyt|aptart|atlikt|ivykdyt|apklaust|sudaryt|ikurt|priimt|apsvarstyt|analizuot|surinkt|pravest|vest)/, example: 'įvyko' },
  { state: 'done', word: /^\p{L}{3,}(avo|ejo|ojo|ijo|uvo|ino|de|ke|te|re|ge|sti)$/u, example: 'aptarė' },
] // prettier-ignore

/**
 * Done, planned or ongoing by the verbs of a clause; `null` where it has none. Where the past and a plan stand
 * together the clause is `unclear`.
 */
export function tenseOf(tokens: readonly Token[]): EvidenceState | null {
  const seen = new Set<'done' | 'planned' | 'ongoing'>()
  for (const token of tokens) {
    if (token.kind !== 'word') continue
    const rule = TENSE_RULES.find(({ word }) => word.test(token.fold))
    if (rule) seen.add(rule.state)
  }
  if (seen.size === 0) return null
  if (seen.has('planned')) return seen.has('done') ? 'unclear' : 'planned'
  return seen.has('done') ? 'done' : 'ongoing'
}
