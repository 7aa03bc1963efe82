import { type Mention, withoutMentions } from '#shared/domain/privacy/mentions-of.ts'
import { encodeSegment, type LeafOp, type Leaves, SEPARATOR } from '#shared/model/leaves.ts'
import type { LeafChange } from '#shared/domain/steps/step.ts'
import { headsOf, type ReplicaDocument } from '../../replica/document.ts'
import { isText } from '../../replica/document-past.ts'
import type { PersonLeaf } from './person-leaves.ts'

/** Steps that write a replacement over some mentions of one leaf. */
export interface ReplacedLeaf {
  readonly leaf: PersonLeaf
  readonly ops: readonly LeafOp[]
  readonly changes: readonly LeafChange[]
}

/** A member of a set is its path: the old one goes, the new one takes its place in the order. */
function replacedMember(leaf: PersonLeaf, text: string, order: number): ReplacedLeaf {
  const { path, audience } = leaf
  const to = `${path.slice(0, path.lastIndexOf(SEPARATOR) + 1)}=${encodeSegment(text)}`
  return {
    leaf,
    ops: [
      { op: 'delete', path, audience },
      { op: 'value', path: to, value: order, audience },
    ],
    changes: [
      { path, audience, before: order, after: undefined },
      { path: to, audience, before: undefined, after: order },
    ],
  }
}

export function replaceInLeaf(
  document: ReplicaDocument,
  leaf: PersonLeaf,
  mentions: readonly Mention[],
  replacement: string,
): ReplacedLeaf {
  const { path, audience, record } = leaf
  const after = withoutMentions(leaf.text, mentions, replacement)
  const before = document.records.get(record)?.get(path)
  if (typeof before === 'number') return replacedMember(leaf, after, before)
  const op = isText(document, `${record}${SEPARATOR}${path}`, headsOf(document)) ? 'prose' : 'value'
  return {
    leaf,
    ops: [{ op, path, value: after, audience }],
    changes: [{ path, audience, before, after }],
  }
}

/** The leaves of a record after such steps. */
export function leavesAfter(leaves: Leaves, replaced: readonly ReplacedLeaf[]): Leaves {
  const next = new Map(leaves)
  for (const op of replaced.flatMap(({ ops }) => ops)) {
    if (op.op === 'delete') next.delete(op.path)
    else next.set(op.path, op.value)
  }
  return next
}
