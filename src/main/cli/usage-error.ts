import type { MessageParams } from '#shared/i18n/translate.ts'

/** The command line itself is wrong: exit status 2. `problem` names its words, `cli.usage.<problem>`. */
export class UsageError extends Error {
  readonly problem: string
  readonly params: MessageParams

  constructor(problem: string, params: MessageParams = {}) {
    super(`usage: ${problem}`)
    this.name = 'UsageError'
    this.problem = problem
    this.params = params
  }
}
