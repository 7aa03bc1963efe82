import type { EvidenceState } from '../../../model/plan.ts'
import type { Token } from '../../paste/token.ts'
import { tokenAt } from '../../paste/token.ts'

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

const DENIED =
  /^ne((i|pra)?vyko|(su|pa)?sitiko|(su)?sirinko|rinkosi|posedziavo|(atlikt|patvirtint|parengt|organizuot|surengt|sudaryt|priimt|apklaust|pristatyt|apsvarstyt)\p{L}*)$/u

/**
 * Tokens that say together that something was not done: "neįvyko", "atšauktas", "nebuvo patvirtintas"; 0 where none
 * does. A "ne" that was cut off its verb stands right before it.
 */
function deniedAt(tokens: readonly Token[], at: number): number {
  const [{ fold }, next] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)]
  if (DENIED.test(fold) || fold.startsWith('atsaukt')) return 1
  const isCut = fold === 'ne' && next.gap === 'none'
  const verb = isCut ? at + 1 : at
  const isWas = tokenAt(tokens, verb).fold === (isCut ? 'buvo' : 'nebuvo')
  if (isWas) return ruleOf(tokenAt(tokens, verb + 1))?.isParticiple === true ? verb + 2 - at : 0
  return isCut && DENIED.test(`ne${next.fold}`) ? 2 : 0
}

/** Is something told as not done, and what verbs stand beside it? */
function denial(tokens: readonly Token[]): { isDenied: boolean; others: readonly Token[] } {
  const others: Token[] = []
  let isDenied = false
  for (let at = 0; at < tokens.length;) {
    const length = deniedAt(tokens, at)
    if (length > 0) isDenied = true
    else others.push(tokenAt(tokens, at))
    at += Math.max(1, length)
  }
  return { isDenied, others }
}

/** Does a clause tell of something that was not done, and of nothing that was or will be? */
export function deniesAll(tokens: readonly Token[]): boolean {
  const { isDenied, others } = denial(tokens)
  return isDenied && others.every((token) => ruleOf(token) === undefined)
}

/**
 * Done, planned or ongoing by the verbs of a clause; `null` where it has none. Where the past and a plan stand
 * together, or something was not done, the clause is `unclear`.
 */
export function tenseOf(tokens: readonly Token[]): EvidenceState | null {
  const { isDenied, others } = denial(tokens)
  const rules = others.flatMap((token) => ruleOf(token) ?? [])
  const isPlanned = rules.some(({ state }) => state === 'planned')
  const isPast = rules.some(({ state, isParticiple }) => state === 'done' && !(isPlanned && isParticiple))
  if (!isPlanned && isDenied) return 'unclear'
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
