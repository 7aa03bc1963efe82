import { join } from 'node:path'
import { ATTACHMENT_LIMIT_BYTES } from '#shared/domain/attachments/attachment-limit.ts'
import { lockedForm } from '../lock/locked-form.ts'
import { placeOfData } from '../lock/locked-places.ts'
import { vaultOfFolder } from '../lock/unlocked-folders.ts'
import { type ContentStore, createContentStore } from '../storage/content-store.ts'

/** Beside the database; content only grows, so a copy of the folder is always whole. */
export const ATTACHMENTS_FOLDER = 'files'

/** Where a data folder keeps the files of its annexes. */
export function attachmentStore(dataFolder: string): ContentStore {
  const folder = join(placeOfData(dataFolder), ATTACHMENTS_FOLDER)
  const vault = vaultOfFolder(dataFolder)
  return vault === null
    ? createContentStore(folder, ATTACHMENT_LIMIT_BYTES)
    : createContentStore(folder, ATTACHMENT_LIMIT_BYTES, lockedForm(vault))
}
