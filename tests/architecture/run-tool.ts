import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { ROOT } from './planted-tree.ts'

/** Runs a tool of this project in a folder; a status other than 0 and 1 to 99 findings is a failure. */
function runTool(script: string, args: readonly string[], folder: string): string {
  const done = spawnSync(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (done.error) throw done.error
  if (done.stdout === '') throw new Error(`${script} said nothing: ${done.stderr}`)
  return done.stdout
}

const Cruise = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
  modules: z.array(
    z.object({
      source: z.string(),
      dependencies: z.array(z.object({ module: z.string(), resolved: z.string() })),
    }),
  ),
})
export type Cruise = z.infer<typeof Cruise>

/** What dependency-cruiser finds in a folder under the rules that lie there. */
export function cruise(folder: string, rooms: readonly string[]): Cruise {
  const args = [...rooms, '--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  const output = runTool('dependency-cruiser/bin/dependency-cruiser.mjs', args, folder)
  return Cruise.parse(JSON.parse(output))
}

const Lint = z.object({
  number_of_files: z.number(),
  diagnostics: z.array(z.object({ code: z.string(), filename: z.string(), message: z.string() })),
})
export type Lint = z.infer<typeof Lint>

/** What oxlint finds in a folder by the rules that need no types. */
export function lint(folder: string): Lint {
  return Lint.parse(JSON.parse(runTool('oxlint/bin/oxlint', ['--format', 'json'], folder)))
}
