import type { CallInput, Output, ProcedureName } from '#shared/contract/contract.ts'
import { openProgram } from '#main/core/open-program.ts'
import { randomIds, silentLog } from '#main/core/system-ports.ts'

type Options = Partial<Parameters<typeof openProgram>[0]>

export interface WindowProgram {
  readonly call: <N extends ProcedureName>(name: N, input: CallInput<N>) => Promise<Output<N>>
  /** May be called again. */
  readonly close: () => Promise<void>
}

/** The program as a host with a window opens it: damage is looked for, mended and told. */
export async function windowProgram(dataFolder: string, options: Options = {}): Promise<WindowProgram> {
  const app = await openProgram({
    dataFolder,
    practiceFolder: `${dataFolder}-pratybos`,
    clock: { now: () => new Date('2018-10-01T08:00:00Z') },
    ids: randomIds,
    log: silentLog,
    ...options,
  })
  let isOpen = true
  return {
    async close() {
      if (isOpen) await app.close()
      isOpen = false
    },
    call: async (name, input) => (await app.call(name, input)) as Output<typeof name>,
  }
}
