import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { CallInput, Output, ProcedureName } from '#shared/contract/contract.ts'
import type { Core } from '#main/core/core.ts'
import type { CallContext } from '#main/core/handlers.ts'
import { createApp } from '#main/core/create-app.ts'
import { randomIds, silentLog } from '#main/core/system-ports.ts'

/** An empty folder that goes away with the test. */
export function temporaryFolder(prefix = 'komanda-'): string {
  const folder = mkdtempSync(join(tmpdir(), prefix))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface TestApp {
  readonly core: Core
  readonly dataFolder: string
  call<N extends ProcedureName>(
    name: N,
    input: CallInput<N>,
    context?: Partial<CallContext>,
  ): Promise<Output<N>>
  close(): Promise<void>
}

/** The real core on a folder of its own, with a clock that moves a second each time it is asked. */
export async function startApp(
  options: { dataFolder?: string; now?: string; rotatesBackups?: boolean } = {},
): Promise<TestApp> {
  const dataFolder = options.dataFolder ?? join(temporaryFolder(), 'data')
  let now = Date.parse(options.now ?? '2018-10-01T08:00:00Z')
  const app = await createApp({
    dataFolder,
    clock: { now: () => new Date((now += 1000)) },
    ids: randomIds,
    log: silentLog,
    rotatesBackups: options.rotatesBackups ?? false,
  })
  let closed = false
  const close = async (): Promise<void> => {
    if (closed) return
    closed = true
    await app.close()
  }
  onTestFinished(close)
  return {
    core: app.core,
    dataFolder,
    call: async (name, input, context) => (await app.call(name, input, context)) as Output<typeof name>,
    close,
  }
}
