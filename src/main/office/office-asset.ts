import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { AppError } from '#shared/contract/app-error.ts'

const FOLDER = 'resources/office'

/** The nearest `resources/office` above this file: right from source and from a bundle. */
function assetFile(name: string): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  for (;;) {
    const candidate = path.join(folder, FOLDER, name)
    if (existsSync(candidate)) return candidate
    const parent = path.dirname(folder)
    if (parent === folder) throw new AppError('print-failed', `No ${FOLDER}/${name}`)
    folder = parent
  }
}

const read = new Map<string, string>()

/** The text of a style or a script that goes into files; read once. */
export function officeAsset(name: 'paper.css' | 'rollup.css' | 'rollup.js'): string {
  const known = read.get(name)
  if (known !== undefined) return known
  const text = readFileSync(assetFile(name), 'utf8').replaceAll('\r\n', '\n')
  read.set(name, text)
  return text
}
