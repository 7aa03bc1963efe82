import type { EvidenceState } from '../../../model/plan.ts'
import type { Token } from '../../paste/token.ts'

interface TenseRule {
  readonly state: 'done' | 'planned' | 'ongoing'
  readonly word: RegExp
  readonly example: string
  /** A participle: beside "bus" or "numatoma" it says what is planned. */
  readonly isParticiple?: true
}

/** What verbs tell of time; the words of plans decide over those of the past ("planuota, kad vyko" is rare). */
export const TENSE_RULES: readonly TenseRule[] = [
  { state: 'planned', word: /^(bus|planuojam|numatom|numatyt|ketinam|planuoja$|numato$|ketina$|siekiam)/, example: 'bus parengtas' },
  { state: 'planned', word: /^(organizuo|vyk|ivyk|pareng|aptar|pristaty|atlik|dalyvau|vykdy|analizuo|patvirtin|surink|tes|reng|aptars|svarsty|skait|ves|susitik|rink|rinks|taiky|vertin|ivertin|sudary|ikur)s$/, example: 'parengs' },
  { state: 'ongoing', word: /^(vyksta|vykdom|rengiam|tesiam|nuolat|rengia|vykdo|taikom|kaupiam|kaupia|renkam|taiko|rengiasi)/, example: 'vykdoma' },
  { state: 'done', word: /^(ivyko|vyko|buvo)$/, example: 'įvyko' },
  { state: 'done', isParticiple: true, word: /^(surengt|organizuot|parengt|patvirtint|pristatyt|aptart|atlikt|ivykdyt|apklaust|sudaryt|ikurt|priimt|apsvarstyt|analizuot|surinkt|pravest|vest)/, example: 'parengtas' },
  { state: 'done', word: /^\p{L}{3,}(avo|ejo|ojo|ijo|uvo|ino|de|ke|te|re|ge|sti)$/u, example: 'aptarė' },
] // prettier-ignore

/** Names of places end like verbs of the past ("Antanavo"), but with a capital. */
const ruleOf = (token: Token): TenseRule | undefined =>
  token.kind === 'word' && token.shape !== 'upper'
    ? TENSE_RULES.find(
        ({ word, state }) => word.test(token.fold) && (state !== 'done' || token.shape === 'lower'),
      )
    : undefined

/**
 * Done, planned or ongoing by the verbs of a clause; `null` where it has none. Where the past and a plan stand
 * together the clause is `unclear`.
 */
export function tenseOf(tokens: readonly Token[]): EvidenceState | null {
  const rules = tokens.flatMap((token) => ruleOf(token) ?? [])
  const isPlanned = rules.some(({ state }) => state === 'planned')
  const isPast = rules.some(({ state, isParticiple }) => state === 'done' && !(isPlanned && isParticiple))
  if (isPlanned) return isPast ? 'unclear' : 'planned'
  if (isPast) return 'done'
  return rules.length > 0 ? 'ongoing' : null
}
