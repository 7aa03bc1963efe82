import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import promises, { type FileHandle } from 'node:fs/promises'

/** Called before each change of a file, and in the middle of each write, copy and removal of a folder. */
export type AtStep = () => void

const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length >> 1)

/** Every other file of a folder goes first: the system promises no order. */
function removeHalf(path: string): void {
  const files = fs
    .readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.length % 2 === 0)
  for (const { parentPath, name } of files) fs.unlinkSync(`${parentPath}/${name}`)
}

/**
 * Has every change that this process makes to files by `node:fs` go through `atStep`, until what is given back is called: what
 * lies on the disk at each step is what a kill at that moment leaves. SQLite's own calls are not seen.
 */
export function watchFileSteps(atStep: AtStep): () => void {
  const { writeFileSync, renameSync, rmSync } = fs
  const { open, rename, rm, copyFile } = promises
  fs.writeFileSync = (path, data, options) => {
    atStep()
    if (data instanceof Uint8Array) {
      writeFileSync(path, half(data), options)
      atStep()
      rmSync(String(path))
    }
    writeFileSync(path, data, options)
  }
  fs.renameSync = (from, to) => {
    atStep()
    renameSync(from, to)
  }
  promises.open = async (...args) => {
    const file: FileHandle = await open(...args)
    const writeFile = file.writeFile.bind(file)
    file.writeFile = async (data, options) => {
      atStep()
      if (!(data instanceof Uint8Array)) return writeFile(data, options)
      await writeFile(half(data), options)
      atStep()
      await writeFile(data.subarray(data.length >> 1), options)
    }
    return file
  }
  promises.rename = async (from, to) => {
    atStep()
    await rename(from, to)
  }
  promises.copyFile = async (from, to, mode) => {
    atStep()
    writeFileSync(to, half(fs.readFileSync(from)))
    atStep()
    await copyFile(from, to, mode)
  }
  promises.rm = async (path, options) => {
    if (!fs.existsSync(path)) return
    atStep()
    if (options?.recursive === true) {
      removeHalf(String(path))
      atStep()
    }
    await rm(path, options)
  }
  syncBuiltinESMExports()
  return () => {
    Object.assign(fs, { writeFileSync, renameSync, rmSync })
    Object.assign(promises, { open, rename, rm, copyFile })
    syncBuiltinESMExports()
  }
}
