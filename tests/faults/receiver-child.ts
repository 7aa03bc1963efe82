import { createApp } from '#main/core/create-app.ts'
import { currentWorkspace } from '#main/core/core.ts'
import { randomIds, silentLog, systemClock } from '#main/core/system-ports.ts'
import type { CallInput, Output, ProcedureName } from '#shared/contract/contract.ts'
import type { ReceiverMessage, ReceiverTask } from './receiver-messages.ts'

/* Run as a process of its own: the municipality's program, which receives, takes merges back and brings them again. */

const task = JSON.parse(process.argv[2] ?? '{}') as ReceiverTask
const app = await createApp({
  dataFolder: task.dataFolder,
  clock: systemClock,
  ids: randomIds,
  log: silentLog,
})

async function call<N extends ProcedureName>(name: N, input: CallInput<N>): Promise<Output<N>> {
  return (await app.call(name, input)) as Output<N>
}

function tell(message: ReceiverMessage): Promise<void> {
  return new Promise((resolve) => void process.send?.(message, undefined, undefined, () => resolve()))
}

/** What is shown and what is remembered of merges have to agree at every moment. */
async function opened(): Promise<ReceiverMessage> {
  const before = app.core.db.dumpProjection()
  app.core.projector.rebuild()
  const { records } = await call('records.list', { kind: 'meeting' })
  return {
    about: 'opened',
    damage: app.core.db.quickCheck(),
    rebuiltSame: app.core.db.dumpProjection() === before,
    meetings: records.map(({ id, record }) => ({ id, place: String(record['place']) })),
    merges: (await call('share.merges', {})).merges.map(({ mergeId, undoneAt }) => ({
      mergeId,
      isUndone: undoneAt !== null,
    })),
  }
}

async function work(): Promise<never> {
  for (;;) {
    await tell({ about: 'trying', what: 'receive' })
    const { mergeId } = await call('share.receive', { folder: task.shareFolder, confirmRemovals: true })
    await tell({ about: 'done', what: 'receive', mergeId })
    const last = (await call('share.merges', {})).merges[0]
    if (!last) continue
    for (const what of ['undo', 'redo'] as const) {
      await tell({ about: 'trying', what })
      await call(`share.${what}`, { mergeId: last.mergeId })
      await tell({ about: 'done', what, mergeId: last.mergeId })
    }
  }
}

try {
  if (currentWorkspace(app.core) === null) {
    await call('workspace.create', { role: 'municipality', name: 'Kazlų Rūdos savivaldybė', author: 'k' })
  }
  await tell(await opened())
  await work()
} catch (error) {
  await tell({
    about: 'failed',
    reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
  })
  process.exit(1)
}
