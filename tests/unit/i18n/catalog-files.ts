import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ROOT } from '../../../scripts/project.mjs'

const Messages = z.record(z.string(), z.string())

/** Every catalog of a language as it lies in the sources, so that none is forgotten; by file. */
export function catalogFiles(locale: 'lt' | 'en'): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const files = globSync(`src/**/*.${locale}.json`, { cwd: ROOT }).toSorted()
  return new Map(
    files.map((file) => [file, Messages.parse(JSON.parse(readFileSync(join(ROOT, file), 'utf8')))]),
  )
}

/** All words of a language by id. */
export const wordsOf = (locale: 'lt' | 'en'): Readonly<Record<string, string>> =>
  Object.assign({}, ...catalogFiles(locale).values()) as Readonly<Record<string, string>>
