import type { Procedure } from '#shared/contract/procedure.ts'

type Work<Result> = () => Promise<Result>

/** Who waits for whom among everything that changes something. */
export interface CommandLanes {
  run<Result>(kind: Exclude<Procedure['kind'], 'query'>, work: Work<Result>): Promise<Result>
  /** Resolves when nothing runs or waits. */
  idle(): Promise<void>
}

/**
 * Two queues: one for commands, and one for exchanges, which wait for places outside. An edit stands in the first only, so
 * a server that does not answer keeps nobody from saving. Any other command waits for exchanges that were asked for
 * before it, and only then stands in the first. An exchange begins when all that was asked for before it is done.
 */
export function createCommandLanes(): CommandLanes {
  let commands: Promise<unknown> = Promise.resolve()
  let exchanges: Promise<unknown> = Promise.resolve()
  let outside = 0

  const enqueue = <Result>(work: Work<Result>): Promise<Result> => {
    const turn = commands.then(work)
    commands = turn.catch(() => undefined)
    return turn
  }

  const afterExchanges = <Result>(work: Work<Result>): Promise<Result> => {
    outside += 1
    const turn = exchanges.then(work).finally(() => (outside -= 1))
    exchanges = turn.catch(() => undefined)
    return turn
  }

  return {
    run(kind, work) {
      if (kind === 'exchange') {
        const before = commands
        return afterExchanges(() => before.then(work))
      }
      return kind === 'edit' || outside === 0 ? enqueue(work) : afterExchanges(() => enqueue(work))
    },
    async idle() {
      for (let last: unknown[] = []; last[0] !== commands || last[1] !== exchanges;) {
        last = [commands, exchanges]
        await Promise.all(last)
      }
    },
  }
}
