import type { CallInput, Output, ProcedureName } from '#shared/contract/contract.ts'
import { openProgram } from '#main/core/open-program.ts'
import { randomIds, silentLog } from '#main/core/system-ports.ts'
import { contentHash } from '#main/storage/content-hash.ts'

/** The program as a host with a window opens it: damage is looked for, mended and told. `seen` is what screens show, as one hash. */
export async function program(dataFolder: string) {
  const app = await openProgram({
    dataFolder,
    practiceFolder: `${dataFolder}-pratybos`,
    clock: { now: () => new Date('2018-10-01T08:00:00Z') },
    ids: randomIds,
    log: silentLog,
  })
  let isOpen = true
  const close = async (): Promise<void> => {
    if (isOpen) await app.close()
    isOpen = false
  }
  const call = async <N extends ProcedureName>(name: N, input: CallInput<N>): Promise<Output<N>> =>
    (await app.call(name, input)) as Output<N>
  const seen = async (): Promise<string> =>
    contentHash(
      Buffer.from(
        JSON.stringify([
          await call('records.list', { kind: 'meeting' }),
          (await call('workspace.state', {})).workspace,
          await call('steps.state', {}),
        ]),
      ),
    )
  return { call, close, seen }
}
