import { resolve } from 'node:path'
import type { SealState } from '#shared/contract/seal-contract.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import type { CliContext } from '../cli-context.ts'
import type { RunCommand } from '../command-entry.ts'
import type { Given } from '../given.ts'
import type { OpenApp } from '../open-app.ts'
import { asOneOf } from '../option-values.ts'
import { readTextInput } from '../read-json-input.ts'
import { UsageError } from '../usage-error.ts'

const ACTIONS = ['status', 'on', 'off', 'sheet', 'rotate', 'recover', 'erase-text', 'accept'] as const
type Action = (typeof ACTIONS)[number]
type Run = (app: OpenApp, given: Given, context: CliContext) => Promise<SealState & { sheet?: string }>

/** Writes the recovery sheet; never its words on the screen or in the log. */
async function writeSheet(app: OpenApp, given: Given, context: CliContext): Promise<string> {
  const file = resolve(context.workingFolder, given.required('sheet'))
  const { writeFileAtomically } = await import('../../storage/write-file-atomically.ts')
  const { base64 } = await app.call('share.sealSheet', {})
  await writeFileAtomically(file, Buffer.from(base64, 'base64'), { mode: 0o600 })
  return file
}

/** Begins with a sheet, goes on with its last words; sealing that was on before needs neither. */
const turnOn: Run = async (app, given, context) => {
  const words = given.text('confirm')
  if (words !== undefined) return app.call('share.sealConfirm', { words })
  const state = await app.call('share.seal', {})
  const isNew = given.flag('new-sheet') || !state.hasSheet
  if (!isNew) return app.call('share.sealTurn', { isOn: true })
  given.required('sheet')
  const prepared = await app.call('share.sealPrepare', { replace: given.flag('new-sheet') })
  return { ...prepared, sheet: await writeSheet(app, given, context) }
}

const RUN: Readonly<Record<Action, Run>> = {
  status: (app) => app.call('share.seal', {}),
  on: turnOn,
  off: (app) => app.call('share.sealTurn', { isOn: false }),
  sheet: async (app, given, context) => {
    const sheet = await writeSheet(app, given, context)
    return { ...(await app.call('share.seal', {})), sheet }
  },
  rotate: (app) => app.call('share.sealRotate', {}),
  recover: async (app, given, context) => {
    const { text } = await readTextInput(given.required('code'), context)
    return app.call('share.sealRecover', { code: text })
  },
  'erase-text': (app, given) => {
    if (!given.flag('yes')) throw new UsageError('missing-option', { name: '--yes' })
    return app.call('share.sealErase', { isConfirmed: true })
  },
  accept: (app, given) => app.call('share.sealAccept', { words: given.required('words') }),
}

function stateText(state: SealState & { sheet?: string }, translate: Translate): string {
  const { isOn, words, epoch, isSheetWaiting, devices, strangerWords } = state
  return [
    translate('cli.seal.state', { isOn: String(isOn), epoch, words: words ?? '–' }),
    ...(state.sheet === undefined ? [] : [translate('cli.seal.sheet', { file: state.sheet })]),
    ...(isSheetWaiting ? [translate('cli.seal.waiting')] : []),
    ...(strangerWords === null ? [] : [translate('cli.seal.stranger', { words: strangerWords })]),
    ...devices.map(({ deviceId, orgName, holds }) =>
      translate('cli.seal.device', { device: deviceId, name: orgName, holds }),
    ),
  ].join('\n')
}

/** Sealing of what is handed over: its state, the municipality's choice, sheets and keys. */
export const shareSeal: RunCommand = async (given, context) => {
  const action = asOneOf('ACTION', given.argument(0) ?? 'status', ACTIONS)
  const { openFilledApp } = await import('../open-app.ts')
  const json = await openFilledApp(context, (app) => RUN[action](app, given, context))
  return { json, text: stateText(json, context.translate) }
}
