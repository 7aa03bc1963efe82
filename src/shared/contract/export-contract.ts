import { z } from 'zod'
import { IsoDay, SchoolYear } from '../model/date-fields.ts'
import { query, command } from './procedure.ts'
import { KindName, SavedState } from './records-contract.ts'
import { ReportRequest } from './report-contract.ts'

/** `pdf-with-data` is PDF/A-3a that carries its record; archives want the plain one. */
export const FileFormat = z.enum(['pdf', 'pdf-with-data', 'docx', 'xlsx', 'html'])
export type FileFormat = z.infer<typeof FileFormat>

export const ReportFormat = FileFormat.exclude(['pdf-with-data'])
export type ReportFormat = z.infer<typeof ReportFormat>

/** How people are called in what is published. */
const PublicNames = z.enum(['initials', 'roles'])

/** Minutes: with what was said, or only what was decided. */
const Form = z.enum(['full', 'short']).default('full')

/** Where it is given, the file is locked with it as age files are, and has `.age` after its name. */
export const LockPassphrase = z.string().max(1000).nullable().default(null)

/** A file as it crosses the wall. */
export const MadeFile = z.object({
  fileName: z.string(),
  mimeType: z.string(),
  base64: z.string(),
  /** Of a PDF; other formats have no pages of their own. */
  pages: z.number().int().nullable(),
  bytes: z.number().int(),
  sha256: z.string(),
})
export type MadeFile = z.infer<typeof MadeFile>

const FieldDifference = z.object({ path: z.string(), before: z.unknown(), after: z.unknown() })

/** What a PDF says of its record, compared with the record here. `before` is what is here. */
const CarriedRecord = z.discriminatedUnion('state', [
  z.object({ state: z.literal('no-data') }),
  /** The file carries something that this program cannot read, is encrypted, or is no PDF at all. */
  z.object({
    state: z.literal('unreadable'),
    reason: z.enum(['damaged', 'newer', 'invalid', 'encrypted', 'not-pdf']),
  }),
  z.object({
    state: z.literal('found'),
    kind: KindName,
    id: z.string(),
    title: z.string(),
    date: z.string().nullable(),
    number: z.string().nullable(),
    /** `missing`: there is no such record here, or it was removed. */
    comparison: z.enum(['equal', 'differs', 'missing']),
    differences: z.array(FieldDifference),
    /** Are the pages those that the record in the file prints? `null` where that cannot be told. */
    pagesMatch: z.boolean().nullable(),
    /** Only one's own records may be put back. */
    canRestore: z.boolean(),
  }),
])

const PDF_LIMIT = 48 * 1024 * 1024
const PdfFile = z.strictObject({ base64: z.string().max(PDF_LIMIT) })

const Tables = z.strictObject({
  schoolYear: SchoolYear.nullable().default(null),
  asOf: IsoDay.nullable().default(null),
  /** From what had been written by `asOf`. */
  asRecorded: z.boolean().default(false),
})

export const exportContract = {
  /** The paper of a record in a format; `names` makes the public version of minutes. */
  'export.record': query(
    z.strictObject({
      kind: KindName,
      id: z.string(),
      format: FileFormat,
      form: Form,
      publicNames: PublicNames.nullable().default(null),
    }),
    MadeFile,
  ),
  'export.report': query(z.strictObject({ request: ReportRequest, format: ReportFormat }), MadeFile),
  /** What the public version changes, line by line; `null` is a line that is left out. */
  'export.publicDiff': query(
    z.strictObject({ id: z.string(), publicNames: PublicNames, form: Form }),
    z.object({
      lines: z.array(
        z.object({
          field: z.string(),
          before: z.string(),
          after: z.string().nullable(),
          changed: z.boolean(),
        }),
      ),
      /** Names that still stand in the text, and numbers that may tell who somebody is. */
      doubts: z.array(z.string()),
    }),
  ),
  /**
   * Minutes, orders and registers of a year with an index, as one zip or one folder. It changes no record, so it
   * does not wait in the queue of commands; it writes nothing but what was asked for.
   */
  'export.archive': query(
    z.strictObject({
      /** A school year or a calendar year. */
      period: z.union([SchoolYear, z.string().regex(/^\d{4}$/u)]),
      institutionId: z.string().nullable().default(null),
      formats: z
        .array(z.enum(['pdf', 'docx']))
        .min(1)
        .max(2)
        .default(['pdf']),
      packing: z.enum(['zip', 'folder']).default('zip'),
      /** An existing folder. */
      folder: z.string().min(1),
      /** Of a zip only: a folder cannot be locked. */
      passphrase: LockPassphrase,
    }),
    z.object({
      path: z.string(),
      documents: z.number().int(),
      bytes: z.number().int(),
      failed: z.array(
        z.object({
          kind: KindName,
          id: z.string(),
          /** `2018-10-16, Jankų pagrindinė mokykla, Dėl plano`, as far as known. */
          title: z.string(),
          reason: z.string(),
        }),
      ),
    }),
  ),
  /** Every record of the workspace as JSON, by kind; zipped where it would be too large to hand over. */
  'export.everything': query(
    z.strictObject({ passphrase: LockPassphrase }),
    MadeFile.extend({ records: z.number().int() }),
  ),
  /**
   * The rollup as Parquet tables for other engines (src/main/parquet/README.md), in a folder that is empty, missing or
   * holds an earlier export of the same organisation. Writes nothing but what was asked for.
   */
  'export.tables': query(
    Tables.extend({ folder: z.string().min(1) }),
    z.object({
      folder: z.string(),
      version: z.number().int(),
      asOf: z.string(),
      tables: z.array(
        z.object({ name: z.string(), rows: z.number().int(), bytes: z.number().int(), sha256: z.string() }),
      ),
    }),
  ),
  /** The same tables as one zip. */
  'export.tablesFile': query(Tables, MadeFile),
  'export.readPdf': query(PdfFile, CarriedRecord),
  /** Puts the record of a PDF back as one's own; refused like any other change. */
  'export.restorePdf': command(
    PdfFile,
    z.object({ saved: z.array(z.object({ id: z.string(), kind: KindName, state: SavedState })) }),
  ),
}
