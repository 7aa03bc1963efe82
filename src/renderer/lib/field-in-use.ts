import { isKind } from '#shared/model/kind-names.ts'
import type { Kind } from '#shared/model/kinds.ts'

/** The field of a record's form that was entered last. */
export interface FieldInUse {
  readonly kind: Kind
  readonly id: string
  /** Field names and ids of rows. */
  readonly path: readonly string[]
}

let last: FieldInUse | null = null

function fieldOf(target: Element): FieldInUse | null {
  const record = target.closest<HTMLElement>('[data-record]')?.dataset['record']
  const path = target.closest<HTMLElement>('[data-field]')?.dataset['field']
  const [kind = '', id = ''] = record?.split(' ') ?? []
  return path === undefined || !isKind(kind) ? null : { kind, id, path: path.split('/') }
}

/** Follows the focus: a menu or a dialog over the form takes it away, not the question which field was meant. */
export const followField = (): (() => void) => {
  const enter = ({ target }: FocusEvent): void => {
    if (target instanceof Element && target.closest('[data-record]') !== null) last = fieldOf(target)
  }
  document.addEventListener('focusin', enter)
  return () => document.removeEventListener('focusin', enter)
}

/** `null` where none was entered, or its form is gone. */
export const fieldInUse = (): FieldInUse | null =>
  last !== null && document.querySelector(`[data-record="${CSS.escape(`${last.kind} ${last.id}`)}"]`) !== null
    ? last
    : null
