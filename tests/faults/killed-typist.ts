import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeBundle } from '#main/share/bundle-format.ts'
import { createSavedLog } from './saved-log.ts'
import type { Attempt, Between, TypistMessage, TypistTask } from './typist-messages.ts'

/**
 * The moment in a run at which the typist is killed: so many milliseconds after its start, after a save was
 * shown, after a hand-over, an import or a backup began, or after a hand-over was shown as done.
 */
export interface KillMoment {
  readonly after: 'start' | 'saves' | 'sent' | Between
  /** The how many-th of these messages. */
  readonly nth: number
  readonly plusMs: number
}

/** What the program was doing when it was killed. */
export type Phase = 'starting' | 'typing' | 'handing over' | 'bringing in' | 'backing up'

export interface KilledTypist {
  readonly problems: string[]
  readonly kills: Readonly<Record<Phase, number>>
  readonly saves: () => number
  /** Copies that were said to lie in the folder. */
  readonly sent: () => number
  /** Copies of everything that were said to be whole. */
  readonly backups: ReadonlySet<string>
  /** Starts the program, lets it work, kills it. */
  run(task: TypistTask, moment: KillMoment): Promise<void>
}

const PHASES: Readonly<Record<Attempt['does'], Phase>> = {
  create: 'typing',
  edit: 'typing',
  register: 'typing',
  send: 'handing over',
  import: 'bringing in',
  'back-up': 'backing up',
}

const KNOWN = { format: 1, schema: 1 }
/** The program is never silent for as long, also on a machine with much else to do. */
const PATIENCE_MS = process.env['KOMANDA_TORTURE_KILLS'] === undefined ? 30_000 : 300_000

/** One person's program, killed again and again on the same data folder. */
export function createKilledTypist(childPath: string, env: NodeJS.ProcessEnv): KilledTypist {
  const log = createSavedLog()
  const problems: string[] = []
  const kills = { starting: 0, typing: 0, 'handing over': 0, 'bringing in': 0, 'backing up': 0 }
  const backups = new Set<string>()
  let sent = 0

  const checkSent = (folder: string, bundle: string | null): void => {
    sent += 1
    if (bundle === null) return
    const { state } = decodeBundle(readFileSync(join(folder, bundle)), KNOWN)
    if (state !== 'ok') problems.push(`${bundle} was said to be handed over and is ${state}`)
  }

  const listen = (task: TypistTask, message: TypistMessage): void => {
    switch (message.about) {
      case 'opened':
        problems.push(...log.compare(message.shown), ...message.damage)
        if (!message.rebuiltSame) problems.push('the projection made anew is another one')
        break
      case 'trying':
        log.noteAttempt(message.attempt)
        break
      case 'saved':
        log.noteSaved(message.meeting)
        break
      case 'imported':
        log.noteImported(message.numbers)
        break
      case 'backed-up':
        backups.add(message.file)
        break
      case 'sent':
        checkSent(task.shareFolder, message.bundle)
        break
      case 'refused':
      case 'not-started':
      case 'not-ended':
      case 'failed':
        problems.push(message.reason)
        break
    }
  }

  const run: KilledTypist['run'] = async (task, moment) => {
    const child = fork(childPath, [JSON.stringify(task)], {
      env,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const timers: NodeJS.Timeout[] = []
    const killIn = (milliseconds: number): void => {
      timers.push(setTimeout(() => child.kill('SIGKILL'), milliseconds))
    }
    let silence: NodeJS.Timeout | undefined
    const heard = (): void => {
      clearTimeout(silence)
      silence = setTimeout(() => {
        problems.push(`nothing came of waiting for ${JSON.stringify(moment)}`)
        child.kill('SIGKILL')
      }, PATIENCE_MS)
    }
    heard()
    let phase: Phase = 'starting'
    let seen = 0
    if (moment.after === 'start') killIn(moment.plusMs)
    child.on('message', (message: TypistMessage) => {
      heard()
      listen(task, message)
      phase = message.about === 'trying' ? PHASES[message.attempt.does] : 'typing'
      if (isMomentOf(moment.after, message) && ++seen === moment.nth) killIn(moment.plusMs)
    })
    // All that was told is read before the channel closes; only then is the log complete.
    await Promise.all([once(child, 'exit'), once(child, 'disconnect')])
    for (const timer of [...timers, silence]) clearTimeout(timer)
    if (child.signalCode === 'SIGKILL') kills[phase] += 1
    else problems.push(`ended by itself with ${child.exitCode}`)
  }

  return { problems, kills, saves: () => log.saves, sent: () => sent, backups, run }
}

function isMomentOf(after: KillMoment['after'], message: TypistMessage): boolean {
  switch (after) {
    case 'start':
      return false
    case 'saves':
      return message.about === 'saved'
    case 'sent':
      return message.about === 'sent'
    case 'send':
    case 'import':
    case 'back-up':
      return message.about === 'trying' && message.attempt.does === after
  }
}
