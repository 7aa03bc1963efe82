import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '#tests/support/test-app.ts'
import { NEWEST_FORMAT, encodeBundle } from '#main/share/bundle-format.ts'
import { createDeviceKey } from '#main/share/device-key.ts'
import { projectNode, ROOT } from '../../scripts/project.mjs'
import {
  answerOf as answer,
  CLI,
  insideKomanda,
  komanda,
  refusalOf as refusal,
  runProgram,
  type RunOptions,
} from './run-komanda.ts'

const NOBODY = 65_534

const answerOf = (args: readonly string[], options: RunOptions = {}) => answer(args, options, insideKomanda)
const refusalOf = (args: readonly string[], options: RunOptions = {}) =>
  refusal(args, options, options.uid === undefined ? insideKomanda : komanda)

let filled = ''

/** A school's data folder with one registered number; each test works on a copy. */
async function makeFilled(folder: string): Promise<void> {
  const answerOf = answer
  const data = ['--data', folder]
  await answerOf([
    ...data,
    'init',
    '--role',
    'institution',
    '--name',
    'Jankų mokykla',
    '--municipality',
    'Kazlų Rūda',
  ])
  const put = ['record', 'put', '--file', '-', '--kind']
  await answerOf([...data, ...put, 'body'], { input: '{"id":"b1","name":"Kūrybinė komanda"}' })
  const minutes = { id: 'm1', bodyId: 'b1', date: '2018-10-01', minutesNumber: '1', purpose: 'Dėl plano' }
  await answerOf([...data, ...put, 'meeting'], { input: JSON.stringify(minutes) })
}

function school(): string {
  const folder = join(temporaryFolder(), 'data')
  cpSync(filled, folder, { recursive: true })
  return folder
}

const meetings = async (folder: string): Promise<string[]> => {
  const { records } = (await answerOf(['--data', folder, 'record', 'list', '--kind', 'meeting'])) as {
    records: { id: string }[]
  }
  return records.map(({ id }) => id)
}

const putMeeting = (folder: string, input: string | Uint8Array) =>
  refusalOf(['--data', folder, 'record', 'put', '--kind', 'meeting', '--file', '-'], { input })

beforeAll(async () => {
  const root = join(ROOT, 'out', 'tests')
  mkdirSync(root, { recursive: true })
  filled = join(root, `cli-${process.pid}`)
  rmSync(filled, { recursive: true, force: true })
  await makeFilled(filled)
  return () => rmSync(filled, { recursive: true, force: true })
})

