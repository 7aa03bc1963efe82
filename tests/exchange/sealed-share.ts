import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { recoveryWords } from '#main/share/seal/recovery-code.ts'
import { temporaryFolder, type TestApp } from '#tests/support/test-app.ts'
import { municipalityComputer, schoolComputer } from './two-computers.ts'

export const SCHOOL = 'Jankų mokykla'

/** The words on the sheet that this computer would print. */
export function sheetOf(app: TestApp): readonly string[] {
  const keys = JSON.parse(readFileSync(join(app.dataFolder, 'seal-keys.json'), 'utf8'))
  return recoveryWords(Buffer.from(keys.pending ?? keys.secret, 'base64url'))
}

/** Prints and confirms a sheet, as a person does. */
export async function confirmSheet(app: TestApp, replace = false): Promise<readonly string[]> {
  await app.call('share.sealPrepare', { replace })
  const sheet = sheetOf(app)
  await app.call('share.sealConfirm', { words: sheet.slice(-3).join(' ') })
  return sheet
}

export async function pair(one: TestApp, other: TestApp): Promise<void> {
  const { own } = await other.call('share.devices', {})
  await one.call('share.trust', { deviceId: own.deviceId, trust: 'paired' })
}

export const exchange = async (app: TestApp, folder: string) => {
  await app.call('share.send', { folder })
  return app.call('share.receive', { folder })
}

/** A share whose municipality has switched sealing on, and a school that knows it. */
export async function sealedShare() {
  const share = temporaryFolder()
  const office = await municipalityComputer()
  await office.call('share.choose', { folder: share })
  const sheet = await confirmSheet(office)
  await office.call('share.send', { folder: share })
  const school = await schoolComputer(SCHOOL)
  return { share, office, school, sheet }
}

/** Every bundle on the share that is not a head. */
export const bundlesOn = (share: string): string[] =>
  readdirSync(join(share, 'komanda/v1'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.kmd') && !file.endsWith('head.kmd'))
    .map((file) => join(share, 'komanda/v1', file))

export const reasonsOf = (report: { readonly bundles: readonly { readonly reason: string }[] }): string[] =>
  report.bundles.flatMap(({ reason }) => (reason === '' ? [] : [reason]))
