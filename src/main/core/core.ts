import { AppError } from '#shared/contract/app-error.ts'
import { Workspace } from '#shared/contract/workspace-contract.ts'
import type { RollupQuestion } from '#shared/domain/rollup/rollup-input.ts'
import type { Db } from '../db/database.ts'
import { readingOnce, settingText } from '../db/settings.ts'
import type { DocumentShelf } from '../records/document-shelf.ts'
import type { Projector } from '../records/projector.ts'
import type { RecordWriter, Writer } from '../records/record-writer.ts'
import type { Guard } from '../replica/guard.ts'
import type { EventBus } from './event-bus.ts'
import type { StartChild } from './own-child.ts'
import type { Clock, Ids, Log } from './ports.ts'
import type { RollupSource } from './rollup-source.ts'

/** What rows are read with: enough for what a window asks first. */
export interface Ground {
  readonly dataFolder: string
  readonly programVersion: string
  readonly db: Db
  /** How this host starts a process that may die of what it is given. */
  readonly startChild: StartChild
  readonly events: EventBus
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
}

/** What features are made of. They know this, never each other. */
export interface Core extends Ground {
  readonly shelf: DocumentShelf
  readonly projector: Projector
  readonly writer: RecordWriter
  readonly guard: Guard
  readonly rollups: RollupSource
}

export const WORKSPACE_SETTING = 'workspace'

const workspaceOf = readingOnce(
  (text): Workspace | null => Workspace.safeParse(JSON.parse(text)).data ?? null,
)

export function currentWorkspace(core: Pick<Core, 'db'>): Workspace | null {
  const text = settingText(core.db, WORKSPACE_SETTING)
  return text === null ? null : workspaceOf(text)
}

export function requireWorkspace(core: Pick<Core, 'db'>): Workspace {
  const workspace = currentWorkspace(core)
  if (!workspace) throw new AppError('no-workspace', 'There is no workspace yet')
  return workspace
}

/** Id of the organisation whose documents this device writes; `null` before there is a workspace. */
export const ownId = (core: Pick<Core, 'db'>): string | null => currentWorkspace(core)?.workspaceId ?? null

export function writerOf(workspace: Workspace): Writer {
  return {
    ownerId: workspace.workspaceId,
    author: workspace.author,
    deviceId: workspace.deviceId,
  }
}

/** What a rollup is asked where a day may be left out: then it speaks of today. */
export const rollupQuestion = (
  core: Pick<Core, 'clock'>,
  asked: { readonly schoolYear: string | null; readonly asOf: string | null },
): RollupQuestion => ({ schoolYear: asked.schoolYear, asOf: asked.asOf ?? today(core.clock) })

/** Today on this device's calendar, `YYYY-MM-DD`. */
export function today(clock: Clock): string {
  const now = clock.now()
  const pad = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}
