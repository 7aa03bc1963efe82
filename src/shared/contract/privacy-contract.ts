import { z } from 'zod'
import { ForgottenHistory } from './forgotten-history.ts'
import { LockPassphrase, MadeFile } from './export-contract.ts'
import { command, query } from './procedure.ts'
import { KindName } from './records-contract.ts'

/** First and last name, as they are written in the nominative; other cases are found from it. */
const PersonName = z
  .string()
  .trim()
  .max(200)
  .regex(/^\S+(?:\s+\S+){1,4}$/u)

const MentionHow = z.enum(['full', 'surname', 'first'])

/** A field of a record, as people recognise it. */
const FieldPlace = z.object({
  id: z.string(),
  kind: KindName,
  recordId: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  number: z.string().nullable(),
  /** `agenda/<row>/considered` */
  path: z.string(),
  /** Titles of the rows on the way. */
  rows: z.array(z.string()),
})

/** One place where a record speaks of a person now; its `id` changes when the text does. */
export const PersonMention = FieldPlace.extend({
  /** Whose record it is, by name; empty for one's own. */
  ownerName: z.string(),
  isOwn: z.boolean(),
  /** `removed`: the record or the row lies in the trash. */
  state: z.enum(['now', 'removed']),
  before: z.string(),
  match: z.string(),
  after: z.string(),
  how: MentionHow,
  /** A paper given out, or of a closed school year: changed only where a person says so. */
  isProtected: z.boolean(),
})
export type PersonMention = z.infer<typeof PersonMention>

/** Those of the data map that are looked at for a name. */
const PlaceId = z.enum(['steps', 'workspace', 'devices', 'handedOver', 'copies', 'annexes'])

const PersonFound = z.object({
  mentions: z.array(PersonMention),
  /** Former texts of the history, where it was read too, and changes signed with the name. */
  past: z
    .object({ texts: z.number().int(), records: z.number().int(), changesBy: z.number().int() })
    .nullable(),
  /** Where else the name stands or may stand, with how many. `isSure`: it was read. */
  places: z.array(z.object({ id: PlaceId, count: z.number().int(), isSure: z.boolean() })),
  initials: z.string(),
  /** Duties and positions that stand beside the name. */
  roles: z.array(z.string()),
})
export type PersonFound = z.infer<typeof PersonFound>

const Value = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** A field written on this computer while its document was written anew on another one. */
const LateField = FieldPlace.extend({
  /** What stands there now, and what was written here. */
  now: Value,
  written: Value,
})
export type LateField = z.infer<typeof LateField>

export const privacyContract = {
  /** Everything held here that speaks of a person; `history` reads all former texts too, which takes longer. */
  'privacy.find': query(
    z.strictObject({ name: PersonName, history: z.boolean().default(false) }),
    PersonFound,
  ),
  /** The same as a file to hand to that person: a page to read and JSON, with the history. */
  'privacy.export': query(
    z.strictObject({ name: PersonName, passphrase: LockPassphrase }),
    MadeFile.extend({ mentions: z.number().int(), past: z.number().int() }),
  ),
  /** What was written here upon a history that its document has left behind: to be written again by hand, or let go. */
  'privacy.late': query(z.strictObject({}), z.object({ changes: z.array(LateField) })),
  'privacy.settleLate': command(
    z.strictObject({ id: z.string(), write: z.boolean() }),
    z.object({ left: z.number().int() }),
  ),
  /**
   * Writes `replacement` over chosen mentions in one's own records: one step, which can be taken back. `papers`: also in
   * papers given out and closed years. All is refused where one of the mentions was changed meanwhile.
   */
  'privacy.erase': command(
    z.strictObject({
      name: PersonName,
      replacement: z.string().trim().min(1).max(100),
      mentions: z.array(z.string()).min(1).max(20_000),
      papers: z.boolean().default(false),
    }),
    z.object({ records: z.number().int(), mentions: z.number().int() }),
  ),
  /**
   * Takes a person out of the former versions of own documents: they are written anew as they read now, and steps here can be
   * undone no more. Left alone are documents that still name the person (`named`). `shared`: how many of the renewed ones
   * other computers hold; those follow when they next receive.
   */
  'privacy.forget': command(
    z.strictObject({ name: PersonName }),
    // Left alone, since the name still stands in them.
    ForgottenHistory.extend({ named: z.number().int() }),
  ),
}
