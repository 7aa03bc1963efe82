import { chmod } from 'node:fs/promises'

const NOBODY = 65_534

/**
 * Runs a task that loses its rights midway: from `lose` on, permission bits bind this process, root or not, until the
 * task ends.
 */
export async function losingRights<Value>(task: (lose: () => void) => Promise<Value>): Promise<Value> {
  const isRoot = process.getuid?.() === 0
  try {
    return await task(() => {
      if (isRoot) process.seteuid?.(NOBODY)
    })
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

/**
 * Runs the task with the folder not writable. Permission bits do not bind root, so a root process lends
 * its file rights to "nobody" meanwhile.
 */
export async function withReadOnlyFolder<Value>(folder: string, task: () => Promise<Value>): Promise<Value> {
  await chmod(folder, 0o555)
  const isRoot = process.getuid?.() === 0
  if (isRoot) process.seteuid?.(NOBODY)
  try {
    return await task()
  } finally {
    if (isRoot) process.seteuid?.(0)
    await chmod(folder, 0o755)
  }
}
