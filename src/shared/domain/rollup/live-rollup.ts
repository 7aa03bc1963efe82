import { keptLatest } from '../../lib/kept-latest.ts'
import { sameValue } from '../../lib/same-value.ts'
import { tracked } from '../../lib/tracked.ts'
import { type CanonicalInstitutions, canonicalInstitutions } from './canonical-institutions.ts'
import { type FiledRecord, filedRecords } from './filed-records.ts'
import type { Matrix } from './matrix.ts'
import {
  type ComparedBy,
  comparedPeriods,
  MOST_YEARS,
  periodPart,
  periodsOf,
  type PeriodValues,
} from './period-values.ts'
import { recordUnderOneId } from './record-under-one-id.ts'
import { type FactsOf, factsOf, type SameWord } from './rollup-facts.ts'
import { type AskedRules, type RollupContext, rollupContext } from './rollup-context.ts'
import {
  type Heard,
  type OwnedInstitution,
  ROLLUP_KINDS,
  type RollupKind,
  type RollupQuestion,
  type WrittenRecords,
} from './rollup-input.ts'
import { wholeMatrix } from './whole-matrix.ts'
import { type RollupWithFindings, wholeRollup } from './whole-rollup.ts'

/** Rollups of records that change: each answer is that of a rollup from the beginning, made of what changed. */
export interface LiveRollup {
  /** Puts what organisations wrote in the place of what they wrote before. */
  write(changes: ReadonlyMap<string, WrittenRecords>): void
  hear(heard: Heard): void
  /** Organisations that wrote something. */
  writers(): readonly string[]
  answer(question: RollupQuestion): RollupWithFindings
  /** Of each rule and institution what proves it, and how well. */
  matrix(question: RollupQuestion): Matrix
  /** The school years, or their halves, side by side up to a day. */
  periods(by: ComparedBy, asOf: string): PeriodValues
  /** The records as its figures read them, for lists beside the figures. */
  context(question: RollupQuestion): RollupContext
  /** How many results were made so far, for proofs that nothing else is made. */
  readonly makings: number
}

/** Different questions (another year, another day) whose results are kept beside each other; of a country only the last. */
const KEPT_QUESTIONS = 4
/** As many as the halves of the years that are compared; of a country none. */
const KEPT_PERIODS = 2 * MOST_YEARS
/** From so many organisations on a result is made again sooner than kept. */
export const COUNTRY = 200

/** Of an organisation that no longer says anything. */
export const NO_RECORDS: WrittenRecords = { institutions: [], records: {} }

/** What an organisation wrote, as it is filed. */
interface Writer {
  readonly institutions: readonly OwnedInstitution[]
  readonly filed: readonly FiledRecord[]
}
const NOTHING: Writer = { institutions: [], filed: [] }

