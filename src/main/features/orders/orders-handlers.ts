import type { ChangeSource } from '#shared/domain/records/change-source.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { HandlerInput } from '#shared/contract/contract.ts'
import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { findDecision } from '#shared/domain/minutes/find-decision.ts'
import { outcomesOfDecision } from '#shared/domain/minutes/outcomes-of-decision.ts'
import { orderChain } from '#shared/domain/orders/order-chain.ts'
import { orderFromDecision } from '#shared/domain/orders/order-from-decision.ts'
import { orderFromSkeleton } from '#shared/domain/orders/order-skeleton.ts'
import { toldByOrder } from '#shared/domain/orders/told-by-order.ts'
import { checkOrder } from '#shared/domain/paper/check-order.ts'
import { schoolYearOf } from '#shared/model/dates.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { type Core, ownId, requireWorkspace, today } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { saveRecords } from '../../core/save-records.ts'
import { getStored, getValue, loadAll } from '../../records/record-reader.ts'
import type { RecordWrite } from '../../records/record-writer.ts'
import { proposedNumber, seriesOf, takenBy } from '../../records/taken-numbers.ts'
import { orderAuthor } from './order-author.ts'

const loadOrder = (core: Core, id: string): RecordOf<'order'> => getValue(core.db, ownId(core), id, 'order')

const allOrders = (core: Core): RecordOf<'order'>[] => loadAll(core.db, 'order').map(({ record }) => record)

/** The register of orders where the institution keeps just one; with several a person chooses. */
function onlyRegister(core: Core, institutionId: string): string | null {
  const registers = loadAll(core.db, 'register').filter(
    ({ record }) => record.institutionId === institutionId && record.registers === 'orders',
  )
  return registers.length === 1 ? (registers[0]?.record.id ?? null) : null
}

function proposeNumber(core: Core, order: RecordOf<'order'>): { number: string; takenBy: string | null } {
  const series = seriesOf(core.db, 'order', { ...order, date: order.date ?? today(core.clock) })
  if (!series) throw new AppError('record-incomplete', 'An order without a date has no number series')
  const number = order.number || proposedNumber(series, order.id)
  return { number, takenBy: takenBy(series, order.id, number)?.id ?? null }
}

/** What stops registration: the same check that stands beside the form. */
function refuseIncomplete(core: Core, order: RecordOf<'order'>): void {
  const institution = orderAuthor(core, order.institutionId)
  const missing = checkOrder({ order, institution }).filter(({ severity }) => severity === 'missing')
  if (missing.length === 0) return
  throw new AppError('record-incomplete', `Order ${order.id} lacks ${missing.length} parts`, {
    details: {
      issues: missing.map(({ code, fieldPath, values }) => ({ path: fieldPath, rule: code, params: values })),
    },
  })
}

function draftOf(core: Core, input: HandlerInput<'orders.fromDecision'>): RecordOf<'order'> {
  const meeting = getValue(core.db, ownId(core), input.meetingId, 'meeting')
  const found = findDecision(meeting, input.decisionId)
  if (!found) throw new AppError('not-found', `No decision ${input.decisionId}`, { details: { ...input } })
  return orderFromDecision({
    id: core.ids.uuid(),
    date: input.date ?? today(core.clock),
    found,
    meeting,
    body: getValue(core.db, ownId(core), meeting.bodyId, 'body'),
    institution: orderAuthor(core, meeting.institutionId),
    registerId: onlyRegister(core, meeting.institutionId),
    newRowId: () => core.ids.short(),
  })
}

const bodyOf = (core: Core, id: string | null): RecordOf<'body'> | null =>
  id === null ? null : getValue(core.db, ownId(core), id, 'body')

function skeletonOf(core: Core, input: HandlerInput<'orders.create'>): RecordOf<'order'> {
  const institutionId = requireWorkspace(core).workspaceId
  const date = input.date ?? today(core.clock)
  return orderFromSkeleton({
    id: core.ids.uuid(),
    institutionId,
    date,
    institution: orderAuthor(core, institutionId),
    registerId: onlyRegister(core, institutionId),
    skeleton: input.skeleton,
    body: bodyOf(core, input.bodyId),
    target: input.targetId === null ? null : loadOrder(core, input.targetId),
    schoolYear: input.schoolYear ?? schoolYearOf(date),
    newRowId: () => core.ids.short(),
  })
}

