import { MODEL_VERSION } from '#shared/model/kinds.ts'
import type { Scalar } from '#shared/model/leaves.ts'
import { type ChangedStretch, changedStretch } from './changed-stretch.ts'
import type { DocumentStep, OpenText, ReplicaDocument } from './replica-document.ts'
import { textIdOf } from './values-apart.ts'

/** When a change was made, in seconds, and by whom. */
export interface ChangeNote {
  readonly time: number
  readonly message: string
}

interface Letters extends ChangedStretch {
  readonly text: OpenText
}

/** The text that a leaf is, found once while it is typed into; nothing for any other value. */
function textOf({ engine, openText }: ReplicaDocument, key: string): OpenText | null {
  if (openText?.key === key) return openText
  const objectId = textIdOf(engine, key)
  return objectId === null ? null : { key, objectId }
}

/** What one key does to one text that nobody wrote apart; nothing where more has to be thought of. */
function lettersOf(document: ReplicaDocument, steps: readonly DocumentStep[]): Letters | null {
  const [step] = steps
  if (step?.op.op !== 'prose' || steps.length > 1 || document.version < MODEL_VERSION) return null
  const key = `${step.record}|${step.op.path}`
  const present = document.records.get(step.record)?.get(step.op.path)
  if (typeof present !== 'string' || document.twins.has(key)) return null
  const stretch = changedStretch(present, step.op.value)
  if (stretch.removed > 0 === (stretch.inserted !== '')) return null
  const text = textOf(document, key)
  return text && { ...stretch, text }
}

function withText(
  { records }: ReplicaDocument,
  { record, op }: DocumentStep,
  value: Scalar,
): ReplicaDocument['records'] {
  return new Map(records).set(record, new Map(records.get(record)).set(op.path, value))
}

/**
 * A letter typed or taken out, which is what a change mostly is, told to the engine at once: the same bytes in a third of
 * the time. `null` for every other change.
 */
export function typeLetters(
  document: ReplicaDocument,
  steps: readonly DocumentStep[],
  { time, message }: ChangeNote,
): { readonly document: ReplicaDocument; readonly chunk: Uint8Array } | null {
  const letters = lettersOf(document, steps)
  const [step] = steps
  if (letters === null || step?.op.op !== 'prose') return null
  const { engine } = document
  try {
    engine.splice(letters.text.objectId, letters.start, letters.removed, letters.inserted)
    engine.commit(message, time)
  } catch (error) {
    engine.rollback()
    throw error
  }
  const chunk = engine.getLastLocalChange()
  if (!chunk) throw new Error('The change was empty')
  return { document: document.typed(withText(document, step, step.op.value), letters.text), chunk }
}
