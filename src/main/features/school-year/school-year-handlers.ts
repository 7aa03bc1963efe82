import { AppError } from '#shared/contract/app-error.ts'
import type { HandlerInput } from '#shared/contract/contract.ts'
import {
  type SchoolYearTurn,
  schoolYearId,
  turnSchoolYear,
} from '#shared/domain/school-year/turn-school-year.ts'
import { schoolYearBounds } from '#shared/model/dates.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { type Core, ownId, requireWorkspace, today, WORKSPACE_SETTING } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { saveRecords } from '../../core/save-records.ts'
import { writeSetting } from '../../db/settings.ts'
import { closedYears } from '../../records/closed-years.ts'
import { getValue, loadAll } from '../../records/record-reader.ts'
import { turnedNames } from './turned-names.ts'
import { unfinishedIn } from './unfinished-in.ts'
import { reachedIndicators } from './reached-indicators.ts'

const RESTARTS = { 'school-year': 'now', 'calendar-year': 'january', never: 'never' } as const

function ownYears(core: Core, institutionId: string): RecordOf<'school-year'>[] {
  return loadAll(core.db, 'school-year')
    .map(({ record }) => record)
    .filter((year) => year.institutionId === institutionId)
}

function turnOf(core: Core, withOpenDecisions: boolean): SchoolYearTurn {
  const { workspaceId, schoolYear: from } = requireWorkspace(core)
  if (closedYears(core.db, workspaceId).has(from)) {
    throw new AppError('school-year-closed', `School year ${from} is closed`, {
      details: { id: schoolYearId(workspaceId, from), schoolYear: from },
    })
  }
  const levels = loadAll(core.db, 'level').map(({ record }) => record)
  const activities = loadAll(core.db, 'activity').map(({ record }) => record)
  const indicators = loadAll(core.db, 'indicator').map(({ record }) => record)
  const ofPlan = <Part extends { readonly planId: string }>(parts: readonly Part[], id: string): Part[] =>
    parts.filter(({ planId }) => planId === id)
  const until = schoolYearBounds(from).to
  return {
    institutionId: workspaceId,
    from,
    today: today(core.clock),
    plans: loadAll(core.db, 'plan')
      .filter(({ record, ownerId }) => record.institutionId === workspaceId && ownerId === workspaceId)
      .map(({ record: plan }) => ({
        plan,
        parts: {
          levels: ofPlan(levels, plan.id),
          activities: ofPlan(activities, plan.id),
          indicators: ofPlan(indicators, plan.id),
        },
      })),
    reached: reachedIndicators(core, workspaceId, from),
    meetings: loadAll(core.db, 'meeting')
      .map(({ record }) => record)
      .filter((meeting) => meeting.institutionId === workspaceId && (meeting.date ?? '') <= until),
    withOpenDecisions,
    years: ownYears(core, workspaceId),
    newId: () => core.ids.uuid(),
  }
}

function turn(core: Core, { withOpenDecisions, dryRun }: HandlerInput<'schoolYear.turn'>) {
  const workspace = requireWorkspace(core)
  const asked = turnOf(core, withOpenDecisions)
  const turned = turnSchoolYear(asked)
  const { to, writes, copied } = turned
  if (!dryRun) {
    saveRecords(
      core,
      writes.map(({ kind, record }) => ({ kind, id: record.id, next: record })),
      'school-year-turned',
      () => writeSetting(core.db, WORKSPACE_SETTING, { ...workspace, schoolYear: to }),
    )
    core.events.emit({ name: 'workspace.changed', payload: {} })
  }
  const registers = loadAll(core.db, 'register')
    .filter(({ record }) => record.institutionId === workspace.workspaceId)
    .map(({ record }) => ({ id: record.id, title: record.title, restarts: RESTARTS[record.resets] }))
  const { from } = asked
  const names = turnedNames(asked, turned)
  return { from, to, copied: { ...copied }, names, unfinished: unfinishedIn(core, from), registers }
}

export function schoolYearHandlers(core: Core): Handlers<'schoolYear'> {
  return {
    'schoolYear.state': () => {
      const { workspaceId, schoolYear } = requireWorkspace(core)
      const years = ownYears(core, workspaceId)
      const listed = years.some((year) => year.schoolYear === schoolYear)
      const rows = years.map((year) => ({
        schoolYear: year.schoolYear,
        state: year.state,
        closedOn: year.closedOn,
      }))
      const current = { schoolYear, state: 'open' as const, closedOn: null }
      return {
        current: schoolYear,
        years: (listed ? rows : [...rows, current]).toSorted((one, other) =>
          one.schoolYear.localeCompare(other.schoolYear),
        ),
      }
    },
    'schoolYear.turn': (input) => turn(core, input),
    'schoolYear.reopen': ({ schoolYear, reason }) => {
      const id = schoolYearId(requireWorkspace(core).workspaceId, schoolYear)
      const year = getValue(core.db, ownId(core), id, 'school-year')
      const next = { ...year, state: 'open' as const, reopenReason: reason, closedOn: null }
      saveRecords(core, [{ kind: 'school-year', id, next }], 'reopened')
      return { schoolYear: next.schoolYear, state: next.state }
    },
  }
}
