import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { LOCK_FILE, acquireDataFolderLock } from '#main/storage/data-folder-lock.ts'
import { tempFolder } from './temp-folder.ts'

const HOLDER = fileURLToPath(new URL('hold-data-folder.ts', import.meta.url))

async function startHolder(folder: string): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [HOLDER, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [said] = await once(child.stdout, 'data')
  return { child, said: String(said).trim() }
}

async function claim(folder: string): Promise<string> {
  const lock = await acquireDataFolderLock(folder)
  if (lock.state === 'acquired') onTestFinished(lock.release)
  return lock.state
}

describe('acquireDataFolderLock', () => {
  it('keeps a second process out, and lets it in after release', async () => {
    const folder = join(await tempFolder(), 'data')
    const mine = await acquireDataFolderLock(folder)
    expect(mine.state).toBe('acquired')
    expect((await startHolder(folder)).said).toBe('held')
    if (mine.state === 'acquired') mine.release()
    expect((await startHolder(folder)).said).toBe('acquired')
  })

  it('keeps this process out while another holds it, and is free at once when that one is killed', async () => {
    const folder = await tempFolder()
    for (let round = 0; round < 3; round += 1) {
      const { child, said } = await startHolder(folder)
      expect(said).toBe('acquired')
      expect(await claim(folder)).toBe('held')
      const exit = once(child, 'exit')
      child.kill('SIGKILL')
      await exit
      const lock = await acquireDataFolderLock(folder)
      expect(lock.state).toBe('acquired')
      if (lock.state === 'acquired') lock.release()
    }
  })

  it('also keeps out a second claim of the same process', async () => {
    const folder = await tempFolder()
    expect(await claim(folder)).toBe('acquired')
    expect(await claim(folder)).toBe('held')
    expect(await claim(await tempFolder())).toBe('acquired')
  })

  it('says why a folder cannot be guarded', async () => {
    const folder = await tempFolder()
    await writeFile(join(folder, 'file'), '')
    expect(await acquireDataFolderLock(join(folder, 'file', 'data'))).toEqual({
      state: 'failed',
      code: 'missing',
    })
    await mkdir(join(folder, LOCK_FILE))
    expect(await acquireDataFolderLock(folder)).toEqual({ state: 'failed', code: 'not-permitted' })
  })
})
