import type { ChangeSource } from '#shared/domain/records/change-source.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { IntakeInput } from '#shared/contract/intake-contract.ts'
import { FREE_TEXT, readReportText } from '#shared/domain/intake/citations/read-report-text.ts'
import { readWordDocument } from '#shared/domain/intake/documents/read-word-document.ts'
import { draftWriter } from '#shared/domain/intake/draft-writer.ts'
import type { IntakeContext } from '#shared/domain/intake/intake-context.ts'
import { readAttendanceText } from '#shared/domain/intake/read-attendance-text.ts'
import { type Proposal, type Settled, settleDrafts } from '#shared/domain/intake/settle-drafts.ts'
import { withMeans } from '#shared/domain/intake/with-means.ts'
import { fieldOfHeading, foldHeading } from '#shared/domain/intake/tables/column-words.ts'
import { matchTable, type TableMatch } from '#shared/domain/intake/tables/match-table.ts'
import { readTable } from '#shared/domain/intake/tables/read-table.ts'
import { legendOf, type ScaleLegend } from '#shared/domain/intake/tables/scale-legend.ts'
import type { Table } from '#shared/domain/intake/tables/table.ts'
import type { TableMapping } from '#shared/domain/intake/tables/table-mapping.ts'
import type { Kind } from '#shared/model/kinds.ts'
import type { Core } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { saveRecords } from '../../core/save-records.ts'
import { RefusedFile } from '../../intake/open-archive.ts'
import { looksBinary } from '../../intake/read-text.ts'
import { guardedSource } from '../../intake/guarded-source.ts'
import type { Source } from '../../intake/read-source.ts'
import { parseRecord } from '../../records/project-record.ts'
import type { RecordWrite } from '../../records/record-writer.ts'
import { aliasWrites } from './alias-writes.ts'
import { foreignIds, intakeContextOf, keptOf } from './intake-context.ts'
import { mappingOf } from './mapping-of.ts'
import { contentHash } from '../../storage/content-hash.ts'

/** Papers given out stay as they are, whatever a source says. */
const LOCKED = new Set(['registered', 'annulled'])

const refusal = ({ reason, message }: RefusedFile): AppError =>
  new AppError(reason === 'too-large' ? 'too-large' : 'file-unreadable', message, {
    details: { reason: 'none', refused: reason },
  })

async function readFile({ startChild }: Core, bytes: Uint8Array, fileName: string): Promise<Source> {
  try {
    return await guardedSource({ bytes, fileName }, { startChild })
  } catch (error) {
    throw error instanceof RefusedFile ? refusal(error) : error
  }
}

function pasted(text: string): Source {
  if (looksBinary(text)) throw refusal(new RefusedFile('binary'))
  return { type: 'text', text }
}

/** The file read last stays at hand: every answer to a question reads the same one again. */
function sourceReader(core: Core): (input: IntakeInput) => Promise<Source> {
  let last: { readonly key: string; readonly source: Source } | null = null
  return async ({ base64, text, fileName }) => {
    if (text !== undefined) return pasted(text)
    const bytes = Buffer.from(base64 ?? '', 'base64')
    const key = `${contentHash(bytes)} ${fileName}`
    if (last?.key !== key) last = { key, source: await readFile(core, bytes, fileName) }
    return last.source
  }
}

const isGivenOut = (kind: Kind, state: unknown): boolean =>
  (kind === 'meeting' || kind === 'order') && LOCKED.has(String(state))

/** Asked once a kind, since a source may have thousands of rows. */
function remembered<Value>(ask: (kind: Kind) => Value): (kind: Kind) => Value {
  const known = new Map<Kind, Value>()
  return (kind) => {
    const value = known.get(kind) ?? ask(kind)
    known.set(kind, value)
    return value
  }
}

const titleOf = (fileName: string): string => fileName.replace(/\.[^.]*$/u, '').trim() || 'Be pavadinimo'

interface Understood extends Settled {
  readonly tables: readonly Table[]
  readonly mapping: TableMapping | null
}

