import { homedir } from 'node:os'
import { runCli } from '../cli/run-cli.ts'
import type { StartChild } from '../core/own-child.ts'
import { carriedIn, defaultDataFolder } from './default-data-folder.ts'

const written = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
  new Promise((resolve) => {
    stream.write(text, () => resolve())
  })

/** Runs one command, prints its answer to the end and gives its exit status. */
export async function runCommandLine(argv: readonly string[], startChild?: StartChild): Promise<number> {
  // A reader that closes early (`komanda record list | head`) ends the printing, not the program.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  const { platform, env, execPath } = process
  const { stdout, stderr, status } = await runCli({
    argv,
    workingFolder: process.cwd(),
    defaultDataFolder: defaultDataFolder({ platform, env, home: homedir(), carriedIn: carriedIn(execPath) }),
    ...(startChild === undefined ? {} : { startChild }),
  })
  await written(process.stdout, stdout)
  await written(process.stderr, stderr)
  return status
}
