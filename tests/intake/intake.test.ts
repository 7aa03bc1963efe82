import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Output } from '#shared/contract/contract.ts'
import { municipalityComputer } from '../exchange/two-computers.ts'
import { startApp, temporaryFolder, type TestApp } from '../support/test-app.ts'
import { excelFile, wordFile } from './office-files.ts'

async function practice(): Promise<TestApp> {
  const app = await startApp()
  await app.call('workspace.openPractice', { as: 'municipality', author: 'koordinatorė' })
  return app
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const kinds = ({ proposals }: Output<'intake.read'>): string[] =>
  proposals.map(({ kind, state }) => `${kind} ${state}`)

const CELL = [
  'Bent 1 aptarimas kiekvienoje įstaigoje:',
  'KRPD Metodinėje taryboje 2018-01-25, protokolo Nr. 1;',
  'Antanavo pagrindinėje mokykloje mokytojų tarybos posėdis 2018-02-14, protokolas Nr. 3.',
]
const REPORT = {
  lines: ['Kaitos projekto ataskaita'],
  table: [
    ['Eil. Nr.', 'Pagrindinės veiklos', 'Laukiami rezultatai', 'Sėkmės rodikliai'].map((text) => ({
      lines: [text],
    })),
    [{ lines: ['Mokytojo lygmuo'], span: 4 }],
    [
      { lines: ['1.'] },
      { lines: ['Švietimo padėties aptarimas įstaigose'] },
      { lines: ['Žinomos stiprybės'] },
      { lines: CELL },
    ],
  ],
}

describe('a report of four columns', () => {
  it('becomes plan, rule, meetings and their proof; what is kept already is known again', async () => {
    const app = await practice()
    const input = { fileName: 'ataskaita.docx', base64: base64(await wordFile(REPORT)) }
    const read = await app.call('intake.read', input)
    expect(kinds(read)).toEqual([
      'plan new', 'level new', 'activity new', 'indicator new', 'meeting same', 'evidence new', 'body new', 'meeting new', 'evidence new',
    ]) // prettier-ignore
    expect(read.leftovers).toEqual([])
    expect(read.proposals[3]?.source.place).toBe('1 lentelė, D3')

    const { saved } = await app.call('intake.apply', input)
    expect(saved.every(({ state }) => state === 'created')).toBe(true)
    const again = await app.call('intake.read', input)
    expect(again.proposals.filter(({ state }) => state !== 'same')).toEqual([])
    expect((await app.call('intake.apply', input)).saved).toEqual([])

    const meeting = read.proposals.find(({ kind, state }) => kind === 'meeting' && state === 'new')
    const stored = await app.call('records.get', { id: meeting?.id ?? '', kind: 'meeting' })
    expect(stored.record).toMatchObject({
      institutionId: 'ANT',
      minutesNumber: '3',
      date: '2018-02-14',
      state: 'registered',
    })
    const { versions } = await app.call('records.history', { id: meeting?.id ?? '', kind: 'meeting' })
    expect(versions[0]).toMatchObject({
      source: 'imported: ataskaita.docx',
      place: { line: meeting?.source.line, place: '1 lentelė, D3' },
    })
    const told = await app.call('history.versions', { id: meeting?.id ?? '', kind: 'meeting' })
    expect(told.versions[0]).toMatchObject({ place: { place: '1 lentelė, D3' }, mergedFrom: null })
  })

  it('is one step, taken back whole, registered minutes and all', async () => {
    const app = await practice()
    const input = { fileName: 'ataskaita.docx', base64: base64(await wordFile(REPORT)) }
    const { saved } = await app.call('intake.apply', input)
    await app.call('steps.undo', {})
    const { proposals } = await app.call('intake.read', input)
    expect(proposals.filter(({ state }) => state === 'new')).toHaveLength(saved.length)
  })

  it('takes only what a person accepted', async () => {
    const app = await practice()
    const input = { fileName: 'ataskaita.docx', base64: base64(await wordFile(REPORT)) }
    const { proposals } = await app.call('intake.read', input)
    const accepted = proposals.filter(({ kind }) => kind === 'body').map(({ id }) => id)
    expect((await app.call('intake.apply', { ...input, accepted })).saved).toMatchObject([{ kind: 'body' }])
  })
})

describe('a table of attendances', () => {
  const rows = [
    ['Data', 'Renginys', 'Organizatorius', 'Įstaiga', 'Mokytojai', 'Mokiniai', 'Iš viso'],
    [
      '2018-10-05',
      'Refleksijos diena',
      'Antanavo pagrindinė mokykla',
      'Jankų pagrindinė mokykla',
      '3',
      '12',
      '15',
    ],
    ['', '', '', 'XYZ mokykla', '2', '', '2'],
    ['', '', '', 'Plutiškių gimnazija', '4', 'trys', ''],
  ]
  const csv = strToU8(rows.map((row) => row.join(';')).join('\n'))
  const input = { fileName: 'renginiai.csv', base64: base64(csv) }

  it('asks about what it cannot know, and what a name always means becomes an alias', async () => {
    const app = await practice()
    const { proposals, questions } = await app.call('intake.read', input)
    expect(proposals).toMatchObject([{ kind: 'event', state: 'question', isReady: false }])
    expect(questions.map(({ code, source }) => `${code} ${source.place}`)).toEqual([
      'which-institution D3',
      'number-unreadable F4',
    ])
    expect((await app.call('intake.apply', input)).saved).toEqual([])

    const [school = { source: { raw: '' } }, number = { id: '' }] = questions
    const told = { answers: { [number.id]: '3' }, means: { [school.source.raw]: 'BAG' } }
    const { saved } = await app.call('intake.apply', { ...input, ...told })
    expect(saved.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'event created',
      'institution updated',
    ])
    const event = await app.call('records.get', { id: saved[0]?.id ?? '', kind: 'event' })
    expect(event.record).toMatchObject({
      hostId: 'ANT',
      dates: ['2018-10-05'],
      participants: [
        { institutionId: 'JAN', teachers: 3, pupils: 12, unspecified: null },
        { institutionId: 'BAG', teachers: 2, pupils: null },
        { institutionId: 'PLU', teachers: 4, pupils: 3 },
      ],
    })
    const { questions: later } = await app.call('intake.read', input)
    expect(later.map(({ code }) => code)).toEqual(['number-unreadable'])
  })

  it('an explained name is known on the other computers that share', async () => {
    const [left, right, share] = [
      await municipalityComputer(),
      await municipalityComputer(),
      temporaryFolder(),
    ]
    const names = ['Jankų pagrindinė mokykla', 'Plutiškių gimnazija', 'Antanavo pagrindinė mokykla']
    await left.call('records.put', {
      records: names.map((name, at) => ({ kind: 'institution', record: { id: `school-${at}`, name } })),
    })
    const text = '2018-10-05\nJankų pagrindinė mokykla – 3 mokytojai\nPlutiškių gimnazija – 5 mokytojai\nXYZ mokykla – 2 mokytojai' // prettier-ignore
    const { questions } = await left.call('intake.read', { text })
    expect(questions.map(({ told }) => told)).toEqual(['institution-unknown'])
    const always = { text, means: { 'XYZ mokykla': 'school-2' } }
    expect((await left.call('intake.read', always)).questions).toEqual([])
    await left.call('intake.apply', always)
    await left.call('share.send', { folder: share })
    await right.call('share.receive', { folder: share })
    const there = await right.call('intake.read', { text: text.replace('10-05', '11-06') })
    expect(there.questions).toEqual([])
    expect(there.proposals[0]?.record['participants']).toMatchObject([
      { institutionId: 'school-0' }, { institutionId: 'school-1' }, { institutionId: 'school-2', teachers: 2 },
    ]) // prettier-ignore
    const { record } = await right.call('records.get', { kind: 'institution', id: 'school-2' })
    expect(record).toMatchObject({ aliases: [{ text: 'XYZ mokykla' }] })
  })

  it('lets a person say what the columns hold', async () => {
    const app = await practice()
    const strange = strToU8('Diena X;Kas buvo;Ped\n2018-10-05;Jankų pagrindinė mokykla;7')
    const columns = { 'Diena X': 'date', 'Kas buvo': 'institution', Ped: 'teachers' }
    const given = { fileName: 'x.csv', base64: base64(strange), mapping: { kind: 'events', columns } }
    const { proposals, tables } = await app.call('intake.read', given)
    expect(tables).toMatchObject([{ kind: 'events' }])
    expect(proposals[0]?.record).toMatchObject({ participants: [{ institutionId: 'JAN', teachers: 7 }] })
    await expect(
      app.call('intake.read', { ...given, mapping: { kind: 'events', columns: { Ped: 'nonsense' } } }),
    ).rejects.toMatchObject({ code: 'invalid-input' })
  })
})

