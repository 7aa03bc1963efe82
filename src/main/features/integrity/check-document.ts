import type { Core } from '../../core/core.ts'
import { sql } from '../../db/database.ts'
import { parseDocumentId } from '../../records/document-id.ts'
import type { IntegrityProblem } from './integrity-problem.ts'
import { contentHash } from '../../storage/content-hash.ts'

/** One stored document: its name, the hash of each piece, and whether it opens; foreign bytes only in the guard. */
export async function checkDocument(core: Core, id: string): Promise<readonly IntegrityProblem[]> {
  const chunks = core.db.all(
    sql.selectFrom('chunk').select(['sha256', 'bytes']).where('document_id', '=', id).orderBy('position'),
  )
  const problems: IntegrityProblem[] = []
  if (parseDocumentId(id) === null) problems.push({ code: 'document-unnamed', document: id })
  const damaged = chunks.filter((chunk) => contentHash(chunk.bytes) !== chunk.sha256).length
  if (damaged > 0) problems.push({ code: 'chunk-damaged', document: id, count: damaged })
  const verdict = await core.guard.inspect(chunks.map(({ bytes }) => bytes))
  if (!verdict.ok) problems.push({ code: 'document-unreadable', document: id, detail: verdict.reason })
  else if (verdict.missing > 0)
    problems.push({ code: 'changes-missing', document: id, count: verdict.missing })
  return problems
}
