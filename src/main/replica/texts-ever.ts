import * as A from '@automerge/automerge'
import type { ReplicaDocument } from './document.ts'
import type { DocumentLayout } from './genesis.ts'
import { valuesApart } from './values-apart.ts'

/** One text that a leaf held at some time. */
export interface TextOnce {
  /** `<kind>|<record id>|<path>` */
  readonly key: string
  readonly text: string
  /** Hash of the change after which it read so. */
  readonly hash: string
}

const textOf = (value: unknown): string | null => {
  if (value instanceof A.ImmutableString) return value.toString()
  return typeof value === 'string' ? value : null
}

/** The value that is shown, and those that lost against it. */
function textsAt(doc: A.Doc<DocumentLayout>, key: string): readonly string[] {
  const all = valuesApart(A.getBackend(doc), key)
  const values = all === undefined ? [doc.f[key]] : Object.values(all)
  return values.flatMap((value) => textOf(value) ?? [])
}

/**
 * The texts of interest that stood in a document at any time, each once a leaf, in the order of the changes: what was taken out or
 * lost a conflict is still in the history. Walks through all changes: two milliseconds each.
 */
export function textsEver(
  document: ReplicaDocument,
  isOfInterest: (text: string) => boolean,
): readonly TextOnce[] {
  const metas = A.getChangesMetaSince(document.doc, [])
  const found = new Map<string, TextOnce>()
  let doc = A.init<DocumentLayout>()
  for (const [index, change] of A.getAllChanges(document.doc).entries()) {
    const touched = new Set<string>()
    const patchCallback: A.PatchCallback<DocumentLayout> = (patches) => {
      for (const { path } of patches) if (path[0] === 'f' && typeof path[1] === 'string') touched.add(path[1])
    }
    ;[doc] = A.applyChanges(doc, [change], { patchCallback })
    for (const key of touched) {
      for (const text of textsAt(doc, key)) {
        const name = `${key}\n${text}`
        if (!found.has(name) && isOfInterest(text))
          found.set(name, { key, text, hash: metas[index]?.hash ?? '' })
      }
    }
  }
  return [...found.values()]
}
