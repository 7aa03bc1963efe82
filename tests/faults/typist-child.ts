import { flushCompileCache } from 'node:module'
import { currentWorkspace } from '#main/core/core.ts'
import { createApp } from '#main/core/create-app.ts'
import { toAppError } from '#main/core/storage-failure.ts'
import { randomIds, silentLog, systemClock } from '#main/core/system-ports.ts'
import type { CallInput, Output, ProcedureName } from '#shared/contract/contract.ts'
import type { Edit } from '#shared/contract/records-contract.ts'
import type { Meeting } from '#shared/model/meeting.ts'
import type { Order } from '#shared/model/order.ts'
import { seededRandom } from '../share/random.ts'
import { beginLocked, vaultNamed } from './locked-device.ts'
import type { Attempt, Between, Shown, TypistMessage, TypistTask } from './typist-messages.ts'

/* Run as a process of its own: the real program, and somebody who types, registers and hands over until killed. */

const BODY_ID = 'komanda'
/** Then the minutes are registered and new ones begun, so that no document grows without end. */
const EDITS_PER_MEETING = 12

// Nobody is left to kill it.
process.once('disconnect', () => process.exit(1))

const task = JSON.parse(process.argv[2] ?? '{}') as TypistTask
if (task.lockedWith !== undefined) beginLocked(task.dataFolder, vaultNamed(task.lockedWith))
const random = seededRandom(task.seed)
const { steps = null } = task
const app = await start()

async function start(): ReturnType<typeof createApp> {
  const ports = { clock: systemClock, ids: randomIds, log: silentLog }
  try {
    return await createApp({ dataFolder: task.dataFolder, ...ports })
  } catch (error) {
    return giveUp('not-started', error)
  }
}

/** Ends, where a refusal is no failure, by telling what could not be done. */
async function giveUp(about: 'not-started' | 'not-ended', error: unknown): Promise<never> {
  if (steps === null) throw error
  const { code, message, stack } = toAppError(error)
  await tell({ about, code, reason: stack ?? message })
  process.exit(0)
}

async function call<N extends ProcedureName>(name: N, input: CallInput<N>): Promise<Output<N>> {
  return (await app.call(name, input)) as Output<N>
}

/** Resolves when the message is out of this process, so that a kill cannot take it back. */
function tell(message: TypistMessage): Promise<void> {
  return new Promise((resolve) => void process.send?.(message, undefined, undefined, () => resolve()))
}

/** At the first start; a kill may have come between its two steps. */
async function makeWorkspace(): Promise<void> {
  if (currentWorkspace(app.core) === null) {
    await call('workspace.create', {
      role: 'institution',
      name: 'Plutiškių gimnazija',
      municipality: 'Kazlų Rūdos savivaldybė',
      author: 'sekretorė',
    })
  }
  if ((await call('records.list', { kind: 'body' })).records.length > 0) return
  const members = [
    { id: 'a', duty: 'chair', role: 'pirmininkė', name: 'V. Pavardenė' },
    { id: 'b', duty: 'secretary', role: 'sekretorius', name: 'V. Pavardenis' },
    { id: 'c', role: 'narys', name: 'Ž. Ąžuolas' },
  ]
  await call('records.put', {
    records: [{ kind: 'body', record: { id: BODY_ID, name: 'Kūrybinė komanda', members } }],
  })
}

const ORDERS_IN_A_FILE = 3

async function listOrders(): Promise<string[]> {
  const { records } = await call('records.list', { kind: 'order' })
  return records.map(({ record }) => (record as Order).number ?? '')
}

async function listMeetings(): Promise<Meeting[]> {
  const { records } = await call('records.list', { kind: 'meeting' })
  return records.map(({ record }) => record as Meeting)
}

function rebuiltSame(): boolean {
  if (!task.rebuild) return true
  const before = app.core.db.dumpProjection()
  app.core.projector.rebuild()
  return app.core.db.dumpProjection() === before
}

function typed(meeting: Meeting, count: number): Edit {
  const item = meeting.agenda[0]
  const decision = item?.decisions[0]
  const words = `žodis-${count}-${random.below(1_000_000)}`
  if (!item || !decision) throw new Error('New minutes have an item and a decision')
  switch (random.below(6)) {
    case 0:
      return { op: 'set', path: ['place'], value: `Kabinetas ${words}` }
    case 1:
      return {
        op: 'set',
        path: ['agenda', item.id, 'decisions', decision.id, 'text'],
        value: `Pritarti: ${words}.`,
      }
    case 2:
      return {
        op: 'set',
        path: ['agenda', randomIds.short()],
        value: { title: `Dėl ${words}`, decisions: [] },
      }
    case 3:
      return { op: 'set', path: ['attendance', 'c', 'status'], value: random.below(2) ? 'absent' : 'remote' }
    default:
      return {
        op: 'set',
        path: ['agenda', item.id, 'considered'],
        value: `${item.considered} Kalbėta apie ${words}.`,
      }
  }
}

