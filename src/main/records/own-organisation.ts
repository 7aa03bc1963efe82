import type { ReadDb } from '../db/database.ts'
import { readingOnce, settingText } from '../db/settings.ts'

const idOf = readingOnce((text) => {
  const { workspaceId } = JSON.parse(text) as { readonly workspaceId?: unknown }
  return typeof workspaceId === 'string' ? workspaceId : null
})

/** Id of the organisation that this device writes for; `null` before there is a workspace. */
export function ownOrganisation(db: ReadDb): string | null {
  const text = settingText(db, 'workspace')
  return text === null ? null : idOf(text)
}
