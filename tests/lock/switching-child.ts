/** Switches the lock of a data folder, says when it begins and when it is done, and waits to be killed. */
import { once } from 'node:events'
import { openLockable } from './locked-program.ts'
import { readyFor, switchLock } from './switches.ts'
import type { SwitchMessage, SwitchTask } from './switching-messages.ts'

const { dataFolder, sheet, what } = JSON.parse(process.argv[2] ?? '') as SwitchTask
const tell = (message: SwitchMessage): void => void process.send?.(message)

const program = await openLockable(dataFolder)
if (what !== 'on') await program.call('lock.unlock', { proof: { sheet } })
const words = await readyFor(program, what)
tell('begins')
await switchLock(program, what, words)
tell('done')
await once(process, 'disconnect')
