import { spawn } from 'node:child_process'
import { ROOT } from './project.mjs'

/**
 * Runs a program to its end and gives its exit status (`null` when it was stopped by a signal or by its
 * time limit). Signals that end this process are handed on, so nothing is left behind.
 */
export function runChild(
  command,
  args,
  { timeLimitMs, quiet = false, shell = false, env = process.env } = {},
) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: quiet ? 'ignore' : 'inherit', shell, env })
    const pass = (signal) => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, pass)
    const timer = timeLimitMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), timeLimitMs)
    const settle = (finish) => (value) => {
      clearTimeout(timer)
      for (const signal of signals) process.off(signal, pass)
      finish(value)
    }
    child.once('error', settle(reject))
    child.once('exit', settle(resolve))
  })
}

/** npm as it was called, else the one on the path. */
export function runNpm(args) {
  const npm = process.env.npm_execpath
  return npm?.endsWith('.js') || npm?.endsWith('.cjs')
    ? runChild(process.execPath, [npm, ...args])
    : runChild('npm', args, { shell: process.platform === 'win32' })
}
