import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openKey, type Proof, readKeyFiles } from '#main/lock/key-files.ts'
import {
  filesIn,
  filesWith,
  type LockedProgram,
  openLockable,
  PASSPHRASE,
  PLANTED,
} from './locked-program.ts'

/** What a person does with the lock of a data folder. */
export const SWITCHES = ['on', 'off', 'passphrase', 'sheet'] as const
export type Switch = (typeof SWITCHES)[number]

export const NEXT_PASSPHRASE = 'mėlynas stalas kieme'

/** The folder before a switch, with what opened it and what was seen in it. */
export interface Before {
  readonly dataFolder: string
  /** The words of the sheet; of an open folder there is none. */
  readonly sheet: string
  readonly seen: string
}

/** Prints the sheet that the switch needs. Gives its words; none where it needs no sheet. */
export async function readyFor(program: LockedProgram, what: Switch): Promise<readonly string[]> {
  if (what === 'off' || what === 'passphrase') return []
  await program.call('lock.prepareSheet', {})
  return program.words()
}

/** Does one switch, with the words of the sheet that was printed for it. */
export async function switchLock(
  program: LockedProgram,
  what: Switch,
  sheet: readonly string[],
): Promise<void> {
  const proof = { passphrase: PASSPHRASE }
  const words = sheet.slice(-3).join(' ')
  switch (what) {
    case 'on':
      await program.call('lock.turnOn', { passphrase: PASSPHRASE, words })
      break
    case 'off':
      await program.call('lock.turnOff', { proof })
      break
    case 'passphrase':
      await program.call('lock.changePassphrase', { proof, next: NEXT_PASSPHRASE })
      break
    case 'sheet':
      await program.call('lock.replaceSheet', { proof, words })
  }
}

async function opens(dataFolder: string, proof: Proof): Promise<boolean> {
  const keys = await readKeyFiles(join(dataFolder, 'locked'))
  return openKey(keys, proof).then(
    () => true,
    () => false,
  )
}

/** Which of all that may open the folder does. */
async function keysOf(dataFolder: string, sheet: string) {
  const found: { readonly passphrase: string }[] = []
  for (const passphrase of [PASSPHRASE, NEXT_PASSPHRASE]) {
    if (await opens(dataFolder, { passphrase })) found.push({ passphrase })
  }
  return {
    proof: found[0],
    count: found.length,
    isSheetOld: sheet !== '' && (await opens(dataFolder, { sheet })),
  }
}

const halfMade = (dataFolder: string): readonly string[] =>
  filesIn(dataFolder)
    .filter((file) => file.includes('.tmp'))
    .map((file) => `half made: ${file}`)

/** In a locked folder everything is below `locked`. */
const readable = (dataFolder: string): readonly string[] => [
  ...filesWith(dataFolder, PLANTED).map((file) => `can be read: ${file}`),
  ...readdirSync(dataFolder)
    .filter((name) => !/^(?:locked|locking|komanda\.lock.*)$/u.test(name))
    .map((name) => `beside the lock: ${name}`),
]

const remainsInTheOpen = (dataFolder: string): readonly string[] => [
  ...['locked', 'locking', 'unlocked']
    .filter((name) => existsSync(join(dataFolder, name)))
    .map((name) => `beside the open data: ${name}`),
  ...halfMade(dataFolder),
]

export interface Found {
  /** The switch was done, as the folder shows. */
  readonly isAfter: boolean
  readonly problems: readonly string[]
}

async function lookInside(program: LockedProgram, seen: string): Promise<readonly string[]> {
  const problems: string[] = []
  if ((await program.call('lock.state', {})).isLeftOpen) problems.push('data are left in the open')
  if ((await program.seen()) !== seen) problems.push('other than before')
  for (const { file } of (await program.call('backup.list', {})).backups) {
    if (!(await program.call('backup.preview', { file })).isSound) problems.push(`${file} is not sound`)
  }
  return problems
}

/**
 * Starts the program on what a kill left and looks at all of it: as before the switch or as after it, everything there, and
 * nothing in the open beside a locked form.
 */
export async function lookAt(dataFolder: string, before: Before, what: Switch): Promise<Found> {
  const program = await openLockable(dataFolder)
  try {
    const { trouble } = await program.call('program.state', {})
    if (trouble === null) {
      const problems = [...(await lookInside(program, before.seen)), ...remainsInTheOpen(dataFolder)]
      return { isAfter: what === 'off', problems }
    }
    const problems = [...readable(dataFolder)]
    const { proof, isSheetOld, count } = await keysOf(dataFolder, before.sheet)
    if (trouble !== 'data-locked' || proof === undefined) {
      return { isAfter: false, problems: [`${trouble}, and ${count} passphrases open the folder`] }
    }
    if (count !== 1) problems.push('two passphrases open the folder')
    if (what !== 'on' && what !== 'sheet' && !isSheetOld) problems.push('the sheet does not open the folder')
    await program.call('lock.unlock', { proof })
    problems.push(
      ...(await lookInside(program, before.seen)),
      ...readable(dataFolder),
      ...halfMade(dataFolder),
    )
    const isAfter = {
      on: true,
      off: false,
      passphrase: proof.passphrase === NEXT_PASSPHRASE,
      sheet: !isSheetOld,
    }
    return { isAfter: isAfter[what], problems }
  } finally {
    await program.close()
  }
}
