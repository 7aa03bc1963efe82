import { z } from 'zod'
import { isKind } from '../../model/kind-names.ts'
import { type AnyRecord, type Kind, MODEL_VERSION, SCHEMAS } from '../../model/kinds.ts'

const FORMAT = 'komanda-record'
/** The envelope's own version; what stands inside has the version of the model. */
const VERSION = 1

/** What a PDF carries: one record with what its paper needs to be read alone. */
const Envelope = z.object({
  format: z.literal(FORMAT),
  version: z.number().int().min(1),
  modelVersion: z.number().int().min(1),
  kind: z.string(),
  record: z.record(z.string(), z.unknown()),
})

/** The file a PDF carries. */
export const CARRIED_FILE = { name: 'komanda-irasas.json', mimeType: 'application/json' } as const

export type CarriedRecord =
  | { readonly state: 'found'; readonly kind: Kind; readonly record: AnyRecord }
  | { readonly state: 'unreadable'; readonly reason: 'damaged' | 'newer' | 'invalid' }
  /** Some other file: not ours, and no reason to complain. */
  | { readonly state: 'foreign' }

/** A record as a file: the same record gives the same text. */
export function writeCarriedRecord(kind: Kind, record: AnyRecord): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, modelVersion: MODEL_VERSION, kind, record }, null, 2)}\n`
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Reads what `writeCarriedRecord` made, also by a newer program as far as that can be; never throws. */
export function readCarriedRecord(text: string): CarriedRecord {
  if (!text.includes(FORMAT)) return { state: 'foreign' }
  const json = parsedJson(text)
  if (json === undefined) return { state: 'unreadable', reason: 'damaged' }
  const envelope = Envelope.safeParse(json)
  if (!envelope.success) return { state: 'foreign' }
  const { version, modelVersion, kind, record } = envelope.data
  if (version > VERSION || modelVersion > MODEL_VERSION) return { state: 'unreadable', reason: 'newer' }
  if (!isKind(kind)) return { state: 'unreadable', reason: 'invalid' }
  const checked = SCHEMAS[kind].safeParse(record)
  if (!checked.success) return { state: 'unreadable', reason: 'invalid' }
  return { state: 'found', kind, record: checked.data }
}
