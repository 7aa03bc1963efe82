import { AppError } from '#shared/contract/app-error.ts'
import type { Output } from '#shared/contract/contract.ts'
import { type DatabaseTrouble, isDatabaseTrouble } from '#shared/contract/database-trouble.ts'
import { type Mended, programContract } from '#shared/contract/program-contract.ts'
import { lockContract } from '#shared/contract/lock-contract.ts'
import { NO_POLICY } from '#shared/contract/no-policy.ts'
import { policyContract, type PolicyState } from '#shared/contract/policy-contract.ts'
import type { Workspace } from '#shared/contract/workspace-contract.ts'
import { errorFacts } from './error-facts.ts'
import { removeDatabase } from '../backup/set-damaged-aside.ts'
import { lockFolder } from '../lock/unlocked-folders.ts'
import type { App } from './app.ts'
import type { AppOptions } from './app-options.ts'
import type { StartedApp } from './create-app.ts'
import { currentWorkspace } from './core.ts'
import { createEventBus } from './event-bus.ts'
import { createHandedFiles } from './handed-files.ts'
import type { Handlers } from './handlers.ts'
import { openHealed } from './open-healed.ts'
import { addRegisters, keepShare, requireAllowed } from './keep-policy.ts'
import type { LockMaking } from './lock-program.ts'
import { lockWhenAsked } from './lock-when-asked.ts'
import { recentFiles } from './recent-files.ts'
import { createRouter } from './router.ts'

export interface ProgramOptions extends AppOptions {
  /** Beside the data folder and never in it: what is practised there cannot get into real data. */
  readonly practiceFolder: string
  /** What is fixed for the whole computer. */
  readonly policy?: PolicyState
  /** Chosen by tests only. */
  readonly lockMaking?: LockMaking
}

export interface Program extends App {
  /** Gives files of this computer to the window: the next that asks takes them. */
  handOver(paths: readonly string[]): void
  /** Tells of a file that was saved or made here. */
  noteFile(path: string): void
  /** Where a file of such a name was opened or saved last, `null` where none was. */
  folderOf(name: string): string | null
}

type Place = 'own' | 'practice'

/** What is open at the moment. */
type Opened =
  | { readonly place: Place; readonly app: StartedApp; readonly trouble: null }
  | { readonly place: Place; readonly app: App; readonly trouble: DatabaseTrouble }

const MUNICIPALITY = 'municipality'

const roleOf = ({ role, workspaceId }: Workspace): string =>
  role === 'municipality' ? MUNICIPALITY : workspaceId

/**
 * The program as a window has it: one folder open at a time, the person's own or the one for practising. Data that
 * cannot be opened do not end it: copies are offered in their place. Fails as `createApp` for anything else.
 */