describe('a survey', () => {
  it('of a form tool is counted, and no answer of a person is kept', async () => {
    const app = await practice()
    const sheet = await excelFile([
      ['Laiko žyma', 'Man sekasi', 'Mane girdi'].map((value) => ({ value })),
      ['2018-11-01', 'Visiškai sutinku', 'Nesutinku'].map((value) => ({ value })),
      ['2018-11-02', 'Visiškai sutinku', 'Visiškai sutinku'].map((value) => ({ value })),
      ['2018-11-02', 'Sutinku', ''].map((value) => ({ value })),
    ])
    const { proposals, leftovers } = await app.call('intake.read', {
      fileName: 'Apklausa.xlsx',
      base64: base64(sheet),
    })
    expect(proposals).toMatchObject([
      {
        kind: 'survey',
        record: {
          title: 'Apklausa',
          n: 3,
          statements: [
            { text: 'Man sekasi', answers: 3, agreeing: 2, result: 66.67 },
            { text: 'Mane girdi', answers: 2, agreeing: 1, result: 50 },
          ],
        },
      },
    ])
    expect(leftovers.map(({ text }) => text)).toEqual(['Laiko žyma'])
  })

  it('read again later, with more answers, changes its statements and adds none', async () => {
    const app = await practice()
    const lines = ['Laiko žyma;Man sekasi', '2018-11-01;Visiškai sutinku', '2018-11-02;Sutinku']
    const file = (rows: string[]) => ({
      fileName: 'Apklausa.csv',
      base64: base64(strToU8(rows.join('\n'))),
    })
    const { saved } = await app.call('intake.apply', file(lines))
    expect((await app.call('intake.apply', file(lines))).saved).toEqual([])
    const later = await app.call('intake.apply', file([...lines, '2018-11-05;Visiškai sutinku']))
    expect(later.saved).toMatchObject([{ id: saved[0]?.id, state: 'updated' }])
    const { record } = await app.call('records.get', { id: saved[0]?.id ?? '', kind: 'survey' })
    expect(record).toMatchObject({
      n: 3,
      statements: [{ text: 'Man sekasi', answers: 3, agreeing: 2, result: 66.67 }],
    })
    expect((record as { statements: unknown[] }).statements).toHaveLength(1)
  })
})

