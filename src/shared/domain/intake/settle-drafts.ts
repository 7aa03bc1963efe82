import type { Kind } from '../../model/kinds.ts'
import type { Compared } from './compare-with-kept.ts'
import { compareWithKept } from './compare-with-kept.ts'
import type { KeptIndex, KeptRecord } from './kept-index.ts'
import { keptIndex } from './kept-index.ts'
import type { Draft, Intake, IntakeLeftover, IntakeQuestion, SourcePlace } from './intake.ts'
import { draftRef } from './intake.ts'

/** A draft beside what is kept, ready to be accepted. */
export interface Proposal {
  readonly id: string
  readonly kind: Kind
  readonly state: Compared['state']
  readonly title: string
  /** Done, planned ... as the source tells it. */
  readonly told: Draft['state']
  readonly confidence: number
  readonly record: Readonly<Record<string, unknown>>
  readonly changes: Compared['changes']
  readonly differs: Compared['differs']
  readonly source: SourcePlace
  /** Ids of its questions. */
  readonly questions: readonly string[]
  /** Can it be saved as it is? Blocking questions, own or of what it points to, keep it back. */
  readonly isReady: boolean
}

export interface Settled {
  readonly proposals: readonly Proposal[]
  readonly questions: readonly IntakeQuestion[]
  readonly leftovers: readonly IntakeLeftover[]
}

export interface SettleOptions {
  /** The same id for the same key, always. */
  readonly idOf: (key: string) => string
  readonly kept: (kind: Kind) => readonly KeptRecord[]
  readonly overwrites: boolean
  /** Answers so far, by question id. */
  readonly answers: Readonly<Record<string, string>>
  readonly isLocked: (kind: Kind, kept: KeptRecord) => boolean
}

const REF = draftRef('')
const refKey = (value: unknown): string | null =>
  typeof value === 'string' && value.startsWith(REF) ? value.slice(REF.length) : null

const differsId = (field: string, key: string): string => `value-differs:${field}:${key}`

const words = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 120)

/** Where both the source and the record say something: which of the two stays. Of a paper given out, the record. */
function differences(draft: Draft, compared: Compared, isLocked: boolean): IntakeQuestion[] {
  return compared.differs.map(({ field, before, after }) => ({
    id: differsId(field, draft.key),
    code: 'value-differs',
    params: { typed: draft.source.raw.slice(0, 200), field, before: words(before), after: words(after) },
    source: draft.source,
    field,
    proposal: isLocked ? null : 'kept',
    choices: isLocked
      ? []
      : [
          { value: 'kept', words: words(before), say: 'intake.choice.kept' },
          { value: 'source', words: words(after), say: 'intake.choice.source' },
        ],
    blocking: false,
    about: draft.key,
  }))
}

/** Rows of lists need ids that are the same each time the source is read. */
function withRowIds(
  record: Readonly<Record<string, unknown>>,
  key: string,
  idOf: SettleOptions['idOf'],
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([field, value]) => [
      field,
      Array.isArray(value)
        ? value.map((row: unknown) =>
            typeof row === 'object' && row !== null && !('id' in row)
              ? withRowIds(
                  { id: idOf(`${key}|${field}|${JSON.stringify(row)}`), ...row },
                  `${key}|${field}`,
                  idOf,
                )
              : row,
          )
        : value,
    ]),
  )
}

/** References between drafts become ids: of the kept record where one was found. */
function resolved(
  record: Readonly<Record<string, unknown>>,
  ids: ReadonlyMap<string, string>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([field, value]) => {
      const key = refKey(value)
      return [field, key === null ? value : (ids.get(key) ?? null)]
    }),
  )
}

/** What a draft points to among the others. */
const refsOf = (draft: Draft): string[] => Object.values(draft.record).flatMap((value) => refKey(value) ?? [])

/** Those that are pointed to come first, so that ids of kept records are known. */
function inOrder(drafts: readonly Draft[]): Draft[] {
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]))
  const done = new Set<string>()
  const order: Draft[] = []
  const visit = (draft: Draft): void => {
    if (done.has(draft.key)) return
    done.add(draft.key)
    for (const key of refsOf(draft)) {
      const other = byKey.get(key)
      if (other) visit(other)
    }
    order.push(draft)
  }
  for (const draft of drafts) visit(draft)
  return order
}

/** State of one settling: what got which id, what has to wait. */
interface Settling {
  readonly options: SettleOptions
  readonly ids: Map<string, string>
  readonly held: Set<string>
  /** What is kept and what this source told before. */
  readonly known: Map<Kind, KeptIndex>
  readonly proposals: Proposal[]
  /** Place of a proposal by its kind and id. */
  readonly places: Map<string, number>
  readonly questions: IntakeQuestion[]
  readonly asked: Map<string, string[]>
}

