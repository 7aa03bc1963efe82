import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../scripts/project.mjs'

/** Where the built program lies; says what to do when it does not. */
export function builtFolder(): string {
  const out = join(ROOT, 'out')
  for (const file of ['main/electron.js', 'main/server.js', 'preload/preload.cjs', 'renderer/index.html']) {
    if (!existsSync(join(out, file))) throw new Error(`out/${file} is missing: run "npm run build" first`)
  }
  return out
}

/** What a built file imports: files beside it, modules of Node, packages. */
export const importsOf = (source: string): readonly string[] =>
  [...source.matchAll(/(?:^(?:import|export)\b[^'"\n]*|(?<!\{ ?)\bimport\()["']([^"'\n]+)["']/gm)].flatMap(
    ([, name]) => name ?? [],
  )

/** The package a built file asks for; `null` for its own files and modules of Node. */
export const packageOf = (imported: string): string | null =>
  /^(?!\.|node:)((?:@[^/]+\/)?[^/]+)/.exec(imported)?.[1] ?? null
