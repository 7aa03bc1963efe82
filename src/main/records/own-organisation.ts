import type { ReadDb } from '../db/database.ts'
import { settingText } from '../db/settings.ts'

/** Id of the organisation that this device writes for; `null` before there is a workspace. */
export function ownOrganisation(db: ReadDb): string | null {
  const text = settingText(db, 'workspace')
  const workspace = text === null ? {} : (JSON.parse(text) as { readonly workspaceId?: unknown })
  return typeof workspace.workspaceId === 'string' ? workspace.workspaceId : null
}
