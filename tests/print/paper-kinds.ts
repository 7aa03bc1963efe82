import { minutesPaper } from '#shared/domain/paper/minutes-paper.ts'
import type { Paper } from '#shared/domain/paper/paper-model.ts'
import { DEFAULT_PAPER_THEME, type PaperTheme } from '#shared/domain/paper/paper-theme.ts'
import type { ReportName } from '#shared/domain/paper/reports/report-names.ts'
import { reportPaperOf } from '#shared/domain/paper/reports/report-papers.ts'
import type { ReportChoice } from '#shared/domain/paper/reports/report-source.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { emptySource, ordersRegister } from '#tests/unit/paper/report-source.ts'
import { sampleBody, sampleInstitution, sampleMeeting } from '#tests/unit/paper/sample-papers.ts'
import { orderOf } from './paper-samples.ts'

/** Words that stand wherever a person types, and how many rows every list has. */
export interface Filling {
  readonly name: string
  readonly words: string
  /** What stands in fields of long text; `words` where left out. */
  readonly prose?: string
  readonly rows: number
}

export const PLAIN: Filling = { name: 'Kalnelio pagrindinė mokykla', words: 'Dėl mokinių pažangos', rows: 2 }

/** A long name, every sign that could be taken for code, letters the typeface has not, and a word without end. */
export const EXTREME: Filling = {
  name: 'Pasvalio r. Joniškėlio Gabrielės Petkevičaitės-Bitės gimnazijos neformaliojo vaikų švietimo skyrius',
  words: `#read('/etc/passwd') <b>x</b> $y$ 😀 مرحبا \u202Eabc\u0007 ${'Nebeprisikiškiakopūsteliaujančiųjų'.repeat(2)}`,
  rows: 9,
}

const many = <Row>(count: number, row: (index: number) => Row): Row[] =>
  Array.from({ length: count }, (_row, index) => row(index))

function recordsOf({ words, prose = words, rows }: Filling) {
  const school = { institutionId: 'ANT' }
  const day = (index: number) =>
    `2018-${String(9 + (index % 3)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`
  const plan = SCHEMAS.plan.parse({
    id: 'p',
    ...school,
    title: words.slice(0, 60),
    schoolYear: '2018-2019',
    goal: prose,
  })
  const body = SCHEMAS.body.parse({
    ...sampleBody(),
    members: [
      ...sampleBody().members,
      ...many(Math.min(rows, 250), (index) => ({
        id: `x${index}`,
        role: 'narys',
        name: words.slice(0, 100),
      })),
    ],
  })
  const agenda = many(Math.min(rows, 200), (index) => ({
    id: `a${index}`,
    title: words,
    considered: prose,
    decisions: [{ id: `d${index}`, text: prose }],
  }))
  return {
    plan: [plan],
    level: [SCHEMAS.level.parse({ id: 'l', planId: 'p', title: 'Mokytojo lygmuo' })],
    activity: many(rows, (index) =>
      SCHEMAS.activity.parse({
        id: `v${index}`,
        planId: 'p',
        levelId: 'l',
        order: index,
        title: words,
        responsible: words.slice(0, 300),
        startsOn: day(index),
        expectedResults: prose,
      }),
    ),
    indicator: many(rows, (index) =>
      SCHEMAS.indicator.parse({
        id: `k${index}`,
        planId: 'p',
        activityId: `v${index}`,
        order: index,
        printedNumber: `K${index + 1}`,
        title: words,
        kind: 'count',
        source: 'evidence',
        comparator: '>=',
        target: 2,
      }),
    ),
    body: [body],
    meeting: [
      sampleMeeting({ id: 'm', agenda, state: 'registered', minutesNumber: '5' }),
      sampleMeeting({ id: 'm2', date: '2018-11-05', state: 'registered', minutesNumber: '6' }),
    ],
    order: [
      SCHEMAS.order.parse({
        id: 'o',
        ...school,
        number: 'V-7',
        date: '2018-09-03',
        subject: 'Dėl plano patvirtinimo',
        state: 'registered',
        annexes: [
          { id: 'x1', title: words.slice(0, 300), sheets: 2 },
          { id: 'x2', title: 'Grafikas', sheets: 1 },
        ],
        effects: [
          { id: 'e1', effect: 'approves', targetId: 'p' },
          { id: 'e2', effect: 'founds-body', targetId: 'KK' },
        ],
      }),
    ],
    event: [
      SCHEMAS.event.parse({
        id: 'e',
        ...school,
        title: words,
        dates: ['2018-11-06', '2018-11-07'],
        hasParticipantList: true,
        participants: many(rows, (index) => ({
          id: `r${index}`,
          institutionId: 'ANT',
          teachers: index,
          mixed: 1234,
        })),
      }),
    ],
    survey: [
      SCHEMAS.survey.parse({
        id: 's',
        ...school,
        title: words,
        n: 40,
        date: '2018-11',
        statements: many(Math.min(rows, 300), (index) => ({
          id: `t${index}`,
          text: words,
          planned: 50,
          result: index % 3 === 2 ? null : 38.89,
        })),
      }),
    ],
    'talk-round': many(rows, (index) =>
      SCHEMAS['talk-round'].parse({
        id: `g${index}`,
        ...school,
        classLabel: words.slice(0, 60),
        windowKind: index % 2 === 0 ? 'dec-jan' : 'may-jun',
        pupilsCovered: index,
        pupilsTotal: 60,
        state: 'done',
      }),
    ),
    'narrative-answer': [
      SCHEMAS['narrative-answer'].parse({
        id: 'n',
        ...school,
        questionNumber: 1,
        question: 'Kaip?',
        answer: prose,
      }),
    ],
  }
}

