import { AppError } from '#shared/contract/app-error.ts'
import type { LockProof, LockState } from '#shared/contract/lock-contract.ts'
import { lockSheetPaper } from '#shared/domain/paper/lock-sheet.ts'
import { SHEET_ROW_WORDS } from '#shared/domain/paper/word-sheet.ts'
import { requirePassphrase } from '../age/require-passphrase.ts'
import { openKey, readKeyFiles, wrapByPassphrase, wrapBySheet, writeKeyFiles } from '../lock/key-files.ts'
import { isFolderLocked } from '../lock/is-folder-locked.ts'
import { lockedFolder } from '../lock/locked-places.ts'
import { lockData } from '../lock/turn/lock-data.ts'
import { hasOpenData } from '../lock/turn/open-data.ts'
import { unlockData } from '../lock/turn/unlock-data.ts'
import { lockFolder, unlockFolder, vaultOfFolder } from '../lock/unlocked-folders.ts'
import { createDataKey, type Vault, vaultOf, type WrappedKeys } from '../lock/vault.ts'
import type { Printer } from '../print/create-printer.ts'
import { createRecoverySecret, isEndOfCode, recoveryWords } from '../share/seal/recovery-code.ts'
import { acquireDataFolderLock } from '../storage/data-folder-lock.ts'
import { currentWorkspace, type Ground, today } from './core.ts'
import type { Handlers } from './handlers.ts'
import { toAppError } from './storage-failure.ts'

/** How hard a passphrase is to guess, as scrypt counts it, and where secrets of sheets come from. */
export interface LockMaking {
  readonly workFactor?: number
  readonly createSecret: () => Uint8Array
}

/** The app of the person's own data, as far as the lock needs it. */
interface OwnApp {
  readonly ground: Pick<Ground, 'db' | 'clock'>
  whole(): Promise<{ readonly printer: Printer }>
}

/** What of the program the lock needs. */
export interface LockedProgram {
  readonly dataFolder: string
  /** What is open at the moment; `null` while data are locked or cannot be opened, or somebody practises. */
  own(): OwnApp | null
  /** Closes what is open, does `between` with the folder held, and opens it again. */
  reopen(between: () => Promise<void>): Promise<void>
  /** Pages ask for everything anew. */
  tell(): void
  readonly making?: LockMaking
}

/** Unlocks a folder for this process. @throws {AppError} as `openKey` does */
export async function unlockWith(dataFolder: string, proof: LockProof): Promise<void> {
  unlockFolder(dataFolder, await openKey(await readKeyFiles(lockedFolder(dataFolder)), proof))
}

const withFolder = async (dataFolder: string, work: () => Promise<void>): Promise<void> => {
  const lock = await acquireDataFolderLock(dataFolder)
  if (lock.state !== 'acquired') throw new AppError('data-folder-in-use', `${dataFolder} is in use`)
  try {
    await work()
  } catch (error) {
    throw toAppError(error)
  } finally {
    lock.release()
  }
}

/** Switching the lock of the data folder on and off, changing what opens it, and opening it at the start. */
export function lockProgram(program: LockedProgram): Handlers<'lock'> {
  const { dataFolder, making = { createSecret: createRecoverySecret } } = program
  /** The secret of a sheet that was printed and is not confirmed. */
  let waiting: Uint8Array | null = null

  const state = async (): Promise<LockState> => {
    const own = program.own()
    const workspace = own === null ? null : currentWorkspace(own.ground)
    const isOn = await isFolderLocked(dataFolder)
    return {
      isOn,
      isPossible: workspace !== null && !workspace.isPractice,
      isSheetWaiting: waiting !== null,
      isLeftOpen: isOn && (await hasOpenData(dataFolder)),
    }
  }
  const requireOwn = () => {
    const own = program.own()
    const workspace = own === null ? null : currentWorkspace(own.ground)
    if (own === null || workspace === null) throw new AppError('no-workspace', 'Nothing of one’s own is open')
    if (workspace.isPractice) throw new AppError('not-permitted', 'Practice data are not locked')
    return { own, workspace }
  }
  const confirmed = (words: string): Uint8Array => {
    if (waiting === null || !isEndOfCode(waiting, words, SHEET_ROW_WORDS)) {
      throw new AppError('seal-not-confirmed', 'The typed words are not the end of the sheet')
    }
    return waiting
  }
  const proven = async (proof: LockProof): Promise<Vault> => {
    if (!(await isFolderLocked(dataFolder))) throw new AppError('lock-not-on', 'The folder is not locked')
    return openKey(await readKeyFiles(lockedFolder(dataFolder)), proof)
  }
  const rewrap = async (vault: Vault, changed: Partial<WrappedKeys>): Promise<void> => {
    const wrapped = { ...vault.wrapped, ...changed }
    try {
      await writeKeyFiles(lockedFolder(dataFolder), wrapped)
    } catch (error) {
      throw toAppError(error)
    }
    if (vaultOfFolder(dataFolder) !== null) unlockFolder(dataFolder, vaultOf(vault.key, wrapped))
  }

  return {
    'lock.state': state,
    'lock.unlock': async ({ proof }) => {
      if (vaultOfFolder(dataFolder) !== null) return {}
      await unlockWith(dataFolder, proof)
      try {
        await program.reopen(async () => undefined)
      } catch (error) {
        lockFolder(dataFolder)
        throw error
      }
      program.tell()
      return {}
    },
    'lock.prepareSheet': async (_input, { signal }) => {
      const { own, workspace } = requireOwn()
      const { printer } = await own.whole()
      const secret = making.createSecret()
      const date = today(own.ground.clock)
      const paper = lockSheetPaper({ organisation: workspace.name, code: recoveryWords(secret), date })
      const { bytes } = await printer.pdf(paper, { signal })
      waiting = secret
      return { fileName: `${date}_duomenų-atkūrimo-lapas.pdf`, base64: Buffer.from(bytes).toString('base64') }
    },
    'lock.turnOn': async ({ passphrase, words }) => {
      requireOwn()
      if (await isFolderLocked(dataFolder)) throw new AppError('lock-is-on', 'The folder is locked already')
      const secret = confirmed(words)
      requirePassphrase(passphrase)
      const key = createDataKey()
      const vault = vaultOf(key, {
        passphrase: await wrapByPassphrase(key, passphrase, making.workFactor),
        sheet: await wrapBySheet(key, secret),
      })
      await program.reopen(() =>
        withFolder(dataFolder, async () => {
          await lockData(dataFolder, vault)
          unlockFolder(dataFolder, vault)
        }),
      )
      waiting = null
      program.tell()
      return state()
    },
    'lock.turnOff': async ({ proof }) => {
      requireOwn()
      const vault = await proven(proof)
      await program.reopen(() =>
        withFolder(dataFolder, async () => {
          await unlockData(dataFolder, vault)
          lockFolder(dataFolder)
        }),
      )
      program.tell()
      return state()
    },
    'lock.changePassphrase': async ({ proof, next }) => {
      requirePassphrase(next)
      const vault = await proven(proof)
      await rewrap(vault, { passphrase: await wrapByPassphrase(vault.key, next, making.workFactor) })
      return state()
    },
    'lock.replaceSheet': async ({ proof, words }) => {
      const secret = confirmed(words)
      const vault = await proven(proof)
      await rewrap(vault, { sheet: await wrapBySheet(vault.key, secret) })
      waiting = null
      return state()
    },
  }
}
