import type { Output } from '../../contract/contract.ts'
import type { FieldConflict, ReceivedBundle } from '../../contract/share-contract.ts'
import { normalisedName } from '../rollup/canonical-institutions.ts'

export type InboxState =
  | 'unknown-sender'
  | 'damaged'
  | 'sealed'
  | 'removals'
  | 'waiting'
  | 'conflict'
  | 'newer-program'
  | 'older'
  | 'received-today'
  | 'never-received'
  | 'without-bundle'
  | 'late'
  | 'same'

/** One institution of the inbox; somebody who is on no list is a row of his own. */
export interface InboxRow {
  readonly id: string
  readonly name: string
  readonly isListed: boolean
  /** Ids it has written under. */
  readonly writers: readonly string[]
  readonly state: InboxState
  readonly lastReceivedAt: string | null
  readonly bundles: readonly ReceivedBundle[]
  /** Records that would change. */
  readonly count: number
}

type Institution = Output<'share.state'>['institutions'][number]
type Known = Pick<Institution, 'lastReceivedAt' | 'state'>

const STRANGER: Known = { lastReceivedAt: null, state: 'received' }

export interface InboxInput {
  readonly institutions: readonly Institution[]
  /** What a look at the share found; empty before one. */
  readonly bundles: readonly ReceivedBundle[]
  readonly conflicts: readonly Pick<FieldConflict, 'ownerId'>[]
  /** The present moment, ISO. */
  readonly now: string
}

/** After so many days without news an institution is late. */
const LATE_DAYS = 31
const DAY_MS = 86_400_000

/** Who wrote a file that cannot be read follows from the folder it lies in. */
const senderOf = ({ from, file }: ReceivedBundle): string =>
  from === '' ? (/^komanda\/v1\/([^/]+)\//.exec(file)?.[1] ?? '') : from

const changesOf = ({ changes }: ReceivedBundle): number => changes.added + changes.changed + changes.removed

const ASKING: readonly (readonly [InboxState, (bundle: ReceivedBundle) => boolean])[] = [
  ['unknown-sender', ({ state }) => state === 'unknown-sender'],
  ['damaged', ({ state }) => state === 'damaged'],
  ['sealed', ({ reason }) => reason.startsWith('sealed-')],
  ['removals', ({ reason }) => reason === 'removals'],
  ['waiting', (bundle) => bundle.state === 'new'],
]

const TELLING: readonly InboxState[] = ['newer-program', 'older']

function quietState({ lastReceivedAt, state }: Known, now: string): InboxState {
  if (lastReceivedAt === null) return state === 'without-bundle' ? state : 'never-received'
  if (lastReceivedAt.slice(0, 10) === now.slice(0, 10)) return 'received-today'
  return Date.parse(now) - Date.parse(lastReceivedAt) > LATE_DAYS * DAY_MS ? 'late' : 'same'
}

function stateOf(
  bundles: readonly ReceivedBundle[],
  hasConflict: boolean,
  known: Known,
  now: string,
): InboxState {
  const asked = ASKING.find(([, fits]) => bundles.some(fits))
  if (asked) return asked[0]
  if (hasConflict) return 'conflict'
  return TELLING.find((state) => bundles.some((bundle) => bundle.state === state)) ?? quietState(known, now)
}

const rowOf = (facts: Omit<InboxRow, 'bundles' | 'count'>, bundles: readonly ReceivedBundle[]): InboxRow => ({
  ...facts,
  bundles,
  count: bundles.reduce((sum, bundle) => sum + changesOf(bundle), 0),
})

/** One row an institution, whoever needs somebody's eyes first, then by name; a stranger is a row of his own. */
export function inboxRows({ institutions, bundles, conflicts, now }: InboxInput): readonly InboxRow[] {
  // The same school may write under an id of its own before it learns the municipality's. Some folders know no capitals.
  const idOf = (bundle: ReceivedBundle): string => {
    const sender = senderOf(bundle)
    const isSender = (id: string): boolean => id.toLowerCase() === sender.toLowerCase()
    const listed = institutions.find(
      ({ id, name, writers }) =>
        isSender(id) || writers.some(isSender) || normalisedName(name) === normalisedName(bundle.fromName),
    )
    return listed?.id ?? sender
  }
  const bySender = Map.groupBy(bundles, idOf)
  const asking = new Set(conflicts.map(({ ownerId }) => ownerId))
  const listed = institutions.map((institution): InboxRow => {
    const { id, name, lastReceivedAt, writers } = institution
    const own = bySender.get(id) ?? []
    const state = stateOf(own, asking.has(id), institution, now)
    return rowOf({ id, name, isListed: true, writers, lastReceivedAt, state }, own)
  })
  const known = new Set(institutions.map(({ id }) => id))
  const others = [...bySender]
    .filter(([id]) => !known.has(id))
    .map(([id, own]): InboxRow => {
      const name = own.find(({ fromName }) => fromName !== '')?.fromName ?? ''
      const state = stateOf(own, asking.has(id), STRANGER, now)
      const shown = state === 'never-received' ? 'same' : state
      return rowOf({ id, name, isListed: false, writers: [], lastReceivedAt: null, state: shown }, own)
    })
  return [...listed, ...others].toSorted(
    (left, right) => rank(left.state) - rank(right.state) || left.name.localeCompare(right.name, 'lt'),
  )
}

const ORDER: readonly InboxState[] = [
  'unknown-sender',
  'damaged',
  'sealed',
  'removals',
  'waiting',
  'conflict',
  'newer-program',
  'late',
  'never-received',
  'without-bundle',
  'older',
  'received-today',
  'same',
]

const rank = (state: InboxState): number => ORDER.indexOf(state)
