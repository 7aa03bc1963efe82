import { keptLatest } from '../../lib/kept-latest.ts'
import { sameValue } from '../../lib/same-value.ts'
import { tracked } from '../../lib/tracked.ts'
import type { RecordOf } from '../../model/kinds.ts'
import { type CanonicalInstitutions, canonicalInstitutions } from './canonical-institutions.ts'
import { type FiledRecord, filedRecords } from './filed-records.ts'
import { linkedRecord } from './linked-record.ts'
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
import { type RollupContext, rollupContext } from './rollup-context.ts'
import {
  type Heard,
  type RollupInput,
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
  /** What it is answered from, as one input. */
  input(question: RollupQuestion): RollupInput
  /** How many results were made so far, for proofs that nothing else is made. */
  readonly makings: number
}

/** Different questions (another year, another day) whose results are kept beside each other. */
const KEPT_QUESTIONS = 4
/** As many as the halves of the years that are compared. */
const KEPT_PERIODS = 2 * MOST_YEARS

/** Whose answers belong to no question. */
const WHATEVER: RollupQuestion = { asOf: '9999-12-31', schoolYear: null }

/** Of an organisation that no longer says anything. */
export const NO_RECORDS: WrittenRecords = { institutions: [], records: {} }

/** A record as it was written, and as it is filed. */
type Filed = Map<object, FiledRecord>

export function liveRollup(): LiveRollup {
  const graph = tracked()
  const records = filedRecords(graph)
  const written = new Map<string, WrittenRecords>()
  const filed: Filed = new Map()
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
  const common = rollupContext(sources, WHATEVER)
  const contextOf = (question: RollupQuestion) => rollupContext(sources, question, common)
  const makeAnswers = (question: RollupQuestion) => {
    const context = contextOf(question)
    return {
      context,
      whole: graph.made(() => wholeRollup(context)),
      matrix: graph.made(() => wholeMatrix(context)),
    }
  }
  const keptAnswers = keptLatest<ReturnType<typeof makeAnswers>>(KEPT_QUESTIONS)
  const answers = (question: RollupQuestion) => keptAnswers.get(nameOf(question), () => makeAnswers(question))
  const makePart = (question: RollupQuestion) => {
    const context = contextOf(question)
    return graph.made(() => periodPart(context))
  }
  const keptParts = keptLatest<ReturnType<typeof makePart>>(KEPT_PERIODS)
  const parts = (question: RollupQuestion) => keptParts.get(nameOf(question), () => makePart(question))

  let named: CanonicalInstitutions = graph.read(canonical)
  const file = (kind: RollupKind, raw: RecordOf<RollupKind>): FiledRecord => {
    const record = recordUnderOneId(kind, raw, (id) => named.idOf(id))
    const one = { kind, record, linked: linkedRecord(kind, record) } as FiledRecord
    filed.set(raw, one)
    return one
  }

  /** Where one institution goes by another id now, all are filed anew. */
  const settleNames = (): void => {
    const next = graph.read(canonical)
    if (next === named) return
    const isSame = sameValue([...named.aliases], [...next.aliases])
    named = next
    if (isSame) return
    const before = [...filed.values()]
    const now = [...filed].map(([raw, { kind }]) => file(kind, raw as RecordOf<RollupKind>))
    records.change(before, now)
  }

  return {
    write: (changes) => {
      const taken: FiledRecord[] = []
      const put: (readonly [RollupKind, RecordOf<RollupKind>])[] = []
      for (const [ownerId, given] of changes) {
        const one = difference(written.get(ownerId) ?? NO_RECORDS, given)
        if (given === NO_RECORDS) written.delete(ownerId)
        else written.set(ownerId, one.next)
        put.push(...one.put)
        for (const raw of one.taken) {
          taken.push(...[filed.get(raw) ?? []].flat())
          filed.delete(raw)
        }
      }
      const described = [...written.values()].flatMap((one) => one.institutions)
      if (!sameValue(graph.read(institutions), described)) graph.write(institutions, described)
      settleNames()
      records.change(
        taken,
        put.map(([kind, raw]) => file(kind, raw)),
      )
      // Which records are the municipality's own is known only now, and it names institutions first.
      settleNames()
    },
    hear: ({ ownInstitutionId, heardFrom, newerFrom = [] }) => {
      const next = { ownInstitutionId, heardFrom, newerFrom }
      if (!sameValue(graph.read(heard), next)) graph.write(heard, next)
      settleNames()
    },
    writers: () => [...written.keys()],
    input: (question) => ({
      ...question,
      ...graph.read(heard),
      institutions: graph.read(institutions),
      records: together([...written.values()]),
    }),
    answer: (question) => graph.read(answers(question).whole),
    matrix: (question) => graph.read(answers(question).matrix),
    context: (question) => answers(question).context,
    periods: (by, asOf) => {
      const { context } = answers({ asOf, schoolYear: null })
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

function together(written: readonly WrittenRecords[]): WrittenRecords['records'] {
  const lists = ROLLUP_KINDS.map((kind) => [
    kind,
    written.flatMap(({ records }): readonly RecordOf<RollupKind>[] => records[kind] ?? []),
  ])
  return Object.fromEntries(lists) as WrittenRecords['records']
}

/** What was written anew and what no longer stands; what says the same as before stays the same object. */
function difference(before: WrittenRecords, given: WrittenRecords) {
  const taken: RecordOf<RollupKind>[] = []
  const put: (readonly [RollupKind, RecordOf<RollupKind>])[] = []
  const kept = ROLLUP_KINDS.map((kind) => {
    const old = new Map((before.records[kind] ?? []).map((record) => [record.id, record]))
    const next = (given.records[kind] ?? []).map((record) => {
      const known = old.get(record.id)
      const isSame = known !== undefined && sameValue(known, record)
      if (isSame) old.delete(record.id)
      else put.push([kind, record])
      return isSame ? known : record
    })
    taken.push(...old.values())
    return [kind, next]
  })
  const institutions = sameValue(before.institutions, given.institutions)
    ? before.institutions
    : given.institutions
  const next: WrittenRecords = {
    institutions,
    records: Object.fromEntries(kept) as WrittenRecords['records'],
  }
  return { next, taken, put }
}
