import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { builtFolder } from '#tests/support/built.ts'

const run = promisify(execFile)

/** What `komanda ARGS --json` prints on that data; the program must not be running there. */
export async function komandaJson(dataFolder: string, args: readonly string[]): Promise<unknown> {
  const cli = join(builtFolder(), 'main', 'cli.js')
  const { stdout } = await run(process.execPath, [cli, '--data', dataFolder, ...args, '--json'], {
    maxBuffer: 64 * 1024 * 1024,
  })
  return JSON.parse(stdout)
}
