import { AppError } from '#shared/contract/app-error.ts'
import type { HandlerInput } from '#shared/contract/contract.ts'
import type { Opening } from '#shared/domain/evidence/lack.ts'
import { worklist } from '#shared/domain/evidence/worklist.ts'
import { type Kind, type RecordOf, SCHEMAS } from '#shared/model/kinds.ts'
import { type Core, requireWorkspace, today } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { saveRecords } from '../../core/save-records.ts'
import { loadAll } from '../../records/record-reader.ts'
import { recordWarnings } from './record-warnings.ts'

type Owned = 'meeting' | 'event' | 'body' | 'order' | 'paper-version' | 'evidence'

function itemsOf(core: Core, asked: HandlerInput<'worklist.list'>) {
  const institutionId = asked.institutionId ?? requireWorkspace(core).workspaceId
  const all = <K extends Kind>(kind: K): RecordOf<K>[] => loadAll(core.db, kind).map(({ record }) => record)
  const isAsked = (one: { readonly institutionId: string }): boolean =>
    asked.ofAll || one.institutionId === institutionId
  const own = <K extends Owned>(kind: K): RecordOf<K>[] => all(kind).filter((record) => isAsked(record))
  const plans = new Set(
    all('plan')
      .filter((plan) => isAsked(plan))
      .map(({ id }) => id),
  )
  return worklist({
    asOf: asked.asOf ?? today(core.clock),
    meetings: own('meeting'),
    events: own('event'),
    activities: all('activity').filter(({ planId }) => plans.has(planId)),
    indicators: all('indicator'),
    evidence: own('evidence'),
    bodies: own('body'),
    orders: own('order'),
    papers: own('paper-version'),
  })
}

function accept(core: Core, input: HandlerInput<'worklist.acceptWarning'>): void {
  const { kind, id, factsHash, reason } = input
  const warning = recordWarnings(core, kind, id).find((one) => one.factsHash === factsHash)
  if (!warning) throw new AppError('not-found', `No warning ${factsHash} of ${id}`, { details: { id } })
  if (warning.acceptedReason !== null) return
  const { workspaceId, author } = requireWorkspace(core)
  const record = SCHEMAS['accepted-warning'].parse({
    id: core.ids.uuid(),
    institutionId: workspaceId,
    recordId: id,
    recordKind: kind,
    code: warning.code,
    path: warning.path,
    factsHash,
    reason,
    acceptedOn: today(core.clock),
    acceptedBy: author,
  })
  saveRecords(core, [{ kind: 'accepted-warning', id: record.id, next: record }], 'accepted')
}

const mutable = ({ kind, id, filled, proves }: Opening) => ({
  kind,
  id,
  filled: { ...filled },
  proves: [...proves],
})

export function worklistHandlers(core: Core): Handlers<'worklist'> {
  return {
    'worklist.list': (asked) => ({
      items: itemsOf(core, asked).map((item) => ({
        ...item,
        lacks: item.lacks.map(({ what, opens, begins }) => ({
          what,
          opens: mutable(opens),
          begins: begins.map(mutable),
        })),
      })),
    }),
    'worklist.warnings': ({ kind, id }) => ({ warnings: recordWarnings(core, kind, id) }),
    'worklist.acceptWarning': (input) => {
      accept(core, input)
      return { warnings: recordWarnings(core, input.kind, input.id) }
    },
  }
}
