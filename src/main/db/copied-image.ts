import { openImage } from './homes/image.ts'
import { stepsFrom } from './migrations/steps-from.ts'

/** The image of a copy, which is not newer than this program, as an ordinary database of this program's tables. */
export function currentImage(copy: Uint8Array): Uint8Array {
  const raw = openImage(copy)
  try {
    raw.exec('DROP TABLE IF EXISTS backup_facts; DROP TABLE IF EXISTS backup_file')
    const current = Number(raw.pragma('user_version', { simple: true }))
    for (const statement of stepsFrom(current).flat()) raw.exec(statement)
    return raw.serialize()
  } finally {
    raw.close()
  }
}
