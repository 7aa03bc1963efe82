import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recoveryWords } from '#main/share/seal/recovery-code.ts'
import { temporaryFolder } from '#tests/support/test-app.ts'
import { answerOf, insideKomanda, refusalOf } from './run-komanda.ts'

test('share seal: a sheet first, then on with its last words; a new computer comes back with the whole sheet', async () => {
  const root = temporaryFolder()
  const share = temporaryFolder()
  const run = (name: string, ...args: readonly string[]) =>
    answerOf(['--data', join(root, name), ...args], {}, insideKomanda)
  const refused = (name: string, ...args: readonly string[]) =>
    refusalOf(['--data', join(root, name), ...args], {}, insideKomanda)
  await run('office', 'init', '--role', 'municipality', '--name', 'Kazlų Rūda')
  expect(await run('office', 'share', 'seal')).toMatchObject({ isOn: false, mayDecide: true, devices: [] })
  expect(await refused('office', 'share', 'seal', 'on')).toMatchObject({ status: 2 })
  await run('office', 'share', 'send', '--to', share)
  const sheet = join(root, 'lapas.pdf')
  expect(await run('office', 'share', 'seal', 'on', '--sheet', sheet)).toMatchObject({
    isOn: false,
    isSheetWaiting: true,
    sheet,
  })
  expect(readFileSync(sheet).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await refused('office', 'share', 'seal', 'on', '--confirm', 'akis akis akis')).toMatchObject({
    status: 3,
    code: 'seal-not-confirmed',
  })
  const { pending } = JSON.parse(readFileSync(join(root, 'office', 'seal-keys.json'), 'utf8'))
  const words = recoveryWords(Buffer.from(pending, 'base64url'))
  const on = await run('office', 'share', 'seal', 'on', '--confirm', words.slice(-3).join(' '))
  expect(on).toMatchObject({ isOn: true, epoch: 1, hasSheet: true })
  expect(JSON.stringify(on)).not.toContain(words.slice(0, 3).join(' '))

  await run('again', 'init', '--role', 'municipality', '--name', 'Kazlų Rūda')
  await run('again', 'share', 'receive', '--from', share)
  expect(await refused('again', 'share', 'seal', 'off')).toMatchObject({ status: 3, code: 'seal-no-secret' })
  const code = join(root, 'zodziai.txt')
  writeFileSync(code, words.join('\n'))
  expect(await run('again', 'share', 'seal', 'recover', '--code', code)).toMatchObject({ mayDecide: true })
  expect(await run('again', 'share', 'seal', 'off')).toMatchObject({ isOn: false })
})
