import { assertNever } from '../lib/assert-never.ts'
import type { CommandContext } from './command-context.ts'
import type { CommandSpec } from './command-table.ts'

const isOff = ({ feature }: CommandSpec, { off = [] }: CommandContext): boolean =>
  feature !== null && off.includes(feature)

function hasWhatItNeeds(command: CommandSpec, context: CommandContext): boolean {
  switch (command.needs) {
    case 'nothing':
    case 'workspace':
      return true
    case 'real':
      return context.isPractice !== true
    case 'practice':
      return context.isPractice === true
    case 'record':
      return context.hasRecord
    case 'page':
      return context.hasPage
    default:
      return assertNever(command.needs)
  }
}

/** Whether a command can be chosen where this is open. */
export const isAvailable = (command: CommandSpec, context: CommandContext): boolean =>
  !isOff(command, context) &&
  (command.needs === 'nothing' || context.hasWorkspace) &&
  hasWhatItNeeds(command, context)
