import { join } from 'node:path'
import { ATTACHMENT_LIMIT_BYTES } from '#shared/domain/attachments/attachment-limit.ts'
import { type ContentStore, createContentStore } from '../storage/content-store.ts'

/** Beside the database; content only grows, so a copy of the folder is always whole. */
export const ATTACHMENTS_FOLDER = 'files'

/** Where a data folder keeps the files of its annexes. */
export const attachmentStore = (dataFolder: string): ContentStore =>
  createContentStore(join(dataFolder, ATTACHMENTS_FOLDER), ATTACHMENT_LIMIT_BYTES)