describe('papers of other programs', () => {
  it('an order keeps its points and sub-points', async () => {
    const app = await practice()
    const bytes = await wordFile({
      lines: [
        'ANTANAVO PAGRINDINĖS MOKYKLOS', 'DIREKTORIUS', 'ĮSAKYMAS', 'DĖL KOMANDOS SUDARYMO', '2018 m. spalio 1 d. Nr. V-77', 'Antanavas',
        'Vadovaudamasis savivaldybės kaitos projekto planu ir siekdamas jį įgyvendinti,', 'į s a k a u:',
        '1. Sudaryti komandą:', '1.1. pirmininkas – pavaduotoja;', '2. Pavesti rinktis kas mėnesį.', 'Direktorius',
      ],
    }) // prettier-ignore
    const { proposals } = await app.call('intake.read', { fileName: 'isakymas.docx', base64: base64(bytes) })
    expect(proposals).toMatchObject([
      {
        kind: 'order',
        record: {
          institutionId: 'ANT',
          number: 'V-77',
          date: '2018-10-01',
          subject: 'Dėl komandos sudarymo',
          operativeVerb: 'įsakau',
          points: [
            { text: 'Sudaryti komandą:', subPoints: [{ text: 'pirmininkas – pavaduotoja;' }] },
            { text: 'Pavesti rinktis kas mėnesį.', subPoints: [] },
          ],
        },
      },
    ])
  })

  it('minutes keep their agenda, votes and decisions', async () => {
    const app = await practice()
    const bytes = await wordFile({
      lines: [
        'ANTANAVO PAGRINDINĖ MOKYKLA', 'MOKYTOJŲ TARYBOS POSĖDŽIO PROTOKOLAS', '2018-10-15 Nr. 2', 'Antanavas', 'DARBOTVARKĖ:',
        '1. Dėl metodų.', '1. SVARSTYTA. Dėl metodų.', 'Aptarti metodai.', 'KALBĖJO: Pavaduotoja pristatė.',
        'Balsuota: už – 5, prieš – 1, susilaikė – 0.', 'NUTARTA:', '1.1. Taikyti metodus.', '1.2. Surinkti pavyzdžius iki lapkričio 1 d.',
        'Posėdžio pirmininkė',
      ],
    }) // prettier-ignore
    const input = { fileName: 'protokolas.docx', base64: base64(bytes) }
    const { proposals } = await app.call('intake.read', input)
    expect(proposals[1]?.record).toMatchObject({
      institutionId: 'ANT',
      minutesNumber: '2',
      agenda: [
        {
          title: 'Dėl metodų.',
          considered: 'Aptarti metodai.',
          speakers: [{ statement: 'Pavaduotoja pristatė.' }],
          votes: { for: 5, against: 1, abstained: 0 },
          decisions: [{ type: 'decision', text: 'Taikyti metodus.' }, { type: 'task' }],
        },
      ],
    })
    expect((await app.call('intake.apply', input)).saved).toHaveLength(2)
  })

  it('a file that is not what its name says is refused in words, and nothing changes', async () => {
    const app = await practice()
    const input = { fileName: 'a.docx', base64: base64(strToU8('%PDF-1.7')) }
    await expect(app.call('intake.apply', input)).rejects.toMatchObject({
      code: 'file-unreadable',
      details: { refused: 'is-pdf' },
    })
  })
})