/** The new order, and the team that learns which order founds it. */
function writesOf(core: Core, order: RecordOf<'order'>, input: HandlerInput<'orders.create'>): RecordWrite[] {
  const body = input.skeleton === 'founds-body' ? bodyOf(core, input.bodyId) : null
  const isOwn = body !== null && body.institutionId === order.institutionId && body.foundingOrderId === null
  return [
    { kind: 'order', id: order.id, next: order },
    ...(isOwn ? [{ kind: 'body' as const, id: body.id, next: { ...body, foundingOrderId: order.id } }] : []),
  ]
}

/** One's own records that learn of the order when it is given out. */
function toldWrites(core: Core, order: RecordOf<'order'>): RecordWrite[] {
  const own = ownId(core)
  const owned = <K extends 'body' | 'paper-version'>(kind: K): RecordOf<K>[] =>
    loadAll(core.db, kind).flatMap(({ ownerId, record }) => (ownerId === own ? [record] : []))
  const told = toldByOrder(order, { bodies: owned('body'), papers: owned('paper-version') })
  return [
    ...told.bodies.map((next) => ({ kind: 'body' as const, id: next.id, next })),
    ...told.papers.map((next) => ({ kind: 'paper-version' as const, id: next.id, next })),
  ]
}

export function ordersHandlers(core: Core): Handlers<'orders'> {
  const stored = (id: string): StoredRecord => getStored(core.db, ownId(core), id, 'order')
  const save = (order: RecordOf<'order'>, source: ChangeSource): StoredRecord => {
    saveRecords(core, [{ kind: 'order', id: order.id, next: order }], source)
    return stored(order.id)
  }
  const giveOut = (order: RecordOf<'order'>): StoredRecord => {
    saveRecords(
      core,
      [{ kind: 'order', id: order.id, next: order }, ...toldWrites(core, order)],
      'registered',
    )
    return stored(order.id)
  }
  return {
    'orders.create': (input) => {
      const order = skeletonOf(core, input)
      saveRecords(core, writesOf(core, order, input), `skeleton:${input.skeleton}`)
      return stored(order.id)
    },
    'orders.fromDecision': (input) => {
      const known = { orders: allOrders(core), activities: [] }
      const [before] = outcomesOfDecision(input.meetingId, input.decisionId, known).orders
      return before ? stored(before.id) : save(draftOf(core, input), 'from-decision')
    },
    'orders.nextNumber': ({ orderId }) => proposeNumber(core, loadOrder(core, orderId)),
    'orders.register': (input) => {
      const order = loadOrder(core, input.orderId)
      if (order.state === 'registered' || order.state === 'annulled') {
        throw new AppError('record-locked', `Order ${order.id} is ${order.state}`, {
          details: { id: order.id },
        })
      }
      const dated = { ...order, date: order.date ?? today(core.clock) }
      refuseIncomplete(core, dated)
      return giveOut({
        ...dated,
        state: 'registered',
        number: input.number ?? proposeNumber(core, dated).number,
        registeredOn: input.registeredOn ?? order.registeredOn ?? today(core.clock),
        edition: order.state === 'reopened' ? order.edition + 1 : order.edition,
      })
    },
    'orders.reopen': ({ orderId, reason }) => {
      const order = loadOrder(core, orderId)
      if (order.state !== 'registered' && order.state !== 'annulled') return stored(orderId)
      return save({ ...order, state: 'reopened', reopenReason: reason, annulReason: '' }, 'reopened')
    },
    'orders.annul': ({ orderId, reason }) =>
      save({ ...loadOrder(core, orderId), state: 'annulled', annulReason: reason }, 'annulled'),
    'orders.chain': ({ orderId }) => {
      const chain = orderChain(loadOrder(core, orderId), allOrders(core))
      const told = ({ effect, order }: (typeof chain.actsOn)[number]) => ({ effect, order: stored(order.id) })
      return {
        standing: chain.standing,
        actsOn: chain.actsOn.map(told),
        actedOnBy: chain.actedOnBy.map(told),
      }
    },
  }
}
