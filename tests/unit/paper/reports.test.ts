import { describe, expect, it } from 'vitest'
import { REPORT_NAMES } from '#shared/domain/paper/reports/report-names.ts'
import { reportPaperOf } from '#shared/domain/paper/reports/report-papers.ts'
import { activityPlanPaper } from '#shared/domain/paper/reports/activity-plan.ts'
import { attendanceListPaper } from '#shared/domain/paper/reports/attendance-list.ts'
import { chronologyPaper } from '#shared/domain/paper/reports/chronology.ts'
import { implementationPaper } from '#shared/domain/paper/reports/implementation-report.ts'
import { municipalPaper, REPORT_QUESTIONS } from '#shared/domain/paper/reports/municipal-report.ts'
import { orderAnnexesPaper } from '#shared/domain/paper/reports/order-annexes.ts'
import { registerPaper, yearEndText } from '#shared/domain/paper/reports/register-journal.ts'
import { surveysPaper } from '#shared/domain/paper/reports/survey-report.ts'
import { talksPaper } from '#shared/domain/paper/reports/talk-report.ts'
import { minuteBookPaper } from '#shared/domain/paper/reports/minute-book-report.ts'
import { extractPaper } from '#shared/domain/paper/reports/extract-report.ts'
import { rollupPaper } from '#shared/domain/paper/reports/rollup-report.ts'
import { z } from 'zod'
import { facetsOf } from '#shared/model/record-facets.ts'
import { PRACTICE } from '#tests/unit/practice/practice-rollup-input.ts'
import { BodyKind } from '#shared/model/body.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { emptySource, ordersRegister, practiceSource, tablesOf, textOf } from './report-source.ts'

const practice = practiceSource()

/** Words that only the program uses, of all its lists of choices: two words and a hyphen, in Latin letters. */
const CODES = [
  ...new Set(
    Object.values(SCHEMAS).flatMap((schema) =>
      [
        ...JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })).matchAll(
          /"enum":(\[[^\]]*\])/gu,
        ),
      ]
        .flatMap(([, list]) => JSON.parse(list ?? '[]') as string[])
        .filter((code) => /^[a-z]+(?:-[a-z]+)+$/u.test(code)),
    ),
  ),
]

const KINDS_OF_RULES = SCHEMAS.indicator.shape.kind.options

const codesIn = (text: string): string[] => CODES.filter((code) => text.includes(code))

