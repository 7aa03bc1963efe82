import type { EvidenceState } from '../../../model/plan.ts'
import type { Token } from '../../paste/token.ts'

interface TenseRule {
  readonly state: 'done' | 'planned' | 'ongoing'
  readonly word: RegExp
  readonly example: string
  /** A participle: beside "bus" or "numatoma" it says what is planned. */
  readonly isParticiple?: true
  /** Names of places end so too ("Antanavo"): a capital makes it no verb. */
  readonly isPlaceLike?: true
}

/** What verbs tell of time; the words of plans decide over those of the past ("planuota, kad vyko" is rare). */
export const TENSE_RULES: readonly TenseRule[] = [
  { state: 'planned', word: /^(bus|planuojam|numatom|numatyt|ketinam|planuoja$|numato$|ketina$|siekiam|nukelt|atidet|perkelt)/, example: 'bus parengtas' },
  { state: 'planned', word: /^(\p{L}{3,}sim(e|es)|\p{L}{4,}[^i]uos|dalyvaus|bendradarbiaus|posedziaus)$/u, example: 'aptarsime' },
  { state: 'planned', word: /^(organizuo|vyk|ivyk|pareng|aptar|pristaty|atlik|dalyvau|vykdy|analizuo|patvirtin|surink|tes|reng|aptars|svarsty|skait|ves|susitik|rink|rinks|taiky|vertin|ivertin|sudary|ikur|susirink|susitik|susibur|pristat|apklau|rink|tar|keis|moky|daly)(s|sis)$/, example: 'parengs' },
  { state: 'ongoing', word: /^(vyksta|vykdom|rengiam|tesiam|nuolat|rengia|vykdo|taikom|kaupiam|kaupia|renkam|taiko|rengiasi)/, example: 'vykdoma' },
  { state: 'done', word: /^((i|pra)?vyko|buvo|(su|pa)?sitiko|(su)?sirinko|rinko)$/, example: 'įvyko' },
  { state: 'done', isParticiple: true, word: /^(surengt|organizuot|parengt|patvirtint|pristatyt|aptart|atlikt|ivykdyt|apklaust|sudaryt|ikurt|priimt|apsvarstyt|analizuot|surinkt|pravest|vest)/, example: 'parengtas' },
  { state: 'done', word: /^\p{L}{3,}(eme|emes|ome|omes|[kgjvm]osi)$/u, example: 'susitikome' },
  { state: 'done', isPlaceLike: true, word: /^\p{L}{3,}(avo|ejo|ojo|ijo|uvo|ino)$/u, example: 'organizavo' },
  { state: 'done', isPlaceLike: true, word: /(tar|reng|dar|stat|trauk|ugd|vykd|teik|svarst|sprend|skait|ved|klaus|rod|ras|gal|nes|kel|kur|link|siek|baig|band|em)e$/, example: 'aptarė' },
] // prettier-ignore

/** Nouns that end as verbs of the past do: "mokytojo", "pavaduotojo", "bendruomenėje". */
const NOUNS =
  /^(mokytoj|pavaduotoj|aukletoj|globej|rengej|organizator|dalyvio|kaime|kitome|priedai|sekme|idome|naujo)/

const ruleOf = (token: Token): TenseRule | undefined =>
  token.kind === 'word' && token.shape !== 'upper' && !NOUNS.test(token.fold)
    ? TENSE_RULES.find(
        ({ word, isPlaceLike }) => word.test(token.fold) && (isPlaceLike !== true || token.shape === 'lower'),
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

/** Does a verb of the past stand there that is no participle: "parengėme", not "parengtas"? */
export const hasFinitePast = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => {
    const rule = ruleOf(token)
    return rule?.state === 'done' && rule.isParticiple !== true
  })