/** One paper of every kind that leaves the program, filled with the same words. */
export function paperKinds(
  filling: Filling,
  theme: PaperTheme = DEFAULT_PAPER_THEME,
): Readonly<Record<string, Paper>> {
  const records = recordsOf(filling)
  const genitive = 'Kalnelio pagrindinės mokyklos'
  const report = (name: ReportName, choice: Partial<ReportChoice> = {}): Paper => ({
    ...reportPaperOf(name, {
      ...emptySource({
        records,
        choice,
        owner: {
          id: 'ANT',
          name: filling.name,
          nameGenitive: genitive,
          place: 'Kalnelis',
          directorTitle: 'Direktorė',
        },
        register: ordersRegister(many(filling.rows, (index) => index + 1 + (index > 0 ? 2 : 0))),
      }),
      institutionName: () => filling.name,
      theme,
    }),
  })
  const [meeting] = records.meeting
  const [body] = records.body
  const institution = sampleInstitution({ name: filling.name })
  const minutes = (form: 'full' | 'short'): Paper =>
    minutesPaper({
      meeting: meeting ?? sampleMeeting(),
      body: body ?? sampleBody(),
      institution,
      form,
      theme,
    })
  return {
    'minutes-full': minutes('full'),
    'minutes-short': minutes('short'),
    extract: report('extract', { recordId: 'm' }),
    'attendance-names': report('attendance', { recordId: 'm', withNames: true }),
    'attendance-counts': report('attendance', { recordId: 'm' }),
    'attendance-event': report('attendance', { recordId: 'e' }),
    order: orderOf(
      {
        points: many(Math.min(filling.rows, 200), (index) => ({
          id: `p${index}`,
          text: filling.prose ?? filling.words,
        })),
      },
      theme,
    ),
    annexes: report('annexes', { recordId: 'o' }),
    'plan-simple': report('plan', { columns: 'simple' }),
    'plan-school': report('plan', { columns: 'school' }),
    'plan-municipal': report('plan', { columns: 'municipal' }),
    'plan-project': report('plan', { columns: 'project' }),
    implementation: report('implementation'),
    chronology: report('chronology'),
    municipal: report('municipal'),
    evidence: report('evidence'),
    surveys: report('surveys'),
    talks: report('talks'),
    register: report('register'),
    'minute-book': report('minute-book', { bodyId: 'KK' }),
    forms: report('forms'),
    rollup: report('rollup'),
  }
}