describe('wrong command lines', () => {
  test.each([
    [[], 'nenurodyta, ką daryti'],
    [['rolup'], 'nežinoma komanda „rolup“ (gal rollup?)'],
    [['record'], 'nenurodyta, ką daryti'],
    [['record', 'pu'], 'nežinoma komanda „pu“ (gal put?)'],
    [['telegrafuoti', 'planas'], 'nežinoma komanda „telegrafuoti“'],
    [['rollup', '--asof', '2018-10-01'], 'nežinoma parinktis --asof (gal --as-of?)'],
    [['rollup', 'x'], 'per daug argumentų: x'],
    [['rollup', '--as-of', '2018-02-30'], '„2018-02-30“ – ne diena'],
    [['rollup', '--school-year', '2018'], '„2018“ – ne mokslo metai'],
    [['init', '--name', 'X'], 'trūksta būtinos parinkties --role'],
    [['init', '--role', 'king', '--name', 'X'], '--role negali būti „king“'],
    [['init', '--role', 'institution', '--name', 'X', '--institution-id', 'a b'], 'netinka kodu'],
    [['init', '--role', 'institution', '--name'], 'nenurodyta parinkties reikšmė: --name'],
    [['record', 'get'], 'trūksta argumento ID'],
    [['record', 'list', '--kind', 'posedis'], 'galimos: municipality, institution, body'],
    [['schema', 'posedis'], 'nėra įrašų rūšies „posedis“'],
    [['print', '--record', 'm1', '--format', 'rtf', '--out', 'x'], 'galima: pdf'],
    [['print', '--format', 'pdf', '--out', 'x'], 'trūksta būtinos parinkties --record'],
    [
      ['print', '--report', 'viskas', '--format', 'pdf', '--out', 'x'],
      'galima: plan, implementation, register',
    ],
    [['demo', '--as', 'XXX'], '--as negali būti „XXX“; galima: municipality,'],
    [['rollup', '--data', ''], 'parinkties --data reikšmė tuščia'],
    [['rollup', '--lang', 'de'], '--lang negali būti „de“'],
  ])('%j', async (args, words) => {
    const cwd = temporaryFolder()
    const refused = await refusalOf(args, { cwd })
    expect(refused).toMatchObject({ status: 2, code: 'usage' })
    expect(refused.message).toContain(words)
    expect(readdirSync(cwd)).toEqual([])
  })

  test('without --json the sentence is on standard error alone, in the language asked for', async () => {
    const lithuanian = await komanda(['rolup'])
    expect(lithuanian).toMatchObject({ status: 2, stdout: '' })
    expect(lithuanian.stderr).toContain('Neteisinga komanda: nežinoma komanda')
    const english = await insideKomanda(['rolup', '--lang', 'en'])
    expect(english.stderr).toContain('unknown command “rolup”')
  })

  test('help is Lithuanian and a success', async () => {
    const help = await komanda(['--help'])
    expect(help).toMatchObject({ status: 0, stderr: '' })
    expect(help.stdout).toContain('Naudojimas: komanda [parinktys] komanda')
    expect(help.stdout).not.toMatch(/cli\.|\[options\]/u)
  })
})

