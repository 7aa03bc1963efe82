/**
 * `node tests/torture/switch-kills.ts [seed] [kills]`: the program is killed at any moment while the lock of its data folder is
 * switched on, off, or opened by another passphrase or sheet from now on. The folder must open as before or as after, whole, with
 * nothing readable beside a locked form. Every step of a switch by itself is in `tests/lock/killed-switch`.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildChildren } from '../faults/build-children.ts'
import { readyFolders } from '../lock/ready-folders.ts'
import { lookAt, type Switch, SWITCHES } from '../lock/switches.ts'
import type { SwitchMessage, SwitchTask } from '../lock/switching-messages.ts'
import { seededRandom } from '../share/random.ts'

const [seed = Date.now() % 1_000_000, kills = 400] = process.argv.slice(2).map(Number)
const random = seededRandom(seed)
process.stdout.write(`seed ${seed}\n`)

const children = await buildChildren('switch-kills', {
  switching: 'tests/lock/switching-child.ts',
  'print-worker': 'src/main/print/print-worker.ts',
})
const ready = await readyFolders()
/** Milliseconds that a switch takes on this machine, as far as it is known; kills fall in it and shortly after. */
const takes = { on: 200, off: 200, passphrase: 100, sheet: 100 }

/** Kills the program at a moment of chance; whether it had said to be done. */
async function killSwitching(task: SwitchTask): Promise<boolean> {
  const child = fork(children.path('switching'), [JSON.stringify(task)], {
    env: children.env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  let began = 0
  let isDone = false
  child.on('message', (message: SwitchMessage) => {
    if (message === 'begins') {
      began = performance.now()
      setTimeout(() => child.kill('SIGKILL'), random.below(takes[task.what] * 1000) / 1000)
    } else {
      isDone = true
      takes[task.what] = Math.min(takes[task.what], 1.1 * (performance.now() - began))
    }
  })
  await Promise.all([once(child, 'exit'), once(child, 'disconnect')])
  if (child.signalCode !== 'SIGKILL') throw new Error(`${task.what}: ended by itself with ${child.exitCode}`)
  return isDone
}

const counts = { before: 0, after: 0, done: 0 }
const problems: string[] = []

async function killOnce(what: Switch, round: number): Promise<void> {
  const before = ready.before(what)
  const dataFolder = ready.copyOf(before.dataFolder)
  const isDone = await killSwitching({ dataFolder, sheet: before.sheet, what })
  const found = await lookAt(dataFolder, before, what)
  counts[isDone ? 'done' : found.isAfter ? 'after' : 'before'] += 1
  problems.push(...found.problems.map((problem) => `kill ${round} (${what}): ${problem}`))
  if (isDone && !found.isAfter) problems.push(`kill ${round} (${what}): said to be done and is not`)
  rmSync(join(dataFolder, '..'), { recursive: true })
}

for (let round = 0; round < kills; round += 1) {
  const what = SWITCHES[round % SWITCHES.length]
  if (what !== undefined) await killOnce(what, round)
}
ready.remove()
children.remove()
process.stdout.write(
  `${kills} kills: ${counts.before} left it as before, ${counts.after} as after, ${counts.done} came when it was said to be done\n`,
)
for (const problem of problems) process.stdout.write(`✗ ${problem}\n`)
process.exitCode = problems.length > 0 || counts.before === 0 ? 1 : 0
