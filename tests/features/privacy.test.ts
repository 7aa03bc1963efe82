import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { PersonMention } from '#shared/contract/privacy-contract.ts'
import { sql } from '#main/db/database.ts'
import { verifyIntegrity } from '#main/features/integrity/verify-integrity.ts'
import { startApp, temporaryFolder, type TestApp } from '#tests/support/test-app.ts'
import { openSchool, SCHOOL } from './school.ts'

const RASA = 'Rasa Petraitienė'

/** A school whose records name one person in many places. */
async function named() {
  const school = await openSchool()
  const { put, minutes, call } = school
  await put('body', {
    id: 'kk',
    name: 'Kūrybinė komanda',
    nameGenitive: 'kūrybinės komandos',
    members: [
      { id: 'n1', duty: 'chair', role: 'pirmininkė', name: RASA },
      { id: 'n2', duty: 'secretary', role: 'sekretorius', name: 'Vardenis Pavardenis' },
    ],
  })
  await put('meeting', {
    id: 'draft',
    bodyId: 'kk',
    date: '2018-10-20',
    guests: [{ id: 'g', name: 'Svečias Svečiuolis', position: 'Petraitienės kolegė' }],
    agenda: [{ id: 'a', title: 'Dėl plano', considered: 'Rasai Petraitienei padėkota. Ryto rasa.' }],
  })
  await put('phrase', { id: 'f', title: 'Padėka', text: 'Padėkoti R. Petraitienei.' })
  await call('records.remove', { kind: 'phrase', id: 'f' })
  await minutes('given', '2018-10-05', {
    agenda: [{ id: 'a', title: 'Dėl plano', presenter: RASA, decisions: [{ id: 'd', text: 'Pritarti.' }] }],
  })
  return school
}

const told = (mentions: readonly PersonMention[]) =>
  mentions.map(({ kind, path, match, how, state }) => [kind, path, match, how, state].join(' ')).toSorted()

describe('[9] a person in the records', () => {
  test('is found in names, free text, papers given out and the trash', async () => {
    const { call } = await named()
    const found = await call('privacy.find', { name: RASA })
    expect(told(found.mentions)).toEqual([
      'body members/n1/name Rasa Petraitienė full now',
      'meeting agenda/a/considered Rasai Petraitienei full now',
      'meeting agenda/a/presenter Rasa Petraitienė full now',
      'meeting guests/g/position Petraitienės surname now',
      'phrase text R. Petraitienei full removed',
    ])
    expect(found.mentions.filter(({ isProtected }) => isProtected).map(({ recordId }) => recordId)).toEqual([
      'given',
    ])
    expect(found.roles).toEqual(['pirmininkė'])
    expect(found.initials).toBe('R.\u00A0P.')
  })

  test('is taken out of what was chosen, as one step that can be taken back', async () => {
    const { call, get } = await named()
    for (const word of ['Petraitienė', 'Rasa', 'ugdymosi']) await call('spelling.keep', { word })
    const { mentions, places } = await call('privacy.find', { name: RASA })
    expect(places).toContainEqual({ id: 'workspace', count: 2, isSure: true })
    const chosen = mentions.filter(({ how, isProtected }) => how === 'full' && !isProtected)
    const erased = await call('privacy.erase', {
      name: RASA,
      replacement: 'R. P.',
      mentions: chosen.map(({ id }) => id),
    })
    expect(erased).toEqual({ records: 3, mentions: 3 })
    expect((await call('spelling.words', {})).words).toEqual(['Rasa', 'ugdymosi'])
    expect((await get('meeting', 'draft')).agenda[0]?.considered).toBe('R. P. padėkota. Ryto rasa.')
    expect((await get('body', 'kk')).members[0]?.name).toBe('R. P.')
    expect(told((await call('privacy.find', { name: RASA })).mentions)).toEqual([
      'meeting agenda/a/presenter Rasa Petraitienė full now',
      'meeting guests/g/position Petraitienės surname now',
    ])
    await call('records.restore', { kind: 'phrase', id: 'f' })
    expect((await get('phrase', 'f')).text).toBe('Padėkoti R. P.')
    await call('steps.undo', {})
    await call('steps.undo', {})
    expect(told((await call('privacy.find', { name: RASA })).mentions)).toEqual(told(mentions))
  })

  test('stays in papers given out unless that is asked for, and comes back by undo', async () => {
    const { call, get } = await named()
    const { mentions } = await call('privacy.find', { name: RASA })
    const ids = mentions.filter(({ recordId }) => recordId === 'given').map(({ id }) => id)
    const input = { name: RASA, replacement: 'pirmininkė', mentions: ids }
    await expect(call('privacy.erase', input)).rejects.toMatchObject({ code: 'record-locked' })
    await call('privacy.erase', { ...input, papers: true })
    expect(await get('meeting', 'given')).toMatchObject({
      state: 'registered',
      agenda: [{ presenter: 'pirmininkė' }],
    })
    await call('steps.undo', {})
    expect((await get('meeting', 'given')).agenda[0]?.presenter).toBe(RASA)
  })

  test('what was written meanwhile is not overwritten, nothing of the choice is', async () => {
    const { call, get } = await named()
    const { mentions } = await call('privacy.find', { name: RASA })
    await call('records.edit', {
      kind: 'meeting',
      id: 'draft',
      edits: [
        { op: 'set', path: ['agenda', 'a', 'considered'], value: 'Rasai Petraitienei labai padėkota.' },
      ],
    })
    const input = { name: RASA, replacement: 'R. P.', mentions: mentions.map(({ id }) => id), papers: true }
    await expect(call('privacy.erase', input)).rejects.toMatchObject({ code: 'not-found' })
    expect((await get('body', 'kk')).members[0]?.name).toBe(RASA)
  })

  test('former texts are found in the history, and all of it is handed out as a page and JSON', async () => {
    const { call } = await named()
    const { mentions } = await call('privacy.find', { name: RASA })
    await call('privacy.erase', {
      name: RASA,
      replacement: 'R. P.',
      mentions: mentions.map(({ id }) => id),
      papers: true,
    })
    const after = await call('privacy.find', { name: RASA, history: true })
    expect(after.mentions).toEqual([])
    expect(after.past).toMatchObject({ texts: 5, records: 4 })
    const file = await call('privacy.export', { name: RASA })
    const files = unzipSync(Buffer.from(file.base64, 'base64'))
    const page = strFromU8(files['asmens-duomenys.html'] ?? new Uint8Array())
    const data = JSON.parse(strFromU8(files['asmens-duomenys.json'] ?? new Uint8Array())) as {
      now: unknown[]
      past: { text: string }[]
    }
    expect(page).toContain('Rasai Petraitienei padėkota.')
    expect(file.fileName).not.toContain('Petrait')
    expect(data.now).toEqual([])
    expect(data.past.map(({ text }) => text)).toContain('Padėkoti R. Petraitienei.')
  })

  test('a first name alone is no person to look for', async () => {
    const { call } = await openSchool()
    await expect(call('privacy.find', { name: 'Rasa' })).rejects.toMatchObject({ code: 'invalid-input' })
  })
})