describe('refused records', () => {
  test('wrong and missing fields are named, with a sentence each; nothing of the list is saved', async () => {
    const folder = school()
    const good = { id: 'geras', bodyId: 'b1' }
    const refused = await putMeeting(folder, JSON.stringify([good, { date: '2018-13-01', spalva: 'žalia' }]))
    expect(refused).toMatchObject({ status: 3, code: 'invalid-input' })
    expect(refused.details['issues']).toEqual([
      { path: '1/bodyId', rule: 'required', message: 'Būtina užpildyti.' },
      {
        path: '1/date',
        rule: 'not-a-date',
        message: 'Netinkama data. Rašykite 2018-10-01, 2018-10 arba 2018.',
      },
      { path: '1', rule: 'unrecognized_keys', message: 'Nežinomas laukas: spalva.' },
    ])
    expect(await meetings(folder)).toEqual(['m1'])
    const args = ['--data', folder, 'record', 'put', '--kind', 'meeting', '--file', '-']
    const read = await insideKomanda(args, { input: '{"bodyId":""}' })
    expect(read).toMatchObject({ status: 3, stdout: '' })
    expect(read.stderr).toContain('bodyId: Būtina užpildyti.')
  })

  test('a second minutes with the same number is refused and the next free one proposed', async () => {
    const folder = school()
    const second = { id: 'm2', bodyId: 'b1', date: '2018-11-05', minutesNumber: '1' }
    const refused = await putMeeting(folder, JSON.stringify(second))
    expect(refused).toMatchObject({
      status: 3,
      code: 'number-taken',
      details: { takenBy: 'm1', proposal: '2' },
    })
    expect(refused.message).toContain('Numeris 1 jau suteiktas kitam dokumentui (Dėl plano)')
    expect(await meetings(folder)).toEqual(['m1'])
  })

  test.each([
    ['{"a": 1,\n  "b" 2}', '2 eilutės 7 ženklas netinka', { line: 2, column: 7 }],
    ['[{"bodyId": "b1"}', 'JSON nutrūksta 1 eilutės 18 ženkle', { line: 1, column: 18 }],
    ['', 'JSON nutrūksta 1 eilutės 1 ženkle', { line: 1, column: 1 }],
  ])('malformed JSON %j is told with its place', async (input, words, place) => {
    const refused = await putMeeting(school(), input)
    expect(refused).toMatchObject({ status: 3, code: 'file-unreadable', details: place })
    expect(refused.message).toContain(words)
  })

  test('a byte order mark is fine, another encoding is not guessed', async () => {
    const folder = school()
    const args = ['--data', folder, 'record', 'put', '--kind', 'meeting', '--file', 'x.json']
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'x.json'), '\uFEFF{"id":"m2","bodyId":"b1"}')
    expect(await answerOf(args, { cwd })).toMatchObject({ saved: [{ id: 'm2', state: 'created' }] })
    writeFileSync(join(cwd, 'x.json'), Buffer.from('{"id":"m3","bodyId":"b1"}', 'utf16le'))
    expect((await refusalOf(args, { cwd })).message).toMatch(/netinka|ne UTF-8/u)
    writeFileSync(
      join(cwd, 'x.json'),
      Buffer.from('{"id":"m3","bodyId":"b1","place":"Ž"}', 'latin1').fill(0xff, 35, 36),
    )
    expect(await refusalOf(args, { cwd })).toMatchObject({ status: 3, code: 'file-unreadable' })
    writeFileSync(join(cwd, 'x.json'), '')
    truncateSync(join(cwd, 'x.json'), 65 * 1024 * 1024)
    expect(await refusalOf(args, { cwd })).toMatchObject({ status: 3, code: 'too-large' })
    rmSync(join(cwd, 'x.json'))
    expect(await refusalOf(args, { cwd })).toMatchObject({ status: 3, code: 'file-unreadable' })
    expect((await meetings(folder)).toSorted()).toEqual(['m1', 'm2'])
  })

  test('a record that is not there, and one that has no paper', async () => {
    const folder = school()
    expect(await refusalOf(['--data', folder, 'record', 'get', 'nera'])).toMatchObject({
      status: 3,
      code: 'not-found',
    })
    const print = ['--data', folder, 'print', '--format', 'pdf', '--record']
    expect(await refusalOf([...print, 'b1', '--out', 'x.pdf'])).toMatchObject({
      status: 3,
      code: 'invalid-input',
      details: { issues: [{ rule: 'no-paper' }] },
    })
    const nowhere = join(folder, 'nera', 'x.pdf')
    expect(await refusalOf([...print, 'm1', '--out', nowhere])).toMatchObject({
      status: 3,
      code: 'storage-missing',
    })
  })
})

