import { AppError } from '#shared/contract/app-error.ts'
import { NO_POLICY } from '#shared/contract/no-policy.ts'
import { vaultOfFolder } from '../lock/unlocked-folders.ts'
import type { Core } from './core.ts'
import type { Handlers } from './handlers.ts'

const noProgram = (): never => {
  throw new AppError('unknown-procedure', 'No program with folders stands round this one')
}

/** Of an app alone, without the program that chooses its folder: it only says where it is. */
export const programHandlers = (core: Pick<Core, 'dataFolder'>): Handlers<'program' | 'policy' | 'lock'> => ({
  'policy.state': () => NO_POLICY,
  'program.state': () => ({ trouble: null, place: 'own', dataFolder: core.dataFolder, mended: null }),
  'program.takeHanded': () => ({ files: [], unread: [] }),
  'program.recentFiles': () => ({ files: [] }),
  'program.openRecent': noProgram,
  'program.restore': noProgram,
  'program.practise': noProgram,
  'program.restartPractice': noProgram,
  'program.endPractice': noProgram,
  'lock.state': () => ({
    isOn: vaultOfFolder(core.dataFolder) !== null,
    isPossible: false,
    isSheetWaiting: false,
    isLeftOpen: false,
  }),
  'lock.unlock': noProgram,
  'lock.prepareSheet': noProgram,
  'lock.turnOn': noProgram,
  'lock.turnOff': noProgram,
  'lock.changePassphrase': noProgram,
  'lock.replaceSheet': noProgram,
})
