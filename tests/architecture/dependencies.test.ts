import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { ROOT } from '../../scripts/project.mjs'

const Packages = z.record(z.string(), z.string())
const Package = z.object({
  dependencies: Packages,
  devDependencies: Packages,
  optionalDependencies: Packages,
})

const asked = (): Readonly<Record<string, string>> => {
  const told = Package.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))
  return { ...told.dependencies, ...told.devDependencies, ...told.optionalDependencies }
}

/** The rows of `DEPENDENCIES.md`: package, why, how to leave. */
const rows = (): readonly (readonly string[])[] =>
  readFileSync(join(ROOT, 'DEPENDENCIES.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| Package '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )

test('every package has a line on why and how to leave it, and no line is left of one that went', () => {
  const names = rows().map(([name = '']) => name)
  expect(names.toSorted()).toEqual(Object.keys(asked()).toSorted())
  for (const row of rows()) expect(row.filter((cell) => cell !== '')).toHaveLength(3)
})

test('versions are exact', () => {
  for (const [name, version] of Object.entries(asked())) expect(version, name).toMatch(/^\d+\.\d+\.\d+/u)
})
