import { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'
import type { Edit } from '#shared/contract/records-contract.ts'
import { treatments } from '#shared/model/field.ts'
import { isKind } from '#shared/model/kind-names.ts'
import { type AnyRecord, type Kind, SCHEMAS } from '#shared/model/kinds.ts'
import { applyEdits } from '#shared/model/apply-edits.ts'
import {
  decodeSegment,
  DELETED,
  type Leaves,
  readRecord,
  type Scalar,
  SEPARATOR,
} from '#shared/model/leaves.ts'
import { readTouched } from '#shared/model/read-touched.ts'
import { facetsOf, type RecordFacets } from '#shared/model/record-facets.ts'
import type { RecordKey } from '../replica/document.ts'
import { isHeld } from './held-record.ts'

export interface ProjectedRecord {
  readonly kind: Kind
  readonly id: string
  readonly deleted: boolean
  readonly record: AnyRecord
  readonly facets: RecordFacets
}

/** Takes the value at a path out, so that the schema's default stands in for it. */
function withoutPath(value: unknown, path: readonly PropertyKey[]): unknown {
  const [step, ...rest] = path
  if (step === undefined || typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) {
    return rest.length === 0
      ? value.filter((_, index) => index !== Number(step))
      : value.map((item, index) => (index === Number(step) ? withoutPath(item, rest) : item))
  }
  const entries = Object.entries(value).flatMap(([name, item]): [string, unknown][] => {
    if (name !== String(step)) return [[name, item]]
    return rest.length === 0 ? [] : [[name, withoutPath(item, rest)]]
  })
  return Object.fromEntries(entries)
}

const MAX_REPAIRS = 20

/** The word that a schema gives to one it does not know; nothing where its default will do. */
const unreadAs = (schema: z.ZodType, path: readonly PropertyKey[]): string | undefined => {
  const field = schema instanceof z.ZodObject ? schema.shape[String(path[0])] : undefined
  return path.length === 1 && field !== undefined ? treatments.get(field)?.unreadAs : undefined
}

function repaired(schema: z.ZodType, value: unknown, path: readonly PropertyKey[]): unknown {
  const word = unreadAs(schema, path)
  return word === undefined ? withoutPath(value, path) : { ...(value as object), [String(path[0])]: word }
}

/**
 * Reads what another program wrote as far as it can be read: a value this program does not understand
 * shows as not entered and stays in the document. `null` when nothing sensible is left.
 */
function parseLoosely(schema: z.ZodType, raw: unknown): AnyRecord | null {
  let candidate = raw
  for (let turn = 0; turn < MAX_REPAIRS; turn++) {
    const parsed = schema.safeParse(candidate)
    if (parsed.success) return parsed.data as AnyRecord
    for (const issue of parsed.error.issues) candidate = repaired(schema, candidate, issue.path)
  }
  return null
}

/** A record from outside of the documents, read the same way; `null` when nothing sensible is left. */
export const readLoosely = (kind: Kind, raw: unknown): AnyRecord | null => parseLoosely(SCHEMAS[kind], raw)

/** The record a key names; `null` for a kind of a newer program. */
export function nameOfKey(key: RecordKey): { readonly kind: Kind; readonly id: string } | null {
  const end = key.indexOf('|')
  const kind = key.slice(0, end)
  return isKind(kind) ? { kind, id: decodeSegment(key.slice(end + 1)) } : null
}

/** A record from its leaves in all documents of its aggregate; `null` where it cannot be shown. */
export function projectRecord(key: RecordKey, leaves: Leaves): ProjectedRecord | null {
  const name = nameOfKey(key)
  // No leaves: nothing was ever written, or an undone merge brought all of it.
  if (!name || leaves.size === 0) return null
  const { kind, id } = name
  const schema: z.ZodObject = SCHEMAS[kind]
  const record = parseLoosely(schema, readRecord(schema, id, leaves))
  if (!record) return null
  return {
    kind,
    id,
    deleted: leaves.get(DELETED) === true,
    record,
    facets: facetsOf(kind, record as never),
  }
}

/** `$order` and the like of rows, items of sets: what they change is more than one value. */
const isOneValue = (segments: readonly string[]): boolean =>
  !segments.some((segment) => /^[$=]/.test(segment)) && segments.at(-1) !== 'id'

/** The same record after some of its leaves became others; `null` where it has to be read as a whole. */
export function projectTouched(
  before: ProjectedRecord,
  touched: readonly (readonly [path: string, value: Scalar])[],
): ProjectedRecord | null {
  const places = touched.map(([path, value]) => ({ segments: path.split(SEPARATOR), value }))
  if (!places.every(({ segments }) => isOneValue(segments))) return null
  const edits = places.map(({ segments, value }) => ({
    op: 'set' as const,
    path: segments.map(decodeSegment),
    value,
  }))
  const { kind } = before
  const record = readEdited(SCHEMAS[kind], before.record, edits)
  return record && { ...before, record, facets: facetsOf(kind, record as never) }
}

/** `null` also where an edit leads to a place that is not shown. */
function readEdited(schema: z.ZodObject, record: AnyRecord, edits: readonly Edit[]): AnyRecord | null {
  try {
    return readTouched(schema, applyEdits(record, edits), record) as AnyRecord | null
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

/** What a schema makes of a record most of which is the very same as that of a stored one. */
const readChanged = (kind: Kind, raw: unknown, stored: AnyRecord): AnyRecord | null =>
  isHeld(stored) ? (readTouched(SCHEMAS[kind] as z.ZodObject, raw, stored) as AnyRecord | null) : null

/**
 * Checks a record at the border: unknown and wrong fields are named by path. Of a record that was made from the `stored` one only
 * what became another is read.
 */
export function parseRecord(kind: Kind, raw: unknown, issuePrefix: string, stored?: AnyRecord): AnyRecord {
  const changed = stored && readChanged(kind, raw, stored)
  if (changed) return changed
  const parsed = SCHEMAS[kind].safeParse(raw)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map((issue) => {
    const rule = issue.code === 'custom' ? String(issue.params?.['rule'] ?? 'other') : issue.code
    return {
      path: [issuePrefix, ...issue.path.map(String)].filter(Boolean).join('/'),
      rule,
      params: paramsOf(issue),
    }
  })
  throw new AppError('invalid-input', `Wrong ${kind}`, { details: { kind, issues } })
}

function paramsOf(issue: z.core.$ZodIssue): Record<string, string | number> {
  const params: Record<string, string | number> = {}
  const facts = issue as unknown as Record<string, unknown>
  for (const name of ['minimum', 'maximum', 'expected', 'format']) {
    const value = facts[name]
    if (typeof value === 'string' || typeof value === 'number') params[name] = value
  }
  if (issue.code === 'unrecognized_keys') params['keys'] = issue.keys.join(', ')
  return params
}
