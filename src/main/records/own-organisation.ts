import { type ReadDb, sql } from '../db/database.ts'

/** Id of the organisation that this device writes for; `null` before there is a workspace. */
export function ownOrganisation(db: ReadDb): string | null {
  const row = db.first(sql.selectFrom('setting').select('value').where('key', '=', 'workspace'))
  const workspace = row ? (JSON.parse(row.value) as { readonly workspaceId?: unknown }) : {}
  return typeof workspace.workspaceId === 'string' ? workspace.workspaceId : null
}
