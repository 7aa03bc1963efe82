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
  for (const [name, version] of Object.entries(asked()))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u)
})

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      integrity: z.string().optional(),
      os: z.union([z.string(), z.array(z.string())]).optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
})

test('no package runs a script at install: each that would is refused by name, and no name is left of one that went', () => {
  const { packages } = Lock.parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')))
  const { '': own, ...locked } = packages
  expect(own?.version).toBeDefined()
  const entries = Object.entries(locked).map(([path, told]) => ({
    name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    ...told,
  }))
  const scripted = entries.filter(({ hasInstallScript }) => hasInstallScript === true).map(({ name }) => name)
  const { allowScripts } = z
    .object({ allowScripts: z.record(z.string(), z.literal(false)) })
    .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))
  expect(Object.keys(allowScripts).toSorted()).toEqual([...new Set(scripted)].toSorted())
  expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/mu)
  // npm hashes what it fetches; binaries of other systems stand there by their version alone.
  const unproven = entries.filter(({ integrity = '', os }) => !integrity.startsWith('sha512-') && !os)
  expect(unproven.map(({ name }) => name)).toEqual([])
})
