import { createApp } from '#main/core/create-app.ts'
import { randomIds, silentLog, systemClock } from '#main/core/system-ports.ts'
import type { Meeting } from '#shared/model/meeting.ts'
import type { Order } from '#shared/model/order.ts'
import type { SavedLog } from '../faults/saved-log.ts'

/** What a program had said to those who watched it. */
export interface Said {
  readonly saved: SavedLog
  /** Names of files that were said to be whole copies, in their order. */
  readonly backups: ReadonlySet<string>
}

/** Starts the program on what was left, and looks at all of it; each mistake is a sentence. */
export async function startOn(dataFolder: string, { saved, backups: promised }: Said): Promise<string[]> {
  // Older ones may have been cleared away since.
  const newest = [...promised].at(-1)
  const lost = (there: ReadonlySet<string>): string[] =>
    newest === undefined || there.has(newest) ? [] : [`${newest} was said to be a whole copy`]
  const ports = { clock: systemClock, ids: randomIds, log: silentLog }
  const app = await createApp({ dataFolder, checksAtStart: true, ...ports })
  try {
    const list = async (kind: 'meeting' | 'order') =>
      ((await app.call('records.list', { kind })) as { records: { record: unknown }[] }).records
    const meetings = (await list('meeting')).map(({ record }) => record as Meeting)
    const orders = (await list('order')).map(({ record }) => (record as Order).number ?? '')
    const { backups } = (await app.call('backup.list', {})) as { backups: { name: string; state: string }[] }
    const sound = backups.filter(({ state }) => state === 'backup' || state === 'bare')
    const before = app.core.db.dumpProjection()
    app.core.projector.rebuild()
    return [
      ...app.core.db.quickCheck(),
      ...app.core.db.findDamage(),
      ...(app.found === 'sound' ? [] : [`found ${app.found}`]),
      ...(app.core.db.dumpProjection() === before ? [] : ['the projection made anew is another one']),
      ...(sound.length === backups.length ? [] : ['a backup is offered that is none']),
      ...saved.compare({ meetings, orders }),
      ...lost(new Set(sound.map(({ name }) => name))),
    ]
  } finally {
    await app.close()
  }
}
