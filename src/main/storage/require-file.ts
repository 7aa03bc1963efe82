import { existsSync } from 'node:fs'
import { StorageError } from './storage-error.ts'

/** A file that is open may have lost its name: its folder was removed or moved away. @throws {StorageError} `missing` */
export function requireFile(path: string): void {
  if (!existsSync(path)) throw new StorageError('missing', path)
}
