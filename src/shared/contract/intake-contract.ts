import { z } from 'zod'
import { KindName, SavedState } from './records-contract.ts'
import { command, query } from './procedure.ts'

const SourcePlace = z.object({
  line: z.number().int(),
  place: z.string(),
  raw: z.string(),
  span: z.object({ start: z.number().int(), end: z.number().int() }),
})

const FieldChange = z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })

/** A file (its bytes in base64) or pasted text, with what a person said of it so far. */
const IntakeInput = z.strictObject({
  fileName: z.string().max(300).default(''),
  base64: z.string().max(70_000_000).optional(),
  text: z.string().max(20_000_000).optional(),
  /** By question id. */
  answers: z.record(z.string(), z.string().max(5000)).default({}),
  /** "KR" always means this institution (its id), here and, told by the municipality, from now on. */
  means: z.record(z.string().min(1).max(120), z.string().max(80)).default({}),
  /** Headings (as typed) and what their columns hold. */
  mapping: z
    .strictObject({
      kind: z.string().max(40).nullable().default(null),
      columns: z.record(z.string(), z.string()),
    })
    .nullable()
    .default(null),
})
export type IntakeInput = z.infer<typeof IntakeInput>

const Proposal = z.object({
  id: z.string(),
  kind: KindName,
  state: z.enum(['new', 'changed', 'same', 'question']),
  title: z.string(),
  told: z.string(),
  confidence: z.number(),
  record: z.record(z.string(), z.unknown()),
  changes: z.array(FieldChange),
  differs: z.array(FieldChange),
  source: SourcePlace,
  questions: z.array(z.string()),
  isReady: z.boolean(),
})

const Question = z.object({
  id: z.string(),
  code: z.string(),
  /** Said as `paste.question.<told>` rather than `intake.question.<code>`. */
  told: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  source: SourcePlace,
  field: z.string(),
  proposal: z.string().nullable(),
  choices: z.array(z.object({ value: z.string(), words: z.string(), say: z.string().optional() })),
  blocking: z.boolean(),
  about: z.string(),
})

export const intakeContract = {
  /** What a source would give: nothing is changed. Refuses what cannot be read as `file-unreadable`. */
  'intake.read': query(
    IntakeInput,
    z.object({
      proposals: z.array(Proposal),
      questions: z.array(Question),
      leftovers: z.array(z.object({ line: z.number().int(), place: z.string(), text: z.string() })),
      /** How each table was understood; `null` kind where no kind fits. */
      tables: z.array(
        z.object({
          name: z.string(),
          kind: z.string().nullable(),
          columns: z.array(z.object({ heading: z.string(), field: z.string().nullable() })),
        }),
      ),
    }),
  ),
  /** Saves what is ready (or those of `accepted` that are), as one change; what is meant always becomes an alias. */
  'intake.apply': command(
    IntakeInput.extend({ accepted: z.array(z.string()).max(20_000).nullable().default(null) }),
    z.object({ saved: z.array(z.object({ id: z.string(), kind: KindName, state: SavedState })) }),
  ),
}
