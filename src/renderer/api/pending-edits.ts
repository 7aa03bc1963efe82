import type { Edit } from '#shared/contract/records-contract.ts'

const startsWith = (path: readonly string[], start: readonly string[]): boolean =>
  start.length <= path.length && start.every((part, at) => part === path[at])

const touches = (a: Edit, b: Edit): boolean => startsWith(a.path, b.path) || startsWith(b.path, a.path)

const samePath = (a: Edit, b: Edit): boolean => a.path.length === b.path.length && startsWith(a.path, b.path)

/**
 * The queue with one more edit. Setting a field again replaces the waiting value, so that a typed
 * sentence is one edit; but never across an edit of the same row or of what is inside it.
 */
export const withEdit = (queue: readonly Edit[], edit: Edit): readonly Edit[] => {
  const at = replacedBy(queue, edit)
  return at < 0 ? [...queue, edit] : queue.with(at, edit)
}

/** The waiting edit that one more takes the place of; -1 where it comes after all. */
const replacedBy = (queue: readonly Edit[], edit: Edit): number => {
  const at = queue.findLastIndex((one) => touches(one, edit))
  const found = queue[at]
  const replaces = found !== undefined && edit.op === 'set' && found.op === 'set' && samePath(found, edit)
  return replaces ? at : -1
}

/** What goes before an edit once it is in the queue: the text it is written over is made by these. */
export const editsUnder = (queue: readonly Edit[], edit: Edit): readonly Edit[] => {
  const at = replacedBy(queue, edit)
  return at < 0 ? queue : queue.slice(0, at)
}
