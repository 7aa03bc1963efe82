import { type DiskFile, diskFile } from './disk-file.ts'
import type { TracedCall } from './trace-lines.ts'

/**
 * What a program asked of the disk, in the order in which the calls ended. `after`: how many steps had ended when it began;
 * a sync vouches for those alone.
 */
export type DiskStep = { readonly after: number } & DiskDeed

type DiskDeed =
  | { readonly does: 'write'; readonly inode: number; readonly offset: number; readonly data: Buffer }
  | { readonly does: 'resize'; readonly inode: number; readonly size: number }
  /** A name in a folder becomes this file, or nobody's; those of one number are one step of the disk. */
  | { readonly does: 'name'; readonly path: string; readonly inode: number | null; readonly together: number }
  | { readonly does: 'sync'; readonly inode: number }
  | { readonly does: 'sync-folder'; readonly path: string }
  /** The other process was told this. */
  | { readonly does: 'tell'; readonly text: string }

export interface DiskLog {
  readonly steps: readonly DiskStep[]
  /** Files that were there before, with what was in them. */
  readonly before: ReadonlyMap<string, number>
  readonly contents: ReadonlyMap<number, Buffer>
}

interface Disk {
  readonly names: Map<string, number>
  readonly files: Map<number, DiskFile>
  /** Where the next `write` goes. */
  readonly offsets: Map<string, number>
  isOurs(path: string): boolean
  note(deed: DiskDeed): void
}

interface Asked {
  readonly paths: readonly string[]
  readonly call: TracedCall
  readonly number: number
}

function inodeOf({ names }: Disk, path: string): number {
  const inode = names.get(path)
  if (inode === undefined) throw new Error(`${path} is used and was never made`)
  return inode
}

function write(disk: Disk, path: string, offset: number, data: Buffer): void {
  const inode = inodeOf(disk, path)
  disk.files.get(inode)?.write(offset, data)
  disk.note({ does: 'write', inode, offset, data })
}

function writeOn(disk: Disk, path: string, data: Buffer): void {
  const offset = disk.offsets.get(path) ?? 0
  disk.offsets.set(path, offset + data.length)
  write(disk, path, offset, data)
}

function resize(disk: Disk, path: string, size: number): void {
  const inode = inodeOf(disk, path)
  disk.files.get(inode)?.resize(size)
  disk.note({ does: 'resize', inode, size })
}

function name(disk: Disk, path: string, inode: number | null, together: number): void {
  if (inode === null) disk.names.delete(path)
  else disk.names.set(path, inode)
  disk.note({ does: 'name', path, inode, together })
}

function open(disk: Disk, { paths, call: { resultPath: path }, number }: Asked): void {
  if (!disk.isOurs(path)) return
  const flags = paths[2] ?? ''
  if (flags.includes('O_APPEND')) throw new Error(`${path} is written at its end: not followed`)
  disk.offsets.set(path, 0)
  if (disk.names.has(path)) {
    if (flags.includes('O_TRUNC')) resize(disk, path, 0)
  } else if (flags.includes('O_CREAT')) {
    const inode = disk.files.size + 1
    disk.files.set(inode, diskFile(Buffer.alloc(0)))
    name(disk, path, inode, number)
  }
}

function sync(disk: Disk, { paths: [path = ''] }: Asked): void {
  const inode = disk.names.get(path)
  if (inode !== undefined) disk.note({ does: 'sync', inode })
  // A folder, and no descriptor of anything else: of those below the root all names are known.
  else disk.note({ does: 'sync-folder', path })
}

function move(disk: Disk, { paths: [from = '', to = ''], call, number }: Asked): void {
  if (!disk.isOurs(from) && !disk.isOurs(to)) return
  name(disk, to, inodeOf(disk, from), number)
  if (call.name === 'rename') name(disk, from, null, number)
}

function remove(disk: Disk, { paths, number }: Asked): void {
  const path = paths.find((one) => disk.names.has(one))
  if (path !== undefined) name(disk, path, null, number)
}

const dataOf = ({ values, result }: TracedCall): Buffer => {
  const [, data] = values
  if (!Buffer.isBuffer(data) || data.length < result) throw new Error('What was written is not in the trace')
  return data.subarray(0, result)
}

/** What each call does to the disk. */
const CALLS: Readonly<Record<string, (disk: Disk, asked: Asked) => void>> = {
  openat: open,
  pwrite64: (disk, { paths: [path = '', , , offset], call }) => {
    if (disk.isOurs(path)) write(disk, path, Number(offset), dataOf(call))
  },
  write: (disk, { paths: [path = ''], call }) => {
    if (path.startsWith('socket:')) disk.note({ does: 'tell', text: dataOf(call).toString() })
    else if (disk.isOurs(path)) writeOn(disk, path, dataOf(call))
  },
  copy_file_range: (disk, { paths, call: { result } }) => {
    const [from = ''] = paths
    const to = paths.findLast((path) => disk.isOurs(path))
    if (to === undefined) return
    const source = disk.files.get(inodeOf(disk, from))?.bytes() ?? Buffer.alloc(0)
    const offset = disk.offsets.get(to) ?? 0
    writeOn(disk, to, Buffer.from(source.subarray(offset, offset + result)))
  },
  ftruncate: (disk, { paths: [path = '', size] }) => {
    if (disk.isOurs(path)) resize(disk, path, Number(size))
  },
  fsync: sync,
  fdatasync: sync,
  rename: move,
  link: move,
  unlink: remove,
  unlinkat: remove,
  // Folders are taken to last: each is made once, long before anything is said to be saved.
  mkdir: () => undefined,
  rmdir: () => undefined,
}

/**
 * Follows the calls below `root`. `found`: the files that lie there at the beginning. Fails on a call it does not know, for what
 * is not followed could not be lost.
 */
export function diskLog(
  calls: readonly TracedCall[],
  root: string,
  found: ReadonlyMap<string, Buffer>,
): DiskLog {
  const steps: DiskStep[] = []
  /** How many steps there were after each call. */
  const stepsAfter: number[] = [0]
  let after = 0
  const disk: Disk = {
    names: new Map([...found.keys()].map((path, index) => [path, index + 1])),
    files: new Map([...found.values()].map((bytes, index) => [index + 1, diskFile(bytes)])),
    offsets: new Map(),
    // The memory that processes share is made anew by whoever opens the database next.
    isOurs: (path) => path.startsWith(root) && !path.endsWith('-shm'),
    note: (deed) => steps.push({ ...deed, after }),
  }
  const before = new Map(disk.names)
  for (const [number, call] of calls.entries()) {
    after = stepsAfter[call.after] ?? steps.length
    const paths = call.values.map((value) => (Buffer.isBuffer(value) ? value.toString() : value))
    const follow = CALLS[call.name]
    if (follow) follow(disk, { paths, call, number })
    else if (paths.some((path) => disk.isOurs(path))) throw new Error(`${call.name} is not followed`)
    stepsAfter.push(steps.length)
  }
  return { steps, before, contents: new Map([...found.values()].map((bytes, index) => [index + 1, bytes])) }
}