function knownOf({ options, known }: Settling, kind: Kind): KeptIndex {
  const index = known.get(kind) ?? keptIndex(kind, options.kept(kind))
  known.set(kind, index)
  return index
}

const placeKey = (kind: Kind, id: string): string => `${kind}|${id}`

const schoolsOf = (record: Readonly<Record<string, unknown>>): unknown[] =>
  (Array.isArray(record['participants']) ? record['participants'] : []).map(
    (row: Readonly<Record<string, unknown>>) => row['institutionId'],
  )

/** Two lists of one source and day that name the same school are two events, or the second would overwrite the first. */
function isTwin(
  { places }: Settling,
  draft: Draft,
  told: Readonly<Record<string, unknown>>,
  kept: KeptRecord,
): boolean {
  if (draft.updates === undefined || !places.has(placeKey(draft.kind, kept.id))) return false
  const schools = new Set(schoolsOf(kept))
  return schoolsOf(told).some((school) => schools.has(school))
}

/** Compared with what is kept and with what this source told before. */
function compareDraft(settling: Settling, draft: Draft) {
  const { options, ids } = settling
  const keptId = draft.key.startsWith(`${draft.kind}:`) ? draft.key.slice(draft.kind.length + 1) : null
  const id = keptId ?? options.idOf(draft.key)
  const record = withRowIds(resolved(draft.record, ids), draft.key, options.idOf)
  const kept = knownOf(settling, draft.kind)
  const near = (told: typeof record) => kept.near(told).filter((one) => !isTwin(settling, draft, told, one))
  const compared = compareWithKept(
    { ...draft, record },
    { byId: kept.byId, near },
    {
      id,
      overwrites: (field) =>
        options.overwrites ||
        draft.updates?.includes(field) === true ||
        options.answers[differsId(field, draft.key)] === 'source',
      isLocked: (one) => options.isLocked(draft.kind, one),
    },
  )
  const found = compared.keptId === null ? undefined : kept.byId(compared.keptId)
  const isLocked = found !== undefined && options.isLocked(draft.kind, found)
  return { compared, isLocked, id: compared.keptId ?? id }
}

/** Told twice in one source in two ways: the first telling is filled, no second record is made. */
function joinTwice({ proposals, places }: Settling, draft: Draft, compared: Compared): boolean {
  const at = compared.keptId === null ? undefined : places.get(placeKey(draft.kind, compared.keptId))
  const told = at === undefined ? undefined : proposals[at]
  if (at === undefined || !told) return false
  proposals[at] = { ...told, record: { ...compared.record, id: told.id } }
  return true
}

function note({ questions, asked }: Pick<Settling, 'questions' | 'asked'>, question: IntakeQuestion): void {
  questions.push(question)
  asked.set(question.about, [...(asked.get(question.about) ?? []), question.id])
}

function settle(settling: Settling, draft: Draft): void {
  const { options, ids, held, proposals, places } = settling
  const { compared, isLocked, id } = compareDraft(settling, draft)
  for (const one of differences(draft, compared, isLocked)) {
    if (options.answers[one.id] === undefined) note(settling, one)
  }
  ids.set(draft.key, id)
  if (joinTwice(settling, draft, compared)) return
  knownOf(settling, draft.kind).add({ ...compared.record, id })
  const isHeld = held.has(draft.key) || refsOf(draft).some((key) => held.has(key))
  if (isHeld) held.add(draft.key)
  const { state, record, changes, differs } = compared
  const { kind, title, confidence, source } = draft
  places.set(placeKey(kind, id), proposals.length)
  proposals.push({
    id,
    kind,
    title,
    told: draft.state,
    confidence,
    record,
    changes,
    differs,
    source,
    state: isHeld ? 'question' : state,
    questions: settling.asked.get(draft.key) ?? [],
    isReady: !isHeld && (state === 'new' || changes.length > 0),
  })
}

/** Compares every draft with what is kept, gives it its id, and says which may be saved. */
export function settleDrafts(intake: Intake, options: SettleOptions): Settled {
  const settling: Settling = {
    options,
    ids: new Map(),
    held: new Set(intake.questions.filter(({ blocking }) => blocking).map(({ about }) => about)),
    known: new Map(),
    proposals: [],
    places: new Map(),
    questions: [],
    asked: new Map(),
  }
  for (const question of intake.questions) note(settling, question)
  for (const draft of inOrder(intake.drafts)) settle(settling, draft)
  const { proposals, questions } = settling
  return { proposals, questions, leftovers: intake.leftovers }
}
