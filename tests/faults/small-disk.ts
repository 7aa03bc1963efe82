import { spawnSync } from 'node:child_process'
import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from '#tests/support/test-app.ts'

export interface SmallDisk {
  readonly folder: string
  /** From now on so many bytes fit, and no more. */
  leave(bytes: number): void
  /** There is room again. */
  free(): void
}

const BYTES = 24 * 1024 * 1024

/** A real small disk in memory, filled up by a file; `null` where this user may not mount one. */
function mountedDisk(): SmallDisk | null {
  const folder = temporaryFolder('komanda-small-')
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${BYTES}`, 'tmpfs', folder])
  if (status !== 0) return null
  onTestFinished(() => void spawnSync('umount', ['--lazy', folder]))
  const filler = join(folder, 'uzpildas')
  const free = (): void => rmSync(filler, { force: true })
  return {
    folder,
    free,
    leave(bytes) {
      free()
      const { bavail, bsize } = statfsSync(folder)
      writeFileSync(filler, new Uint8Array(Math.max(0, bavail * bsize - bytes)))
    },
  }
}

/** No file of this process may grow beyond what is left: the system refuses the same writes with another word. */
function limitedFiles(): SmallDisk {
  const limit = (bytes: string): void => {
    const { status } = spawnSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`])
    if (status !== 0) throw new Error('Neither a small disk nor a limit for files can be had here')
  }
  const ignore = (): void => undefined
  process.on('SIGXFSZ', ignore)
  const free = (): void => limit('unlimited')
  onTestFinished(() => {
    free()
    process.off('SIGXFSZ', ignore)
  })
  return { folder: temporaryFolder('komanda-small-'), leave: (bytes) => limit(String(bytes)), free }
}

/** A disk that can be filled up: where it cannot be had, a limit for the files of this process. */
export const smallDisk = (): SmallDisk => mountedDisk() ?? limitedFiles()
