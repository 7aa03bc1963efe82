import { homedir } from 'node:os'
import { notWritten, runCli } from '../cli/run-cli.ts'
import type { StartChild } from '../core/own-child.ts'
import { carriedIn, defaultDataFolder } from './default-data-folder.ts'

/** Prints to the end; gives the system's word for why that failed. A reader that closes early has what it wanted. */
const print = (stream: NodeJS.WriteStream, text: string): Promise<string | null> =>
  new Promise((resolve) => {
    stream.write(text, (error?: NodeJS.ErrnoException | null) => {
      resolve(!error || error.code === 'EPIPE' ? null : (error.code ?? error.message))
    })
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
  let failure: string | null = null
  for (const piece of stdout) failure ??= await print(process.stdout, piece)
  await print(process.stderr, failure === null ? stderr : stderr + notWritten(argv, failure))
  return failure === null || status !== 0 ? status : 1
}
