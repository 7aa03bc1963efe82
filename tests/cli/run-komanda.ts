import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { expect } from 'vitest'
import { runCli } from '#main/cli/run-cli.ts'
import { builtFolder } from '#tests/support/built.ts'
import { temporaryFolder } from '#tests/support/test-app.ts'
import { projectNode, ROOT } from '../../scripts/project.mjs'

export interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** Runs as this user: permission bits do not bind root. */
  readonly uid?: number
  /** Gets the running program instead of `input`. */
  readonly whileRunning?: (child: ChildProcessWithoutNullStreams) => void
}

export const CLI = join(builtFolder(), 'main', 'cli.js')

/** Runs a program to its end, with an environment that says nothing of this machine's own data. */
export function runProgram(
  command: string,
  args: readonly string[],
  { cwd = ROOT, input, env = {}, uid, whileRunning }: RunOptions = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: {
        PATH: process.env['PATH'],
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
        HOME: cwd,
        ...env,
      },
      ...(uid === undefined ? {} : { uid, gid: uid }),
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.once('error', reject)
    child.once('close', (status) => resolve({ status, stdout, stderr }))
    child.stdin.on('error', () => undefined)
    if (whileRunning) whileRunning(child)
    else child.stdin.end(input ?? '')
  })
}

/** The built program on the project's own Node. */
export function komanda(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return runProgram(projectNode() ?? process.execPath, [CLI, ...args], options)
}

export type Run = (args: readonly string[], options?: RunOptions) => Promise<Ended>

/** The same program without a process of its own: many refusals in little time. */
export const insideKomanda: Run = async (args, { cwd = ROOT, input } = {}) => {
  const file = join(temporaryFolder(), 'input.json')
  if (input !== undefined) writeFileSync(file, input)
  const argv = args.map((argument) => (argument === '-' ? file : argument))
  const ended = await runCli({ argv, workingFolder: cwd, defaultDataFolder: join(cwd, 'komanda-data') })
  return { ...ended, stdout: [...ended.stdout].join('') }
}

/** A command that has to succeed: its one JSON value. */
export async function answerOf(
  args: readonly string[],
  options: RunOptions = {},
  run: Run = komanda,
): Promise<unknown> {
  const { status, stdout, stderr } = await run([...args, '--json'], options)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout)
}

export interface Refused {
  readonly status: number | null
  readonly code: string
  readonly message: string
  readonly details: Readonly<Record<string, unknown>>
}

/** A command that has to be refused: its status and what it says, with nothing else printed. */
export async function refusalOf(
  args: readonly string[],
  options: RunOptions = {},
  run: Run = komanda,
): Promise<Refused> {
  const { status, stdout, stderr } = await run([...args, '--json'], options)
  expect(stderr).toBe('')
  const { error } = JSON.parse(stdout) as { error: Omit<Refused, 'status'> }
  return { status, ...error }
}
