import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** What the checks read beside the sources. */
const CONFIGS = ['package.json', '.dependency-cruiser.cjs', '.oxlintrc.json']

/** Source text by path from the root. */
export type Sources = Readonly<Record<string, string>>

export interface PlantedTree {
  readonly folder: string
  plant(sources: Sources): void
  remove(): void
}

/** A small house of its own under this project's own rules and packages, where walls may be broken. */
export function createPlantedTree(sources: Sources): PlantedTree {
  const folder = mkdtempSync(join(tmpdir(), 'komanda-walls-'))
  for (const name of CONFIGS) cpSync(join(ROOT, name), join(folder, name))
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir')
  const plant = (files: Sources): void => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
  }
  plant(sources)
  return { folder, plant, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
