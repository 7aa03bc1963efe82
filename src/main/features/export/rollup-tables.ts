import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'
import type { Output } from '#shared/contract/contract.ts'
import { ROLLUP_TABLES, TABLES_VERSION } from '#shared/domain/rollup-tables/rollup-tables.ts'
import type { TableFacts } from '#shared/domain/rollup-tables/table.ts'
import { withReasons } from '#shared/domain/rollup/with-reasons.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import { type Core, requireWorkspace, rollupQuestion } from '../../core/core.ts'
import { madeFile, MIME_TYPES } from '../../core/made-file.ts'
import { rollupOfPast } from '../../core/rollup-source.ts'
import { zipFiles } from '../../office/zip-files.ts'
import { parquetFile } from '../../parquet/parquet-file.ts'
import { findRecord } from '../../records/record-reader.ts'
import { contentHash } from '../../storage/content-hash.ts'
import { ensureFolder, entryKind } from '../../storage/folders.ts'
import { readFileBounded } from '../../storage/read-file-bounded.ts'
import { walkFiles } from '../../storage/walk-files.ts'
import { writeFileAtomically } from '../../storage/write-file-atomically.ts'

export interface TablesRequest {
  readonly schoolYear: string | null
  readonly asOf: string | null
  readonly asRecorded: boolean
}

/** What every export carries: which tables there are, what stands in them, and the hash of each file. */
const MANIFEST = 'komanda-tables.json'
const FORMAT = 'komanda-tables'
const MANIFEST_LIMIT = 1024 * 1024

const Manifest = z.object({ format: z.literal(FORMAT), source: z.object({ id: z.string() }) })

const translate = createTranslate('lt')

function factsOf(core: Core, asked: TablesRequest): TableFacts {
  const { workspaceId, role } = requireWorkspace(core)
  const isPast = asked.asRecorded && asked.asOf !== null
  const source = isPast ? rollupOfPast(core, asked.asOf ?? '') : core.rollups
  const question = rollupQuestion(core, asked)
  const { rollup, findings } = source.answer(question)
  return {
    source: {
      id: workspaceId,
      role,
      name: findRecord(core.db, workspaceId, workspaceId)?.title ?? workspaceId,
    },
    programVersion: core.programVersion,
    rollup: withReasons(rollup, translate),
    findings,
    matrix: source.matrix(question),
    context: source.context(question),
  }
}

interface TableFile {
  readonly name: string
  readonly content: Uint8Array
  readonly about: Output<'export.tables'>['tables'][number]
}

/** Every table as a file, and the file that describes them all, last. */
export function tableFiles(facts: TableFacts) {
  const { source, rollup, programVersion } = facts
  const metadata = {
    'komanda.tables': String(TABLES_VERSION),
    'komanda.source': source.id,
    'komanda.as-of': rollup.asOf,
    'komanda.school-year': rollup.schoolYear ?? '',
    'komanda.program': programVersion,
  }
  const filled = ROLLUP_TABLES.map((one) => one.fill(facts))
  const tables = filled.map((one): TableFile => {
    const content = parquetFile(one, { ...metadata, 'komanda.table': one.name })
    const { length: bytes } = content
    const name = `${one.name}.parquet`
    return {
      name,
      content,
      about: { name: one.name, rows: one.rowCount, bytes, sha256: contentHash(content) },
    }
  })
  const manifest = {
    format: FORMAT,
    version: TABLES_VERSION,
    program: programVersion,
    source,
    asOf: rollup.asOf,
    schoolYear: rollup.schoolYear,
    tables: ROLLUP_TABLES.map(({ about, columns }, index) => ({ ...tables[index]?.about, about, columns })),
  }
  return { tables, manifest: Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`, 'utf8') }
}

/** An earlier export of the same organisation is replaced; other files in the folder could be anybody's. */
async function requireOwnFolder(folder: string, sourceId: string): Promise<void> {
  if ((await entryKind(folder, { followLinks: true })) === 'missing') return
  const names = (await walkFiles(folder, { enter: () => false, take: () => true })).map(({ path }) => path)
  const earlier = names.includes(MANIFEST)
    ? await readFileBounded(join(folder, MANIFEST), MANIFEST_LIMIT)
    : null
  const isOwn = earlier?.state === 'read' && idIn(earlier.bytes) === sourceId
  if (names.length > 0 && !isOwn) {
    throw new AppError('folder-not-empty', `Other files in ${folder}`, { details: { path: folder } })
  }
}

function idIn(bytes: Uint8Array): string | null {
  try {
    return Manifest.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))).source.id
  } catch {
    return null
  }
}

/** Writes the tables into a folder of their own; the description comes last, so that it speaks of whole files. */
export async function writeRollupTables(
  core: Core,
  { folder, ...asked }: TablesRequest & { readonly folder: string },
): Promise<Output<'export.tables'>> {
  const facts = factsOf(core, asked)
  await requireOwnFolder(folder, facts.source.id)
  const { tables, manifest } = tableFiles(facts)
  await ensureFolder(folder)
  await Promise.all(tables.map(({ name, content }) => writeFileAtomically(join(folder, name), content)))
  await writeFileAtomically(join(folder, MANIFEST), manifest)
  return {
    folder,
    version: TABLES_VERSION,
    asOf: facts.rollup.asOf,
    tables: tables.map(({ about }) => about),
  }
}

/** The same as one zip, for a person who takes it along. */
export function zippedRollupTables(core: Core, asked: TablesRequest): Output<'export.tablesFile'> {
  const facts = factsOf(core, asked)
  const { tables, manifest } = tableFiles(facts)
  const { asOf, schoolYear } = facts.rollup
  const files = [
    ...tables.map(({ name, content }) => ({ name, content, date: asOf, isPacked: true })),
    { name: MANIFEST, content: manifest, date: asOf },
  ]
  const fileName = `${asOf}_suvestinės-lentelės${schoolYear === null ? '' : `_${schoolYear}`}.zip`
  return madeFile(fileName, MIME_TYPES.zip, zipFiles(files))
}