export function liveRollup({ country = COUNTRY } = {}): LiveRollup {
  const graph = tracked()
  const records = filedRecords(graph)
  const written = new Map<string, Writer>()
  const same = oneStringEach()
  const heard = graph.cell<Heard>({ ownInstitutionId: null, heardFrom: [] })
  const institutions = graph.cell<readonly OwnedInstitution[]>([])
  const ownerIds = graph.made(() => {
    const ids = records.all('municipality').map(({ id }) => id)
    const { ownInstitutionId } = graph.read(heard)
    return ids.length === 0 && ownInstitutionId !== null ? [ownInstitutionId] : ids
  }, sameValue)
  const canonical = graph.made(
    () => canonicalInstitutions(graph.read(institutions), new Set(graph.read(ownerIds))),
    (one, other) => sameValue(one.list, other.list) && sameValue([...one.aliases], [...other.aliases]),
  )
  const sources = {
    tracked: graph,
    records,
    canonical: () => graph.read(canonical),
    heard: () => graph.read(heard),
  }
  const isCountry = (): boolean => written.size >= country
  const contextOf = (question: RollupQuestion, rules: AskedRules = 'all') =>
    rollupContext(sources, question, rules)
  const makeAnswers = (question: RollupQuestion) => {
    const context = contextOf(question)
    return {
      context,
      whole: graph.made(() => wholeRollup(context)),
      matrix: graph.made(() => wholeMatrix(context)),
    }
  }
  const keptAnswers = keptLatest<ReturnType<typeof makeAnswers>>(() => (isCountry() ? 1 : KEPT_QUESTIONS))
  const answers = (question: RollupQuestion) => keptAnswers.get(nameOf(question), () => makeAnswers(question))
  const makePart = (question: RollupQuestion) => {
    const context = contextOf(question, 'per-school-year')
    return graph.made(() => periodPart(context))
  }
  const keptParts = keptLatest<ReturnType<typeof makePart>>(() => (isCountry() ? 0 : KEPT_PERIODS))
  const parts = (question: RollupQuestion) => keptParts.get(nameOf(question), () => makePart(question))

  let named: CanonicalInstitutions = graph.read(canonical)
  const file = (kind: RollupKind, facts: FactsOf<RollupKind>): FiledRecord =>
    ({
      kind,
      written: facts,
      record: recordUnderOneId(kind, facts, (id) => named.idOf(id)),
    }) as FiledRecord

  /** Where one institution goes by another id now, all are filed anew. */
  const settleNames = (): void => {
    const next = graph.read(canonical)
    if (next === named) return
    const isSame = sameValue([...named.aliases], [...next.aliases])
    named = next
    if (isSame) return
    const taken: FiledRecord[] = []
    const put: FiledRecord[] = []
    for (const [ownerId, { institutions: described, filed }] of written) {
      const anew = filed.map((one) => file(one.kind, one.written))
      written.set(ownerId, { institutions: described, filed: anew })
      taken.push(...filed)
      put.push(...anew)
    }
    records.change(taken, put)
  }

  return {
    write: (changes) => {
      // Who is described by whom is settled first: records are filed under the ids that institutions go by.
      for (const [ownerId, { institutions: described }] of changes) {
        const before = written.get(ownerId) ?? NOTHING
        if (!sameValue(before.institutions, described))
          written.set(ownerId, { ...before, institutions: described })
      }
      const described = [...written.values()].flatMap((one) => one.institutions)
      if (!sameValue(graph.read(institutions), described)) graph.write(institutions, described)
      settleNames()
      const taken: FiledRecord[] = []
      const put: FiledRecord[] = []
      for (const [ownerId, given] of changes) {
        const before = written.get(ownerId) ?? NOTHING
        const one = difference(before.filed, given, { file, same })
        taken.push(...one.taken)
        put.push(...one.put)
        if (given === NO_RECORDS) written.delete(ownerId)
        else written.set(ownerId, { institutions: before.institutions, filed: one.next })
      }
      records.change(taken, put)
      // Which records are the municipality's own is known only now, and it names institutions first.
      settleNames()
    },
    hear: ({ ownInstitutionId, heardFrom, newerFrom = [] }) => {
      const next = { ownInstitutionId, heardFrom, newerFrom }
      if (!sameValue(graph.read(heard), next)) graph.write(heard, next)
      settleNames()
    },
    writers: () => [...written.keys()],
    answer: (question) => graph.read(answers(question).whole),
    matrix: (question) => graph.read(answers(question).matrix),
    context: (question) => answers(question).context,
    periods: (by, asOf) => {
      const whole = { asOf, schoolYear: null }
      const context = isCountry() ? contextOf(whole) : answers(whole).context
      const told = periodsOf(context, by).map((period) => ({
        period,
        part: graph.read(parts({ asOf, schoolYear: period.schoolYear, half: period.half })),
      }))
      return comparedPeriods(context, told)
    },
    get makings() {
      return graph.makings
    },
  }
}

const nameOf = ({ asOf, schoolYear, half }: RollupQuestion): string =>
  JSON.stringify([asOf, schoolYear, half ?? null])

/** Words that many records have, each kept as one string. */
function oneStringEach(): SameWord {
  const known = new Map<string, string>()
  return <Word extends string | null>(word: Word): Word => {
    if (word === null) return word
    const found = known.get(word)
    if (found === undefined) known.set(word, word)
    return (found ?? word) as Word
  }
}

interface Filing {
  readonly file: (kind: RollupKind, facts: FactsOf<RollupKind>) => FiledRecord
  readonly same: SameWord
}

/** What was written anew and what no longer stands; what says the same as before stays the same object. */
function difference(before: readonly FiledRecord[], given: WrittenRecords, { file, same }: Filing) {
  const old = new Map(before.map((one) => [`${one.kind} ${one.written.id}`, one]))
  const put: FiledRecord[] = []
  const next = ROLLUP_KINDS.flatMap((kind) =>
    (given.records[kind] ?? []).map((record): FiledRecord => {
      const facts = factsOf(kind, record, same)
      const key = `${kind} ${record.id}`
      const known = old.get(key)
      if (known !== undefined && sameValue(known.written, facts)) {
        old.delete(key)
        return known
      }
      const filed = file(kind, facts)
      put.push(filed)
      return filed
    }),
  )
  return { next, taken: [...old.values()], put }
}