/** What registration asks for; typed first, as one change of several fields. */
function firstWords(meeting: Meeting): readonly Edit[] {
  const item = meeting.agenda[0]
  const decision = item?.decisions[0]
  return [
    { op: 'set', path: ['place'], value: 'Plutiškės' },
    { op: 'set', path: ['agenda', item?.id ?? '', 'title'], value: 'Dėl „Pokyčio projekto“ veiklų' },
    {
      op: 'set',
      path: ['agenda', item?.id ?? '', 'decisions', decision?.id ?? '', 'text'],
      value: 'Pritarti.',
    },
  ]
}

async function attempt<Result>(what: Attempt, work: () => Promise<Result>): Promise<Result> {
  await tell({ about: 'trying', attempt: what })
  return work()
}

async function shown(): Promise<Shown> {
  return { meetings: await listMeetings(), orders: await listOrders() }
}

const REFUSALS = 5
let refusals = 0

/** A person who is refused something goes on; the disk may be better by then. */
async function goOnAfter(error: unknown): Promise<void> {
  if (steps === null) throw error
  const { code, message, stack } = toAppError(error)
  await tell({ about: 'refused', code, reason: stack ?? message, shown: await shown() })
  refusals += 1
  if (refusals === REFUSALS) await end()
}

async function end(): Promise<never> {
  await app.close().catch((error: unknown) => giveUp('not-ended', error))
  process.exit(0)
}

async function create(): Promise<void> {
  const stored = await attempt({ does: 'create' }, () =>
    call('minutes.create', { bodyId: BODY_ID, date: '2018-10-01' }),
  )
  await tell({ about: 'saved', meeting: stored.record as Meeting })
}

async function edit(id: string, edits: readonly Edit[]): Promise<void> {
  const saved = await attempt({ does: 'edit', id, edits }, () =>
    call('records.edit', { kind: 'meeting', id, edits: [...edits] }),
  )
  await tell({ about: 'saved', meeting: saved.record.record as Meeting })
}

async function register(id: string): Promise<void> {
  // Items typed in passing have no decision; what goes to paper needs one.
  const { record } = await call('records.get', { kind: 'meeting', id })
  const bare = (record as Meeting).agenda.filter((item) => item.decisions.length === 0)
  if (bare.length > 0) {
    await edit(
      id,
      bare.map((item) => ({
        op: 'set',
        path: ['agenda', item.id, 'decisions', `s${item.id}`],
        value: { text: 'Atsižvelgti.' },
      })),
    )
  }
  const stored = await attempt({ does: 'register', id }, () => call('minutes.register', { meetingId: id }))
  await tell({ about: 'saved', meeting: stored.record as Meeting })
}

async function send(): Promise<void> {
  const { bundle } = await attempt({ does: 'send' }, () => call('share.send', { folder: task.shareFolder }))
  await tell({ about: 'sent', bundle })
}

async function bringOrders(): Promise<void> {
  const numbers = Array.from({ length: ORDERS_IN_A_FILE }, () => `V-${random.below(1_000_000_000)}`)
  const rows = numbers.map((number) => `${number};2018-03-05;Dėl veiklos`)
  const base64 = Buffer.from(['Įsakymo numeris;Data;Dėl ko', ...rows].join('\n')).toString('base64')
  await attempt({ does: 'import', numbers }, () => call('intake.apply', { fileName: 'isakymai.csv', base64 }))
  await tell({ about: 'imported', numbers })
}

async function backUp(): Promise<void> {
  const { file } = await attempt({ does: 'back-up' }, () => call('backup.make', {}))
  await tell({ about: 'backed-up', file })
}

const BETWEEN: Readonly<Record<Between, () => Promise<void>>> = {
  send,
  import: bringOrders,
  'back-up': backUp,
}

async function doNext(count: number): Promise<void> {
  const { between } = task
  if (between !== null && count % (between.saves + 1) === between.saves) await BETWEEN[between.does]()
  const draft = (await listMeetings()).find((meeting) => meeting.state === 'draft')
  if (!draft) await create()
  else if (draft.agenda[0]?.title === '') await edit(draft.id, firstWords(draft))
  else if (random.below(EDITS_PER_MEETING) === 0) await register(draft.id)
  else await edit(draft.id, [typed(draft, count)])
}

async function work(): Promise<never> {
  for (let count = 0; count !== steps; count += 1) {
    await doNext(count).catch(goOnAfter)
  }
  return end()
}

try {
  await makeWorkspace().catch((error: unknown) => giveUp('not-started', error))
  await tell({
    about: 'opened',
    shown: await shown(),
    damage: app.core.db.quickCheck(),
    rebuiltSame: rebuiltSame(),
  })
  // A killed process does not leave its compiled code behind; the next starts are quicker with it.
  if (task.rebuild) flushCompileCache()
  await work()
} catch (error) {
  await tell({
    about: 'failed',
    reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
  })
  process.exit(1)
}
