import { AppError } from '#shared/contract/app-error.ts'
import type { HandlerInput } from '#shared/contract/contract.ts'
import type { Opening } from '#shared/domain/evidence/lack.ts'
import { worklist } from '#shared/domain/evidence/worklist.ts'
import { gapsOfInstitutions, worklistPage } from '#shared/domain/evidence/worklist-page.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { type Core, requireWorkspace, today } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { saveRecords } from '../../core/save-records.ts'
import { recordWarnings } from './record-warnings.ts'

/** What institutions keep, and the plans that all go by. */
const OWN = ['meeting', 'event', 'evidence', 'body', 'order', 'paper-version', 'plan'] as const
const PLANS = ['activity', 'indicator'] as const

function itemsOf(core: Core, ownerIds: ReadonlySet<string> | 'all', asked: string | null) {
  const asOf = asked ?? today(core.clock)
  const records = core.rollups.records(OWN, ownerIds)
  const { activity = [], indicator = [] } = core.rollups.records(PLANS, 'all')
  const own = <Row extends { readonly institutionId: string }>(rows: readonly Row[] = []): readonly Row[] =>
    ownerIds === 'all' ? rows : rows.filter(({ institutionId }) => ownerIds.has(institutionId))
  const plans = new Set(own(records.plan).map(({ id }) => id))
  return worklist({
    asOf,
    meetings: own(records.meeting),
    events: own(records.event),
    activities: activity.filter(({ planId }) => plans.has(planId)),
    indicators: indicator,
    evidence: own(records.evidence),
    bodies: own(records.body),
    orders: own(records.order),
    papers: own(records['paper-version']),
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
    'worklist.list': ({ institutionId, ofAll, asOf, ...which }) => {
      const { workspaceId } = requireWorkspace(core)
      const whose = ofAll ? 'all' : new Set([institutionId ?? workspaceId])
      const page = worklistPage(itemsOf(core, whose, asOf), which)
      return {
        ...page,
        items: page.items.map((item) => ({
          ...item,
          lacks: item.lacks.map(({ what, opens, begins }) => ({
            what,
            opens: mutable(opens),
            begins: begins.map(mutable),
          })),
        })),
      }
    },
    'worklist.gaps': ({ institutionIds, named }) => {
      requireWorkspace(core)
      const whose = institutionIds === null ? 'all' : new Set(institutionIds)
      return { institutions: gapsOfInstitutions(itemsOf(core, whose, null), named) }
    },
    'worklist.warnings': ({ kind, id }) => ({ warnings: recordWarnings(core, kind, id) }),
    'worklist.acceptWarning': (input) => {
      accept(core, input)
      return { warnings: recordWarnings(core, input.kind, input.id) }
    },
  }
}
