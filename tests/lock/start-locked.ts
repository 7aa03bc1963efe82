import { onTestFinished } from 'vitest'
import { type LockedProgram, openLockable } from './locked-program.ts'

/** The same, closed at the end of the test. */
export async function startLocked(dataFolder: string): Promise<LockedProgram> {
  const program = await openLockable(dataFolder)
  onTestFinished(() => program.close())
  return program
}