const problemsOf = async (app: TestApp) =>
  (
    await verifyIntegrity(app.core, {
      rebuild: false,
      signal: new AbortController().signal,
      progress: () => undefined,
    })
  ).problems

/** Everything in the files of a data folder but its copies, as letters. */
const lettersIn = (folder: string): string =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => readFileSync(join(folder, name)).toString('utf8'))
    .join('\n')

describe('[9] a person in the history', () => {
  const takeOut = async ({ call }: Awaited<ReturnType<typeof named>>) => {
    const { mentions } = await call('privacy.find', { name: RASA })
    const ids = mentions.map(({ id }) => id)
    await call('privacy.erase', { name: RASA, replacement: 'R. P.', mentions: ids, papers: true })
  }

  test('is gone from former versions, steps, search and the very bytes; all else reads as before', async () => {
    const school = await named()
    const { app, call, get } = school
    await takeOut(school)
    const before = [await get('meeting', 'draft'), await get('meeting', 'given'), await get('body', 'kk')]
    expect(lettersIn(app.dataFolder)).toContain('Petrait')
    expect(await call('privacy.forget', { name: RASA })).toEqual({
      renewed: 4,
      named: 0,
      shared: 0,
      unreadable: 0,
    })
    const found = await call('privacy.find', { name: RASA, history: true })
    expect(found).toMatchObject({ mentions: [], past: { texts: 0, records: 0, changesBy: 0 } })
    expect(found.places.filter(({ isSure }) => isSure)).toEqual([])
    expect((await call('steps.state', {})).undo).toBeNull()
    expect([await get('meeting', 'draft'), await get('meeting', 'given'), await get('body', 'kk')]).toEqual(
      before,
    )
    expect(await problemsOf(app)).toEqual([])
    await app.close()
    expect(lettersIn(app.dataFolder)).not.toMatch(/petrait/iu)
  })

  test('stays in documents that still name them', async () => {
    const { call, app } = await named()
    const { mentions } = await call('privacy.find', { name: RASA })
    const [one] = mentions.filter(({ kind }) => kind === 'body')
    await call('privacy.erase', { name: RASA, replacement: 'R. P.', mentions: [one?.id ?? ''] })
    const pieces = () => app.core.db.all(sql.selectFrom('chunk').select(['document_id', 'sha256']))
    const held = pieces().filter(({ document_id: id }) => !id.endsWith('directory|text'))
    expect(await call('privacy.forget', { name: RASA })).toMatchObject({ renewed: 1, named: 0 })
    expect(pieces().filter(({ document_id: id }) => !id.endsWith('directory|text'))).toEqual(held)
  })

  test('does not come back from a computer that has it: its late words are told and written again by hand', async () => {
    const school = await named()
    const { call, app } = school
    const share = join(temporaryFolder(), 'share')
    mkdirSync(share)
    await call('share.choose', { folder: share })
    await call('share.send', {})
    const other = await startApp()
    await other.call('workspace.create', {
      role: 'institution',
      name: 'Jankų pagrindinė mokykla',
      municipality: 'Kazlų Rūdos savivaldybė',
      institutionId: SCHOOL,
    })
    await other.call('share.choose', { folder: share })
    await other.call('share.receive', {})
    const edit = (value: string) =>
      other.call('records.edit', {
        kind: 'meeting',
        id: 'draft',
        edits: [{ op: 'set', path: ['agenda', 'a', 'considered'], value }],
      })
    await edit('Rasai Petraitienei padėkota. Ryto rasa. Nutarta rinktis pavasarį.')
    await other.call('share.send', {})
    await edit('Rasai Petraitienei padėkota. Ryto rasa. Nutarta rinktis rudenį.')

    await takeOut(school)
    expect(await call('privacy.forget', { name: RASA })).toMatchObject({ renewed: 4, shared: 4 })
    await call('share.send', {})
    const { bundles } = await call('share.receive', {})
    expect(bundles.map(({ state, reason }) => [state, reason])).toContainEqual(['new', 'late-changes'])
    const read = async (desk: typeof other) =>
      (await desk.call('records.get', { kind: 'meeting', id: 'draft' })).record
    const anew = { agenda: [{ considered: 'R. P. padėkota. Ryto rasa.' }] }
    expect(await read(app)).toMatchObject(anew)

    await other.call('share.receive', {})
    expect(await read(other)).toMatchObject(anew)
    expect((await other.call('privacy.find', { name: RASA, history: true })).past).toMatchObject({ texts: 0 })
    expect(await problemsOf(other)).toEqual([])
    const { changes } = await other.call('privacy.late', {})
    expect(changes).toMatchObject([
      {
        recordId: 'draft',
        path: 'agenda/a/considered',
        now: 'R. P. padėkota. Ryto rasa.',
        written: 'Rasai Petraitienei padėkota. Ryto rasa. Nutarta rinktis rudenį.',
      },
    ])
    await edit('R. P. padėkota. Ryto rasa. Nutarta rinktis rudenį.')
    expect(await other.call('privacy.settleLate', { id: changes[0]?.id ?? '', write: false })).toEqual({
      left: 0,
    })
    await other.call('share.send', {})
    await call('share.receive', {})
    expect(await read(app)).toMatchObject({
      agenda: [{ considered: 'R. P. padėkota. Ryto rasa. Nutarta rinktis rudenį.' }],
    })
    expect(await problemsOf(app)).toEqual([])
    const [merge] = (await other.call('share.merges', {})).merges
    await other.call('share.undo', { mergeId: merge?.mergeId ?? '' })
    expect(await read(other)).toMatchObject({ agenda: [{ title: 'Dėl plano' }] })
  })

  test('a copy from before is restored with the name, until what was handed over since comes in again', async () => {
    const school = await named()
    const { call, get } = school
    const share = join(temporaryFolder(), 'share')
    mkdirSync(share)
    await call('share.choose', { folder: share })
    await call('share.send', {})
    const { file } = await call('backup.make', {})
    await takeOut(school)
    await call('privacy.forget', { name: RASA })
    await call('share.send', {})
    await call('backup.restore', { file })
    expect((await get('meeting', 'draft')).agenda[0]?.considered).toContain('Petraitienei')
    await call('share.send', {})
    expect((await get('meeting', 'draft')).agenda[0]?.considered).toBe('R. P. padėkota. Ryto rasa.')
    const found = await call('privacy.find', { name: RASA, history: true })
    expect(found).toMatchObject({ mentions: [], past: { texts: 0 } })
  })
})
