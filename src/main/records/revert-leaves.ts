import { DELETED, type Leaves, ORDER, type Scalar, SEPARATOR } from '#shared/model/leaves.ts'

/** One record before something came, right after it, and now. */
export interface RecordSpan {
  readonly before: Leaves
  readonly after: Leaves
  readonly now: Leaves
}

/** What each leaf has to be; `undefined`: it was not there. Leaves not named stay as they are now. */
export type Reverted = ReadonlyMap<string, Scalar | undefined>

/** Gives a text without what came, letters typed since kept; `null` for a leaf that is no text. */
export type TextWithout = (path: string) => string | null

/** Prefixes of the record itself and of every row in it, outer ones first. */
function groupsOf(leaves: Leaves): readonly string[] {
  const end = `${SEPARATOR}${ORDER}`
  const rows = [...leaves.keys()]
    .filter((path) => path.endsWith(end))
    .map((path) => path.slice(0, -ORDER.length))
  return ['', ...rows.toSorted((left, right) => left.length - right.length)]
}

const under = (leaves: Leaves, prefix: string): readonly string[] =>
  [...leaves.keys()].filter((path) => path.startsWith(prefix))

/** Outermost record or rows that were not there before: they came or stay as a whole. */
function addedGroups({ before, after }: RecordSpan): readonly string[] {
  const added: string[] = []
  for (const prefix of groupsOf(after)) {
    if (added.some((outer) => prefix.startsWith(outer))) continue
    if (under(before, prefix).length === 0 && under(after, prefix).length > 0) added.push(prefix)
  }
  return added
}

const wasTouched = ({ after, now }: RecordSpan, prefix: string): boolean =>
  [...new Set([...under(after, prefix), ...under(now, prefix)])].some(
    (path) => after.get(path) !== now.get(path),
  )

/** One field that came with others it does not belong to; `undefined`: leave it. */
function revertedField(
  path: string,
  { before, after, now }: RecordSpan,
  textWithout: TextWithout,
): { readonly to: Scalar | undefined } | undefined {
  const [old, came, current] = [before.get(path), after.get(path), now.get(path)]
  if (old === came) return undefined
  if (current === came) return { to: old }
  const text = typeof current === 'string' ? textWithout(path) : null
  return { to: text ?? current }
}

function goneGroup(now: Leaves, prefix: string, gone: 'absent' | 'tombstone'): Reverted {
  if (gone === 'absent') return new Map(under(now, prefix).map((path) => [path, undefined]))
  return new Map([[prefix + DELETED, true]])
}

/**
 * Takes back what came to a record, field by field: a field that still reads as it came gets its former value, a
 * text loses the letters that came, and whatever a person changed since stays. A record or row that came and was
 * changed since stays whole: its later words would make no sense without it.
 *
 * `absent`: a record or row that came goes without a trace; `tombstone`: it is marked as removed.
 */
export function revertLeaves(
  span: RecordSpan,
  textWithout: TextWithout,
  gone: 'absent' | 'tombstone',
): Reverted {
  const leaves = new Map<string, Scalar | undefined>()
  const added = addedGroups(span)
  const touched = added.filter((prefix) => wasTouched(span, prefix))
  for (const prefix of added.filter((one) => !touched.includes(one))) {
    for (const [path, value] of goneGroup(span.now, prefix, gone)) leaves.set(path, value)
  }
  for (const path of new Set([...span.before.keys(), ...span.after.keys()])) {
    if (added.some((prefix) => path.startsWith(prefix))) continue
    const field = revertedField(path, span, textWithout)
    if (field) leaves.set(path, field.to)
  }
  for (const [path, value] of leaves) if (span.now.get(path) === value) leaves.delete(path)
  return leaves
}
