import { AppError } from '#shared/contract/app-error.ts'
import type { Core } from '../../core/core.ts'
import { sql } from '../../db/database.ts'
import { checkDocument } from './check-document.ts'
import { checkFiles } from './check-files.ts'
import { compareProjection } from './compare-projection.ts'
import type { IntegrityProblem } from './integrity-problem.ts'

export interface IntegrityReport {
  readonly ok: boolean
  /** How many documents were looked at. */
  readonly documents: number
  /** Files of annexes: how many lie here whole, how many have not come to this device. */
  readonly files: { readonly here: number; readonly awaited: number }
  readonly problems: readonly IntegrityProblem[]
}

export interface VerifyOptions {
  /** Keeps the rows made anew instead of only comparing them. */
  readonly rebuild: boolean
  readonly signal: AbortSignal
  readonly progress: (done: number, total: number) => void
}

function checkDatabase(core: Core): readonly IntegrityProblem[] {
  try {
    return core.db.quickCheck().map((detail) => ({ code: 'database-damaged', detail }))
  } catch (error) {
    return [{ code: 'database-damaged', detail: error instanceof Error ? error.message : String(error) }]
  }
}

const documentIds = (core: Core): readonly string[] =>
  core.db
    .all(sql.selectFrom('chunk').select('document_id').distinct().orderBy('document_id'))
    .map((row) => row.document_id)

async function checkDocuments(
  core: Core,
  ids: readonly string[],
  { signal, progress }: VerifyOptions,
): Promise<readonly IntegrityProblem[]> {
  const problems: IntegrityProblem[] = []
  for (const [index, id] of ids.entries()) {
    if (signal.aborted) throw new AppError('cancelled', 'Verifying was interrupted')
    problems.push(...(await checkDocument(core, id)))
    progress(index + 1, ids.length)
  }
  return problems
}

/**
 * Looks at everything stored: the database file, every piece's hash, every document in the guard's process,
 * and whether the rows are those that the documents give. Changes nothing but the rows, and those only with
 * `rebuild`. A database too damaged to be read fails with `database-damaged`.
 */
export async function verifyIntegrity(core: Core, options: VerifyOptions): Promise<IntegrityReport> {
  const database = checkDatabase(core)
  const ids = documentIds(core)
  const documents = await checkDocuments(core, ids, options)
  const isReadable = documents.every(({ code }) => code !== 'document-unreadable' && code !== 'chunk-damaged')
  const projection = isReadable
    ? compareProjection(core, options.rebuild)
    : [{ code: 'projection-unchecked' as const }]
  const { problems: inFiles, ...files } = await checkFiles(core)
  const problems = [...database, ...documents, ...projection, ...inFiles]
  return { ok: problems.length === 0, documents: ids.length, files, problems }
}