function readInto(source: Source, input: IntakeInput, mapping: TableMapping | null, context: IntakeContext) {
  const writer = draftWriter(input.answers)
  const title = titleOf(input.fileName)
  if (source.type === 'document') readWordDocument(source.document, title, mapping, context, writer)
  else if (source.type === 'tables') {
    const legend = legendOf(source.tables)
    for (const table of source.tables) {
      const name = source.tables.length > 1 && table.name !== '' ? `${title}: ${table.name}` : title
      readTable(table, name, mapping, context, writer, legend)
    }
  } else if (!readAttendanceText(source.text, context, writer)) {
    readReportText(source.text, FREE_TEXT, context, writer)
  }
  return writer.result()
}

const tablesOf = (source: Source): Table[] =>
  source.type === 'tables'
    ? [...source.tables]
    : source.type === 'document'
      ? source.document.blocks.flatMap((block) => (block.type === 'table' ? [block.table] : []))
      : []

function understand(core: Core, input: IntakeInput, source: Source): Understood {
  const context = withMeans(intakeContextOf(core), input.means)
  const mapping = mappingOf(input.mapping)
  const intake = readInto(source, input, mapping, context)
  const foreign = remembered((kind) => foreignIds(core, kind))
  const settled = settleDrafts(intake, {
    idOf: (key) => `imp-${contentHash(Buffer.from(`${context.selfId}|${key}`)).slice(0, 24)}`,
    kept: remembered((kind) => keptOf(core, kind)),
    overwrites: source.type === 'tables',
    answers: input.answers,
    isLocked: (kind, kept) => foreign(kind).has(kept.id) || isGivenOut(kind, kept['state']),
  })
  return { ...settled, tables: tablesOf(source), mapping }
}

/** What each column was taken for; of answers, those that are counted and those left out. */
function columnsOf(table: Table, match: TableMatch | null, mapping: TableMapping | null) {
  const sheet = match?.sheet ?? null
  if (sheet) {
    const counted = new Set(sheet.statements.map(({ column }) => column))
    return sheet.headings.map((heading, column) => ({
      heading,
      field: counted.has(column) ? ('statement' as const) : ('ignore' as const),
    }))
  }
  const head = match ? (table.rows[match.headRow] ?? []) : []
  return head.map(({ text }) => {
    const said = mapping?.columns[foldHeading(text)]
    return { heading: text.trim(), field: said ?? fieldOfHeading(text) }
  })
}

function describeTable(table: Table, mapping: TableMapping | null, legend: ScaleLegend) {
  const match = matchTable(table, mapping, legend)
  return { name: table.name, kind: match?.kind ?? null, columns: columnsOf(table, match, mapping) }
}

/** Accepted and ready; a record that the schema refuses is a wrong field of the source, named by its place. */
function writesOf(proposals: readonly Proposal[], accepted: readonly string[] | null): RecordWrite[] {
  const wanted = accepted === null ? null : new Set(accepted)
  return proposals
    .filter(({ isReady, id }) => isReady && (wanted === null || wanted.has(id)))
    .map(({ kind, id, record, source: { line, place, raw } }) => ({
      kind,
      id,
      next: parseRecord(kind, record, ''),
      place: { line, place, raw },
    }))
}

/** Years of Word and Excel, read, compared and taken over. */
export function intakeHandlers(core: Core): Handlers<'intake'> {
  const sourceOf = sourceReader(core)
  return {
    'intake.read': async (input) => {
      const source = await sourceOf(input)
      const { proposals, questions, leftovers, tables, mapping } = understand(core, input, source)
      const legend = legendOf(tables)
      return structuredClone({
        proposals: [...proposals],
        questions: [...questions],
        leftovers: [...leftovers],
        tables: tables.map((table) => describeTable(table, mapping, legend)),
      }) as never
    },
    'intake.apply': async (input) => {
      const source = await sourceOf(input)
      const { proposals } = understand(core, input, source)
      const writes = writesOf(proposals, input.accepted)
      const aliases = aliasWrites(core, input.means, input.fileName)
      const learnedFrom: ChangeSource =
        input.fileName === '' ? 'pasted' : `imported: ${input.fileName.slice(0, 290)}`
      return { saved: [...saveRecords(core, [...writes, ...aliases], learnedFrom)] }
    },
  }
}
