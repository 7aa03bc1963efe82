import { lockContract } from '#shared/contract/lock-contract.ts'
import type { CallContext, Handlers } from './handlers.ts'
import type { LockedProgram } from './lock-program.ts'

/** The lock's answers; what makes keys and locks files is read when it is first asked for. */
export function lockWhenAsked(program: LockedProgram): Handlers<'lock'> {
  let making: Promise<Handlers<'lock'>> | null = null
  const lock = (): Promise<Handlers<'lock'>> => {
    making ??= import('./lock-program.ts').then(({ lockProgram }) => lockProgram(program))
    return making
  }
  const answers = Object.keys(lockContract).map((name) => [
    name,
    async (input: never, context: CallContext) =>
      (await lock())[name as keyof Handlers<'lock'>](input, context),
  ])
  return Object.fromEntries(answers) as Handlers<'lock'>
}
