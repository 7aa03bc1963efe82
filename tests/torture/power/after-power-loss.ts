import { dirname } from 'node:path'
import { type DiskFile, diskFile } from './disk-file.ts'
import type { DiskLog, DiskStep } from './disk-log.ts'

/** Disks write so much at once; less is never torn. */
const SECTOR = 512

type Name = Extract<DiskStep, { does: 'name' }>
type Content = Extract<DiskStep, { does: 'write' | 'resize' }>

/** What happens to what was not vouched for: nothing of it lasts, all of it, or whatever chance leaves. */
export type Luck = 'nothing' | 'all' | 'some'

export interface Chance {
  /** A whole number below `limit`. */
  below(limit: number): number
}

/**
 * The files as they may lie on the disk when the power goes after `cut` steps: what was synced is there; a write that was not may be
 * there, be missing, or be there in part, whatever came after it; names of a folder last in their order, up to some moment. A sync
 * of a file vouches for its name too, as every journalling file system does.
 */
export function afterPowerLoss(
  { steps, before, contents }: DiskLog,
  cut: number,
  luck: Luck,
  chance: Chance,
): Map<string, Buffer> {
  const done = steps.slice(0, cut)
  const synced = new Map<number, number>()
  const folders = new Map<string, number>()
  for (const step of done) {
    if (step.does === 'sync') synced.set(step.inode, Math.max(step.after, synced.get(step.inode) ?? 0))
    if (step.does === 'sync-folder') folders.set(step.path, Math.max(step.after, folders.get(step.path) ?? 0))
  }
  const files = new Map([...contents].map(([inode, bytes]) => [inode, diskFile(bytes)]))
  for (const [at, step] of done.entries()) {
    if (step.does !== 'write' && step.does !== 'resize') continue
    const file = files.get(step.inode) ?? diskFile(Buffer.alloc(0))
    files.set(step.inode, file)
    if (at < (synced.get(step.inode) ?? 0)) apply(file, step)
    else perhaps(file, step, luck, chance)
  }
  const names = namesLeft(done, before, { synced, folders, luck, chance })
  return new Map([...names].map(([path, inode]) => [path, files.get(inode)?.bytes() ?? Buffer.alloc(0)]))
}

function apply(file: DiskFile, step: Content): void {
  if (step.does === 'write') file.write(step.offset, step.data)
  else file.resize(step.size)
}

function perhaps(file: DiskFile, step: Content, luck: Luck, chance: Chance): void {
  if (luck === 'nothing') return
  const fate = luck === 'all' ? 1 : chance.below(3)
  if (fate === 0) return
  if (fate === 1 || step.does === 'resize') return apply(file, step)
  for (let from = 0; from < step.data.length;) {
    const to = Math.min(step.data.length, from + SECTOR - ((step.offset + from) % SECTOR))
    if (chance.below(2) === 0) file.write(step.offset + from, step.data.subarray(from, to))
    from = to
  }
}

interface Safe {
  readonly synced: ReadonlyMap<number, number>
  readonly folders: ReadonlyMap<string, number>
  readonly luck: Luck
  readonly chance: Chance
}

/** Of each folder the names up to some moment that is no earlier than the last one that was vouched for. */
function namesLeft(
  done: readonly DiskStep[],
  before: ReadonlyMap<string, number>,
  { synced, folders, luck, chance }: Safe,
): Map<string, number> {
  const byFolder = new Map<string, { readonly at: number; readonly step: Name }[]>()
  for (const [at, step] of done.entries()) {
    if (step.does !== 'name') continue
    const folder = dirname(step.path)
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), { at, step }])
  }
  const names = new Map(before)
  for (const [folder, all] of byFolder) {
    const isSafe = ({ at, step }: (typeof all)[number]): boolean =>
      at < (folders.get(folder) ?? 0) || (step.inode !== null && at < (synced.get(step.inode) ?? 0))
    const safe = all.findLastIndex(isSafe) + 1
    const kept =
      safe +
      (luck === 'nothing' ? 0 : luck === 'all' ? all.length - safe : chance.below(all.length - safe + 1))
    const last = all[kept - 1]?.step.together
    // A renaming is one step of the disk, though it is two names.
    for (const [index, { step }] of all.entries())
      if (index < kept || step.together === last) rename(names, step)
  }
  return names
}

function rename(names: Map<string, number>, { path, inode }: Name): void {
  if (inode === null) names.delete(path)
  else names.set(path, inode)
}