describe('every report', () => {
  it.each(REPORT_NAMES)('says whose it is and fills every row: %s', (name) => {
    const paper = reportPaperOf(name, practice)
    expect(textOf(paper)).not.toMatch(/undefined|null|NaN|\[object/u)
    if (name !== 'annexes') expect(paper.author[0]?.text).toBe('KAZLŲ RŪDOS SAVIVALDYBĖ')
    for (const table of tablesOf(paper)) {
      // Cells and what spans from above fill each row exactly.
      let open = table.columns.map(() => 0)
      for (const cells of [
        ...table.head,
        ...table.rows.flatMap((row) => (row.row === 'cells' ? [row.cells] : [])),
      ]) {
        const free = open.filter((left) => left === 0).length
        expect(cells.reduce((sum, cell) => sum + cell.colSpan, 0)).toBe(free)
        const spans = cells.flatMap(({ colSpan, rowSpan }) => Array.from({ length: colSpan }, () => rowSpan))
        open = open.map((left) => (left === 0 ? (spans.shift() ?? 1) : left) - 1)
      }
    }
  })

  it('speaks words and no codes of kinds, states and units', () => {
    expect(CODES).toContain('metodinis-burelis')
    expect(CODES).toContain('each-institution-min')
    const { body, indicator } = practice.records
    const every = {
      body: BodyKind.options.map((bodyKind, index) =>
        SCHEMAS.body.parse({ ...body[0], id: `b${index}`, name: `Komanda ${index}`, bodyKind }),
      ),
      indicator: BodyKind.options.map((bodyKind, index) => {
        const kind = KINDS_OF_RULES[index % KINDS_OF_RULES.length]
        return SCHEMAS.indicator.parse({ ...indicator[0], id: `r${index}`, kind, bodyKind, every: 1 })
      }),
    }
    for (const source of [
      practiceSource({ choice: { withFindings: true } }),
      practiceSource({ records: every, choice: { schoolYear: '2018-2019', withFindings: true } }),
    ]) {
      for (const name of REPORT_NAMES) expect(codesIn(textOf(reportPaperOf(name, source))), name).toEqual([])
    }
    for (const { kind, record } of [...PRACTICE.municipality, ...Object.values(PRACTICE.schools).flat()]) {
      expect(codesIn(facetsOf(kind, record).title), kind).toEqual([])
    }
  })

  it.each(REPORT_NAMES)('stands also where nothing is written yet: %s', (name) => {
    const paper = reportPaperOf(name, emptySource({ owner: { name: '', place: '' } }))
    expect(textOf(paper)).toContain('________')
  })
})

describe('the activity plan', () => {
  it('lies on its side where it is wide and bears the stamp of its order', () => {
    const plan = practice.records.plan[0]
    const order = SCHEMAS.order.parse({
      id: 'o',
      institutionId: 'KR',
      number: 'V-100',
      date: '2018-09-03',
      subject: 'Dėl plano patvirtinimo',
      effects: [{ id: 'e', effect: 'approves', targetId: plan?.id }],
      state: 'registered',
    })
    const paper = activityPlanPaper(practiceSource({ records: { order: [order] } }))
    expect(paper.orientation).toBe('landscape')
    expect(paper.stamps[0]?.map(({ text }) => text.replaceAll('\u00A0', ' '))).toEqual([
      'PATVIRTINTA',
      'Kazlų Rūdos savivaldybės direktoriaus',
      '2018 m. rugsėjo 3 d. įsakymu Nr. V-100',
    ])
    const nobody = practiceSource({ records: { order: [order] }, owner: { nameGenitive: '' } })
    // A name is never inflected: without its genitive the position stands alone.
    expect(activityPlanPaper(nobody).stamps[0]?.[1]?.text).toBe('Direktoriaus')
    expect(activityPlanPaper(practiceSource({ choice: { columns: 'simple' } })).orientation).toBe('portrait')
  })

  it('prints funds, participants and resources in the columns that are for them', () => {
    const activity = SCHEMAS.activity.parse({
      id: 'lesos',
      planId: practice.records.plan[0]?.id,
      title: 'Mokymai',
      funds: '1 200 Eur, savivaldybės biudžetas',
      participants: 'Mokytojai ir tėvai',
      resources: 'Salė, lektorius',
    })
    const wordsOf = (columns: 'municipal' | 'project') =>
      textOf(activityPlanPaper(practiceSource({ records: { activity: [activity] }, choice: { columns } })))
    expect(wordsOf('municipal')).toContain('1 200 Eur, savivaldybės biudžetas')
    expect(wordsOf('project')).toContain('Mokytojai ir tėvai')
    expect(wordsOf('project')).toContain('Salė, lektorius')
    const old = SCHEMAS.activity.parse({ id: 'a', planId: 'p', title: 'Senas įrašas' })
    expect(old).toMatchObject({ funds: '', participants: '', resources: '' })
  })

  it('prints the numbers of the plan, and none where the plan has none', () => {
    const rows = tablesOf(activityPlanPaper(practice))[0]?.rows ?? []
    const numbers = rows.flatMap((row) => (row.row === 'cells' ? [row.cells[0]?.lines[0]?.text ?? ''] : []))
    expect(numbers.slice(0, 4)).toEqual(['1', '2', '', '3'])
  })

  it('prints annexes of an order under their stamps', () => {
    const order = SCHEMAS.order.parse({
      id: 'o',
      institutionId: 'KR',
      number: 'V-7',
      date: '2018-09-03',
      subject: 'Dėl priedų',
      annexes: [
        { id: 'a', title: 'Tvarkos aprašas' },
        { id: 'b', title: 'Grafikas' },
      ],
    })
    const text = textOf(orderAnnexesPaper(practiceSource({ records: { order: [order] } })))
    expect(text).toContain('2018 m. rugsėjo 3 d. įsakymo Nr. V-7\n1 priedas\nTVARKOS APRAŠAS')
    expect(text).toContain('2 priedas\nGRAFIKAS')
  })
})

describe('the implementation report', () => {
  it('stands in four columns under the three levels and names what proves each promise', () => {
    const paper = implementationPaper(practice)
    const [table] = tablesOf(paper)
    expect(table?.columns).toHaveLength(4)
    const bands = table?.rows.flatMap((row) => (row.row === 'band' ? [row.line.text] : []))
    expect(bands).toEqual(['Mokytojo lygmuo', 'Mokinio lygmuo', 'Savivaldybės lygmuo'])
    const text = textOf(paper)
    expect(text).toContain('2018-08-29 Švietimo įstaigų vadovų pasitarimo posėdžio protokolas Nr. ŠP-4')
    expect(text).toContain('7 iš 18 – 38,89 %')
    expect(text).not.toContain('Neapskaičiuojama. Neapskaičiuojama')
  })
})

describe('the journal of a register', () => {
  it('[row 46] closes the year with its numbers, gaps and annulled papers', () => {
    const register = ordersRegister([1, 2, 3, 6, 7, 8])
    const paper = registerPaper(practiceSource({ register }))
    expect(yearEndText(register).replaceAll('\u00A0', ' ')).toBe(
      '2018 m. gruodžio 31 d. iš viso užregistruota: 6 dokumentai (Nr. V-1 – Nr. V-8); ' +
        'anuliuota: 2 numeriai; praleista: 2 numeriai.',
    )
    const text = textOf(paper)
    expect(text).toContain('ĮSAKYMAI VEIKLOS KLAUSIMAIS. 2018 M. REGISTRACIJOS ŽURNALAS')
    expect(text).toContain('V-4 – V-5')
    expect(text).toContain('Numeris praleistas')
    expect(text).toContain('Anuliuota: Netinkamas pavadinimas')
    expect(text).toContain('saugojimo terminas – 10 metų')
  })
})

describe('attendance', () => {
  const meeting = practice.records.meeting.find(({ attendance }) => attendance.length > 0)

  it('names nobody unless names are asked for, and asks for signatures then', () => {
    const named = practice.records.body
      .flatMap(({ members }) => members.map(({ name }) => name))
      .filter(Boolean)
    expect(named.length).toBeGreaterThan(0)
    const without = textOf(attendanceListPaper(practiceSource({ choice: { recordId: meeting?.id ?? '' } })))
    expect(named.some((name) => without.includes(name))).toBe(false)
    const withNames = { recordId: meeting?.id ?? '', withNames: true }
    const text = textOf(attendanceListPaper(practiceSource({ choice: withNames })))
    expect(named.some((name) => text.includes(name))).toBe(true)
    expect(text).toContain('Parašas')
  })

  it('counts an event by institution and role; what is not known is not zero', () => {
    const event = SCHEMAS.event.parse({
      id: 'e',
      institutionId: 'KR',
      title: 'Mokymai',
      dates: ['2018-11-06'],
      participants: [
        { id: 'p1', institutionId: 'ANT', teachers: 3 },
        { id: 'p2', institutionId: 'BAG', teachers: 4, pupils: 0 },
      ],
    })
    const paper = attendanceListPaper(
      practiceSource({ choice: { recordId: 'e' }, records: { event: [event] } }),
    )
    const cells = tablesOf(paper)[0]?.rows.map((row) =>
      row.row === 'cells' ? row.cells.map(({ value }) => value) : [],
    )
    expect(cells).toEqual([
      [null, null, 3, null, null, null, null, null, 3],
      [null, null, 4, 0, null, null, null, null, 4],
      [null, null, 7, 0, null, null, null, null, 7],
    ])
    expect(textOf(paper)).toContain('–')
  })
})

describe('the chronology', () => {
  it('goes day by day under school years and leaves out what has not happened', () => {
    const [table] = tablesOf(chronologyPaper(practice))
    const days = table?.rows.flatMap((row) => (row.row === 'cells' ? [row.cells[0]?.value] : [])) ?? []
    const known = days.filter((day) => typeof day === 'string')
    expect(known).toEqual(known.toSorted())
    expect(known.every((day) => day <= '2019-01-31')).toBe(true)
    const text = textOf(chronologyPaper(practice))
    expect(text).toContain('2018-04-16, 17, 19')
    const chosen = textOf(chronologyPaper(practiceSource({ choice: { schoolYear: '2018-2019' } })))
    expect(chosen).not.toContain('2017–2018 m. m.')
  })
})

describe('surveys and talks', () => {
  const survey = SCHEMAS.survey.parse({
    id: 's',
    institutionId: 'ANT',
    title: 'Refleksija pamokoje',
    n: 40,
    statements: [
      { id: '1', text: 'Reflektuoju kasdien', planned: 60, result: 65.5, scaleAnswer: 'Visiškai sutinku' },
      { id: '2', text: 'Man padeda draugai', planned: 50, answers: 40, agreeing: 19 },
      { id: '3', text: 'Nežinoma', planned: 50 },
    ],
  })

  it('sets planned beside result, with the change in points and a chart of the same numbers', () => {
    const paper = surveysPaper(practiceSource({ records: { survey: [survey] } }))
    const rows = tablesOf(paper)[0]?.rows.flatMap((row) => (row.row === 'cells' ? [row.cells] : []))
    expect(rows?.map((cells) => cells.map(({ value }) => value))).toEqual([
      [null, null, 60, 65.5, 5.5, null],
      [null, null, 50, 47.5, -2.5, null],
      [null, null, 50, null, null, null],
    ])
    expect(rows?.map((cells) => cells.at(-1)?.lines[0]?.text)).toEqual(['taip', 'ne', '–'])
    const chart = paper.blocks.find((block) => block.block === 'chart')
    expect(chart).toMatchObject({ chart: 'bars', maximum: 100, series: ['Planuota', 'Rezultatas'] })
    expect(chart?.description).toContain('3 teiginys: planuota 50\u00A0%, rezultatas neapskaičiuojama')
  })

  it('adds coverage only where every round told both numbers', () => {
    const talk = (id: string, covered: number | null, total: number | null) =>
      SCHEMAS['talk-round'].parse({
        id,
        institutionId: 'ANT',
        classLabel: `${id} klasė`,
        windowKind: 'dec-jan',
        pupilsCovered: covered,
        pupilsTotal: total,
      })
    const last = (...talks: ReturnType<typeof talk>[]) => {
      const rows = tablesOf(talksPaper(practiceSource({ records: { 'talk-round': talks } })))[0]?.rows ?? []
      const row = rows.at(-1)
      return row?.row === 'cells' ? row.cells.at(-1)?.value : undefined
    }
    expect(last(talk('1', 10, 20), talk('2', 20, 20))).toBe(75)
    expect(last(talk('1', 10, 20), talk('2', 20, null))).toBeNull()
    const paper = talksPaper(practiceSource({ records: { 'talk-round': [talk('1', 1, 2)] } }))
    expect(paper.blocks.find((block) => block.block === 'chart')).toMatchObject({
      groups: [{ states: ['full', 'off'] }],
    })
  })
})

describe('the municipal report', () => {
  it('asks the six questions, prints what was answered and leaves a gap for the rest', () => {
    const answer = SCHEMAS['narrative-answer'].parse({
      id: 'n',
      institutionId: 'KR',
      questionNumber: 5,
      question: REPORT_QUESTIONS[4],
      answer: 'Mokėsi 120 mokytojų.\n\nRyškiausia patirtis – konferencija.',
    })
    const paper = municipalPaper(practiceSource({ records: { 'narrative-answer': [answer] } }))
    const text = textOf(paper)
    expect(paper.hasCover).toBe(true)
    expect(paper.contents?.text).toBe('TURINYS')
    for (const [index, question] of REPORT_QUESTIONS.entries())
      expect(text).toContain(`${index + 1}. ${question}`)
    expect(text).toContain('Mokėsi 120 mokytojų.\nRyškiausia patirtis – konferencija.')
    expect(text.split('________').length).toBeGreaterThan(5)
  })

  it('tells shares in percent with their whole', () => {
    const text = textOf(rollupPaper(practice))
    expect(text).toContain('38,89 %\n7 iš 18')
    expect(text).toContain('10 %\n1 iš 10')
    expect(text).toContain('Projekte dalyvauja 10 iš 13 įstaigų')
  })

  it('is printed with findings where they are wished, the gravest first, with what was decided', () => {
    expect(textOf(rollupPaper(practice))).not.toContain('Radiniai')
    const [first] = practice.findings().filter(({ rule }) => rule === 'sunday-meeting')
    const decision = SCHEMAS['finding-decision'].parse({
      id: 'd',
      institutionId: 'KR',
      findingId: first?.id ?? '',
      rule: 'sunday-meeting',
      verdict: 'right-as-is',
      reason: 'Posėdžiauta sekmadienį.',
    })
    const choice = { withFindings: true }
    const records = { 'finding-decision': [decision] } as Partial<typeof practice.records>
    const text = textOf(rollupPaper(practiceSource({ choice, records })))
    expect(text).toContain('Radiniai')
    expect(text).toContain('teisinga, kaip yra: Posėdžiauta sekmadienį.')
    expect(text.indexOf('Įspėjimas\n')).toBeLessThan(text.indexOf('Pastaba\n'))
  })
})

describe('minutes again', () => {
  it('binds the minutes of one body with a cover, contents and a list', () => {
    const paper = minuteBookPaper(practice)
    const heads = paper.blocks.filter((block) => block.block === 'head')
    expect(heads.map(({ shortTitle }) => shortTitle?.replaceAll('\u00A0', ' '))).toEqual([
      '2018-01-11 protokolas Nr. 5',
      '2018-02-22 protokolas Nr. 6',
      '2018-03-15 protokolas Nr. 7',
      '2018-05-10 protokolas Nr. 8',
    ])
    expect(paper.blocks.filter((block) => block.block === 'signatures')).toHaveLength(4)
  })

  it('extracts one item under its own number, without what speakers said', () => {
    const meeting = practice.records.meeting.find(({ minutesNumber }) => minutesNumber === 'ŠP-4')
    const withSpeakers = SCHEMAS.meeting.parse({
      ...meeting,
      agenda: meeting?.agenda.map((item) => ({
        ...item,
        speakers: [{ id: 's', name: 'A', statement: 'kalba' }],
      })),
    })
    const choice = { recordId: withSpeakers.id, item: '2' }
    const text = textOf(extractPaper(practiceSource({ choice, records: { meeting: [withSpeakers] } })))
    expect(text).toContain('POSĖDŽIO PROTOKOLO IŠRAŠAS')
    expect(text).toContain('2018-08-29 Nr. ŠP-4')
    expect(text).toContain('2. SVARSTYTA.')
    expect(text).not.toContain('1. SVARSTYTA.')
    expect(text).toContain('2.1. Pritarti')
    expect(text).not.toContain('kalba')
    expect(text).toContain('Išrašas tikras')
  })
})
