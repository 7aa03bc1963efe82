import { AppError } from '#shared/contract/app-error.ts'
import type { HandlerInput, Output } from '#shared/contract/contract.ts'
import type { Workspace } from '#shared/contract/workspace-contract.ts'
import { schoolYearOf } from '#shared/model/dates.ts'
import { type AnyRecord, SCHEMAS } from '#shared/model/kinds.ts'
import {
  type Core,
  currentWorkspace,
  requireWorkspace,
  today,
  WORKSPACE_SETTING,
  writerOf,
} from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { sql } from '../../db/database.ts'
import { writeSetting } from '../../db/settings.ts'
import { createDeviceKey } from '../../share/device-key.ts'
import { DEVICE_KEY_SETTING } from '../../core/device-key-setting.ts'
import { organisationId } from './organisation-id.ts'
import { seedDifferences } from './practice-differences.ts'
import { practiceWorld, seedPractice } from './practice-world.ts'
import { workspaceState } from './workspace-state.ts'

function refuseSecondWorkspace(core: Core): void {
  if (currentWorkspace(core)) throw new AppError('workspace-exists', 'This data folder has a workspace')
}

/** The record that tells others who this organisation is. */
function selfRecord(workspace: Workspace): { kind: 'institution' | 'municipality'; record: AnyRecord } {
  const { workspaceId: id, name, municipality, role } = workspace
  return role === 'municipality'
    ? { kind: role, record: SCHEMAS.municipality.parse({ id, name }) }
    : { kind: role, record: SCHEMAS.institution.parse({ id, name, municipality }) }
}

function saveWorkspace(core: Core, workspace: Workspace): void {
  writeSetting(core.db, WORKSPACE_SETTING, workspace)
  writeSetting(core.db, DEVICE_KEY_SETTING, createDeviceKey())
}

function createWorkspace(core: Core, input: HandlerInput<'workspace.create'>): Workspace {
  refuseSecondWorkspace(core)
  const { role, name, municipality } = input
  const workspace: Workspace = {
    workspaceId: input.institutionId ?? organisationId(role, municipality, name),
    role,
    name,
    municipality: role === 'municipality' ? name : municipality,
    deviceId: core.ids.uuid(),
    deviceLabel: input.deviceLabel,
    author: input.author ?? '',
    schoolYear: input.schoolYear ?? schoolYearOf(today(core.clock)),
    isPractice: false,
  }
  const self = selfRecord(workspace)
  core.db.transaction(() => {
    saveWorkspace(core, workspace)
    core.writer.write(
      [{ kind: self.kind, id: workspace.workspaceId, next: self.record }],
      writerOf(workspace),
      'created',
    )
  })
  return workspace
}

function openPractice(
  core: Core,
  input: HandlerInput<'workspace.openPractice'>,
): Output<'workspace.openPractice'> {
  refuseSecondWorkspace(core)
  const world = practiceWorld()
  const isMunicipality = input.as === 'municipality' || input.as === world.municipality.id
  const school = world.institutions.find((institution) => institution.id === input.as)
  if (!isMunicipality && !school) {
    throw new AppError('not-found', `No practice institution ${input.as}`, { details: { id: input.as } })
  }
  const workspace: Workspace = {
    workspaceId: school?.id ?? world.municipality.id,
    role: school ? 'institution' : 'municipality',
    name: school?.name ?? world.municipality.name,
    municipality: world.municipality.name,
    deviceId: core.ids.uuid(),
    deviceLabel: '',
    author: input.author ?? '',
    schoolYear: world.schoolYear,
    isPractice: true,
  }
  core.db.transaction(() => {
    saveWorkspace(core, workspace)
    seedPractice(core, world, workspace.workspaceId)
    if (input.withDifferences) seedDifferences(core, world, workspace.workspaceId)
  })
  return { workspace, ...countRecords(core) }
}

function countRecords(
  core: Core,
): Pick<Output<'workspace.openPractice'>, 'institutions' | 'meetings' | 'orders' | 'events'> {
  const rows = core.db.all(
    sql
      .selectFrom('record')
      .select(['kind', (eb) => eb.fn.countAll<number>().as('n')])
      .where('main', '=', 1)
      .where('deleted', '=', 0)
      .groupBy('kind'),
  )
  const of = (kind: string): number => Number(rows.find((row) => row.kind === kind)?.n ?? 0)
  const participating = core.db
    .all(sql.selectFrom('record').select('json').where('kind', '=', 'institution').where('main', '=', 1))
    .filter((row) => SCHEMAS.institution.parse(JSON.parse(row.json)).participates)
  return {
    institutions: participating.length,
    meetings: of('meeting'),
    orders: of('order'),
    events: of('event'),
  }
}

/** The workspace of this data folder: made once, then only relabelled. */
export function workspaceHandlers(core: Core): Handlers<'workspace'> {
  const changed = <Result>(result: Result): Result => {
    core.events.emit({ name: 'workspace.changed', payload: {} })
    return result
  }
  return {
    'workspace.state': () => workspaceState(core),
    'workspace.create': (input) => changed(createWorkspace(core, input)),
    'workspace.openPractice': (input) => changed(openPractice(core, input)),
    'workspace.configure': (input) => {
      const workspace = requireWorkspace(core)
      const next: Workspace = {
        ...workspace,
        author: input.author ?? workspace.author,
        schoolYear: input.schoolYear ?? workspace.schoolYear,
      }
      writeSetting(core.db, WORKSPACE_SETTING, next)
      return changed(next)
    },
  }
}