describe('refused folders', () => {
  test('a folder without data is told and not made', async () => {
    const folder = join(temporaryFolder(), 'nera')
    for (const command of [['rollup'], ['verify'], ['record', 'list', '--kind', 'meeting']]) {
      expect(await refusalOf(['--data', folder, ...command])).toMatchObject({
        status: 3,
        code: 'no-workspace',
      })
    }
    expect(existsSync(folder)).toBe(false)
  })

  test('a second workspace in one folder', async () => {
    const folder = school()
    const again = ['--data', folder, 'init', '--role', 'institution', '--name', 'Kita']
    expect(await refusalOf(again)).toMatchObject({ status: 3, code: 'workspace-exists' })
    expect(await refusalOf(['--data', folder, 'demo'])).toMatchObject({ status: 3, code: 'workspace-exists' })
    expect(await meetings(folder)).toEqual(['m1'])
  })

  test('a data folder that another living process uses', async () => {
    const folder = school()
    const holder = spawn(projectNode() ?? '', [join(ROOT, 'tests/storage/hold-data-folder.ts'), folder])
    onTestFinished(() => void holder.kill('SIGKILL'))
    await once(holder.stdout, 'data')
    expect(await refusalOf(['--data', folder, 'rollup'])).toMatchObject({
      status: 3,
      code: 'data-folder-in-use',
    })
    holder.stdin.end()
    await once(holder, 'exit')
    expect(await meetings(folder)).toEqual(['m1'])
  })

  test('a database of a newer program stays as it is', async () => {
    const folder = school()
    const file = join(folder, 'komanda.db')
    const database = new BetterSqlite(file)
    database.pragma('user_version = 99')
    database.pragma('journal_mode = DELETE')
    database.close()
    const before = readFileSync(file)
    expect(await refusalOf(['--data', folder, 'rollup'])).toMatchObject({ status: 3, code: 'database-newer' })
    const after = new BetterSqlite(file)
    expect(after.pragma('user_version', { simple: true })).toBe(99)
    after.pragma('journal_mode = DELETE')
    after.close()
    expect(readFileSync(file).length).toBe(before.length)
  })

  test('a damaged database is an integrity problem', async () => {
    const folder = school()
    writeFileSync(join(folder, 'komanda.db'), 'tai ne duomenų bazė'.repeat(500))
    expect(await refusalOf(['--data', folder, 'verify'])).toMatchObject({
      status: 4,
      code: 'database-damaged',
    })
  })

  test('a data folder inside a synced folder', async () => {
    const folder = join(temporaryFolder(), 'OneDrive', 'data')
    const init = ['--data', folder, 'init', '--role', 'institution', '--name', 'X']
    expect(await refusalOf(init)).toMatchObject({ status: 3, code: 'data-folder-shared' })
    expect(existsSync(folder)).toBe(false)
  })

  test('a data folder and a shared folder that may not be written to', async () => {
    const root = temporaryFolder()
    chmodSync(root, 0o555)
    const asNobody = process.getuid?.() === 0 ? { uid: NOBODY } : {}
    const init = ['--data', join(root, 'data'), 'init', '--role', 'institution', '--name', 'X']
    expect(await refusalOf(init, asNobody)).toMatchObject({ status: 3, code: 'storage-read-only' })
    const mine = join(temporaryFolder(), 'data')
    cpSync(filled, mine, { recursive: true })
    for (const name of ['.', ...readdirSync(mine)]) chmodSync(join(mine, name), 0o777)
    chmodSync(join(mine, '..'), 0o777)
    const send = ['--data', mine, 'share', 'send', '--to', root]
    expect(await refusalOf(send, asNobody)).toMatchObject({ status: 3, code: 'share-not-writable' })
    expect(readdirSync(root)).toEqual([])
    chmodSync(root, 0o755)
  })
})