export async function openProgram(options: ProgramOptions): Promise<Program> {
  const { log, policy: told = NO_POLICY } = options
  const { policy } = told
  const events = createEventBus((error) => log.write('error', 'event.listener-failed', errorFacts(error)))
  const folderOf = (place: Place): string => (place === 'own' ? options.dataFolder : options.practiceFolder)

  const recent = recentFiles(() => (opened.trouble === null ? opened.app.ground.db : null))
  const noteFile = (path: string): void => {
    recent.note(path)
    events.emit({ name: 'program.noted', payload: {} })
  }
  const handed = createHandedFiles(noteFile)
  let mended: Mended | null = null
  const open = async (place: Place): Promise<Opened> => {
    const dataFolder = folderOf(place)
    try {
      const { app, healed } = await openHealed({ ...options, dataFolder })
      if (healed !== null) mended = healed
      return { place, app, trouble: null }
    } catch (error) {
      const trouble = error instanceof AppError ? error.code : ''
      if (!isDatabaseTrouble(trouble)) throw error
      log.write('error', 'program.rescue', { code: trouble })
      const { createRescueApp } = await import('./rescue-app.ts')
      return { place, app: createRescueApp(dataFolder, trouble), trouble }
    }
  }

  let opened = await open('own')
  let stopEvents = opened.app.onEvent((event) => events.emit(event))
  // Nobody is answered between two folders.
  let ready: Promise<unknown> = Promise.resolve()

  const settle = async (): Promise<void> => {
    if (opened.trouble === null) await keepShare(policy, opened.app)
  }
  const adopt = (next: Opened): void => {
    stopEvents()
    opened = next
    stopEvents = next.app.onEvent((event) => events.emit(event))
  }
  /** Closes what is open, does `between`, opens `place`; where that fails, what was open is opened again. */
  const turn = (place: Place, between: () => Promise<void> = async () => undefined): Promise<void> => {
    const before = opened.place
    const work = (async () => {
      await opened.app.close()
      try {
        await between()
        adopt(await open(place))
      } catch (error) {
        adopt(await open(before))
        throw error
      }
    })()
    ready = work.catch(() => undefined)
    return work
  }
  const tell = (): Record<string, never> => {
    events.emit({ name: 'workspace.changed', payload: {} })
    return {}
  }
  const seed = (as: string, author: string | null): Promise<unknown> =>
    opened.app.call('workspace.openPractice', { as, author, withDifferences: true })
  const workspaceHere = (): Workspace | null =>
    opened.trouble === null ? currentWorkspace(opened.app.ground) : null
  const requirePractice = (): Workspace => {
    const workspace = workspaceHere()
    if (workspace?.isPractice !== true) throw new AppError('no-workspace', 'Nobody practises here')
    return workspace
  }

  const restore = async (copy: { readonly file: string; readonly secret: string | null }) => {
    const { place, trouble, app: here } = opened
    if (trouble === 'data-locked') throw new AppError('data-locked', 'Unlock first')
    const { restoreDamaged, restoreInto } = await import('./restore-damaged.ts')
    if (trouble === null) return restoreInto(here, copy)
    const { app, done } = await restoreDamaged({ ...options, dataFolder: folderOf(place) }, copy)
    adopt({ place, app, trouble: null })
    return done
  }

  const handOver = (paths: readonly string[]): void => {
    if (paths.length === 0) return
    handed.give(paths)
    events.emit({ name: 'program.handed', payload: {} })
  }

  const lock = lockWhenAsked({
    dataFolder: options.dataFolder,
    own: () => (opened.place === 'own' && opened.trouble === null ? opened.app : null),
    reopen: (between) => turn('own', between),
    tell,
    ...(options.lockMaking === undefined ? {} : { making: options.lockMaking }),
  })

  const own: Handlers<'program' | 'policy' | 'lock'> = {
    ...lock,
    'policy.state': () => told,
    'program.state': () => ({
      trouble: opened.trouble,
      place: opened.place,
      dataFolder: folderOf(opened.place),
      mended,
    }),
    'program.takeHanded': () => handed.take(),
    'program.recentFiles': () => recent.list(),
    'program.openRecent': ({ path }) => {
      if (!recent.has(path)) throw new AppError('not-found', 'Not a file of the list')
      handOver([path])
      return {}
    },
    'program.restore': async (copy) => {
      const done = await restore(copy)
      tell()
      return done
    },
    'program.practise': async ({ as, author }) => {
      if (opened.place === 'practice') throw new AppError('workspace-exists', 'Practising already')
      await turn('practice')
      const before = workspaceHere()
      if (before !== null && roleOf(before) !== as) {
        await turn('practice', () => removeDatabase(folderOf('practice')))
      }
      if (workspaceHere() === null) await seed(as, author)
      return tell()
    },
    'program.restartPractice': async () => {
      const workspace = requirePractice()
      const { place } = opened
      await turn(place, () => removeDatabase(folderOf(place)))
      await seed(roleOf(workspace), workspace.author === '' ? null : workspace.author)
      return tell()
    },
    'program.endPractice': async () => {
      requirePractice()
      if (opened.place === 'practice') await turn('own')
      // Practised in the person's own folder from the first screen on: it is empty again.
      else await turn('own', () => removeDatabase(folderOf('own')))
      return tell()
    },
  }
  await settle()
  const router = createRouter(
    { contract: { ...programContract, ...policyContract, ...lockContract }, handlers: own },
    (name, { code }) => log.write('info', 'call.failed', { name, code }),
  )
  return {
    call: async (name, input, context) => {
      if (Object.hasOwn(own, name)) {
        requireAllowed(policy, name, input)
        return router.call(name, input, context)
      }
      await ready
      requireAllowed(policy, name, input)
      const output = await opened.app.call(name, input, context)
      if (name === 'backup.make') noteFile((output as Output<'backup.make'>).file)
      if (name === 'workspace.create' && opened.trouble === null) {
        await addRegisters(policy, opened.app)
        await settle()
      }
      return output
    },
    onEvent: (listener) => events.onEvent(listener),
    handOver,
    noteFile,
    folderOf: (name) => recent.folderOf(name),
    async close() {
      await router.idle()
      stopEvents()
      await opened.app.close()
      lockFolder(options.dataFolder)
    },
  }
}
