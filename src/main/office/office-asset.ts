import { readFileSync } from 'node:fs'
import { AppError } from '#shared/contract/app-error.ts'
import { findUpwards } from '../storage/find-upwards.ts'

const FOLDER = 'resources/office'

const read = new Map<string, string>()

/** The text of a style or a script that goes into files; read once. */
export function officeAsset(name: 'paper.css' | 'rollup.css' | 'rollup.js'): string {
  const known = read.get(name)
  if (known !== undefined) return known
  const text = textOf(`${FOLDER}/${name}`)
  read.set(name, text)
  return text
}

function textOf(file: string): string {
  try {
    return readFileSync(findUpwards(file), 'utf8').replaceAll('\r\n', '\n')
  } catch (cause) {
    throw new AppError('print-failed', `${file} cannot be read`, { cause })
  }
}