describe('refused shares', () => {
  const bundles = (share: string): string[] =>
    readdirSync(join(share, 'komanda/v1'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.kmd') && !file.endsWith('head.kmd'))
      .map((file) => join(share, 'komanda/v1', file))

  async function handedOver(): Promise<{ share: string; coordinator: string[]; sender: string }> {
    const share = temporaryFolder()
    const sender = school()
    const coordinator = ['--data', join(temporaryFolder(), 'data')]
    await answerOf([...coordinator, 'init', '--role', 'municipality', '--name', 'Kazlų Rūda'])
    await answerOf(['--data', sender, 'share', 'send', '--to', share])
    return { share, coordinator, sender }
  }

  test('a folder that is not there, or vanished since', async () => {
    const { share, sender, coordinator } = await handedOver()
    const gone = `${share}-nera`
    for (const way of [
      ['send', '--to'],
      ['receive', '--from'],
    ]) {
      const refused = await refusalOf(['--data', sender, 'share', ...way, gone])
      expect(refused).toMatchObject({ status: 3, code: 'share-unreachable', details: { folder: gone } })
    }
    rmSync(join(share, 'komanda'), { recursive: true })
    const refused = await refusalOf([...coordinator, 'share', 'receive', '--from', share])
    expect(refused).toMatchObject({ status: 3, code: 'share-unreachable' })
    expect(await meetings(sender)).toEqual(['m1'])
  })

  test('truncated, foreign and doubled bundles are told and change nothing; the sound one is merged', async () => {
    const { share, coordinator } = await handedOver()
    const [sound = ''] = bundles(share)
    const bytes = readFileSync(sound)
    writeFileSync(sound.replace('.kmd', ' (1).kmd'), bytes)
    const other = join(share, 'komanda/v1/kita')
    mkdirSync(other)
    writeFileSync(join(other, '00000001-0000000000000000.kmd'), '<!doctype html><p>Prisijunkite</p>')
    writeFileSync(join(other, '00000002-0000000000000000.kmd'), bytes.subarray(0, bytes.length - 100))
    const altered = Buffer.from(bytes)
    altered.writeUInt8(altered.readUInt8(400) ^ 1, 400)
    writeFileSync(join(other, '00000003-0000000000000000.kmd'), altered)
    const report = (await answerOf([...coordinator, 'share', 'receive', '--from', share])) as {
      bundles: { file: string; state: string; reason: string; changes: object }[]
    }
    expect(report.bundles.map(({ state }) => state).toSorted()).toEqual([
      'damaged',
      'damaged',
      'damaged',
      'new',
    ])
    const reasons = Object.fromEntries(
      report.bundles
        .filter(({ state }) => state === 'damaged')
        .map(({ file, reason }) => [file.slice(-24), reason]),
    )
    expect(Object.values(reasons).every((reason) => /Nesujungta|nesujungtas|Paprašykite/u.test(reason))).toBe(
      true,
    )
    expect(JSON.stringify(reasons)).toContain('tinklalapis')
    expect(JSON.stringify(reasons)).toContain('nukirptas')
    const read = await insideKomanda([...coordinator, 'share', 'receive', '--from', share])
    expect(read.status).toBe(0)
    expect(read.stdout).toContain('sugadintas')
  })

  test('a bundle of a newer program is told and not merged', async () => {
    const { share, coordinator } = await handedOver()
    const { spaceId } = JSON.parse(readFileSync(join(share, 'komanda/komanda-space.json'), 'utf8')) as {
      spaceId: string
    }
    const meta = {
      format: 1,
      program: '9.0.0',
      schema: 1,
      spaceId,
      orgId: 'ANT',
      orgName: 'Antanavo mokykla',
      role: 'institution' as const,
      deviceId: 'd1',
      deviceLabel: '',
      kind: 'segment' as const,
      sequence: 1,
      createdAt: '2018-01-15T09:30:00.000Z',
    }
    const folder = join(share, 'komanda/v1/ant/d1')
    mkdirSync(folder, { recursive: true })
    const newer = encodeBundle({ ...meta, format: NEWEST_FORMAT + 1 }, [], createDeviceKey())
    writeFileSync(join(folder, '00000001-0000000000000000.kmd'), newer)
    const report = (await answerOf([...coordinator, 'share', 'receive', '--from', share])) as {
      bundles: { state: string; reason: string }[]
    }
    const told = report.bundles.find(({ state }) => state === 'newer-program')
    expect(told?.reason).toContain('naujesnė programos versija (9.0.0)')
  })
})

test('an answer that cannot be written ends with 1 and says so; a reader that closes early ends with 0', async () => {
  const once = `"${projectNode() ?? process.execPath}" "${CLI}" schema --data "${temporaryFolder()}"`
  const told = await runProgram('sh', [
    '-c',
    `${once} >/dev/full; echo "$?"; (${once}; echo "$?" >&2) | head -c 1`,
  ])
  expect(told.stdout).toBe('1\n{')
  expect(told.stderr).toMatch(/^Komanda baigta, bet jos atsakymo nepavyko išvesti \(ENOSPC\)\..*\n0\n$/u)
})

describe('an interrupted command', () => {
  test('ends with the status shells know and says that nothing changed', async () => {
    const folder = school()
    const put = ['--data', folder, 'record', 'put', '--kind', 'meeting', '--file', '-', '--json']
    const ended = await komanda(put, {
      // More than a pipe holds: once it is written somebody reads, and waits for the rest.
      whileRunning: (child) => child.stdin.write(' '.repeat(1024 * 1024), () => child.kill('SIGINT')),
    })
    expect(ended.status).toBe(130)
    expect(JSON.parse(ended.stdout)).toMatchObject({ error: { code: 'cancelled' } })
    expect(await meetings(folder)).toEqual(['m1'])
  })
})
