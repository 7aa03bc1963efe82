import type { RecordOf } from '../../../model/kinds.ts'
import { longDateInSentence } from '../../lithuanian/long-date.ts'
import { heading, pageBreak, prose, signature, signatures, words } from '../document-blocks.ts'
import { row, tableOf, textCell } from '../document-cells.ts'
import type { DocumentPaper, PaperBlock } from '../paper-model.ts'
import { GAP, oneLine, sentence } from '../paper-text.ts'
import { chronologyTable } from './chronology.ts'
import { implementationTable } from './implementation-report.ts'
import { planTree } from './plan-tree.ts'
import { reportPaper, yearInTitle } from './report-head.ts'
import type { ReportSource } from './report-source.ts'
import { rollupBlocks } from './rollup-report.ts'
import { surveyBlocks } from './survey-report.ts'

/** The six questions of the report's template (model.md, section 8). */
export const REPORT_QUESTIONS = [
  'Kaip buvo įgyvendinti projekto etapai ir veiklos?',
  'Kokie pakeitimai buvo padaryti vadovaujantis veiksmo tyrimo logika?',
  'Kokios grupės ir įstaigos įsitraukė į projektą?',
  'Kokios suaugusiųjų mokymosi strategijos buvo įvaldytos?',
  'Kiek žmonių mokėsi ir kokios buvo ryškiausios patirtys?',
  'Ko išmokta dirbant su konsultantais?',
] as const

type Answer = RecordOf<'narrative-answer'>

function answersOf({ records, choice, owner }: ReportSource): Answer[] {
  const asked = records['narrative-answer'].filter(
    ({ schoolYear }) => choice.schoolYear === null || schoolYear === null || schoolYear === choice.schoolYear,
  )
  const whose = choice.institutionId ?? owner.id
  const own = asked.filter(({ institutionId }) => institutionId === whose)
  return (own.length === 0 ? asked : own).toSorted(
    (one, other) =>
      (one.questionNumber ?? 1000) - (other.questionNumber ?? 1000) || (one.id < other.id ? -1 : 1),
  )
}

function answerBlocks(number: number, question: string, answers: readonly Answer[]): PaperBlock[] {
  const written = answers.flatMap((one) => prose(`${one.id}/answer`, one.answer))
  return [
    heading(answers[0]?.id ?? `question-${number}`, `${number}. ${question}`, 2),
    ...(written.length === 0 ? [words(GAP)] : written),
  ]
}

/** Each question once, with every answer to it; the template's questions also where nobody has answered. */
function narrative(source: ReportSource): PaperBlock[] {
  const answers = answersOf(source)
  const standard = REPORT_QUESTIONS.flatMap((question, index) => {
    const own = answers.filter(({ questionNumber }) => questionNumber === index + 1)
    return answerBlocks(index + 1, oneLine(own[0]?.question ?? question), own)
  })
  const others = answers.filter(
    ({ questionNumber }) => questionNumber === null || questionNumber > REPORT_QUESTIONS.length,
  )
  const byQuestion = [...Map.groupBy(others, ({ question }) => oneLine(question))]
  return [
    ...standard,
    ...byQuestion.flatMap(([question, own], index) =>
      answerBlocks(REPORT_QUESTIONS.length + index + 1, question, own),
    ),
  ]
}

function projectFacts(source: ReportSource): PaperBlock {
  const { plan } = planTree(source)
  const { institutions } = source.rollup()
  const period = [plan?.periodFrom, plan?.periodTo]
    .flatMap((date) => (date ? [longDateInSentence(date)] : []))
    .join(' – ')
  const facts: readonly (readonly [string, string])[] = [
    ['Savivaldybė ar įstaiga', oneLine(source.owner.name)],
    ['Programa', oneLine(plan?.programme ?? '')],
    ['Projektas', oneLine(plan?.title ?? '')],
    ['Tema', oneLine(plan?.theme ?? '')],
    ['Tikslas', plan?.goal ?? ''],
    ['Laikotarpis', period],
    ['Dalyvauja įstaigų', `${institutions.participating} iš ${institutions.total}`],
  ]
  return tableOf({
    columns: [
      { title: '', width: 50 },
      { title: '', width: 120 },
    ],
    head: [],
    rows: facts.map(([name, value]) =>
      row(textCell('facts', name), textCell('facts', value.trim() === '' ? GAP : value)),
    ),
  })
}

function adjustmentBlocks({ records }: ReportSource): PaperBlock[] {
  if (records.adjustment.length === 0) return []
  return [
    heading('adjustments', 'Pakeitimai', 2),
    ...records.adjustment
      .toSorted((one, other) => (one.date ?? '').localeCompare(other.date ?? ''))
      .flatMap((one) => {
        const when = one.date === null ? '' : `${longDateInSentence(one.date)}: `
        const why = oneLine(one.why)
        const text = `${when}${sentence(oneLine(one.what) || GAP)}${why === '' ? '' : ` Priežastis: ${sentence(why)}`}`
        return prose(`${one.id}/what`, text)
      }),
  ]
}

/** The whole municipal report: cover, contents, answers, the four-column table, figures, surveys, chronology. */
export function municipalPaper(source: ReportSource): DocumentPaper {
  const surveys = source.records.survey.flatMap((one) => surveyBlocks(one, source))
  return reportPaper(source, {
    titleText: `${yearInTitle(source)}pokyčio projekto įgyvendinimo ataskaita`,
    hasCover: true,
    contents: { field: 'contents', text: 'TURINYS' },
    blocks: [
      heading('facts', 'I. Projekto duomenys'),
      projectFacts(source),
      heading('answers', 'II. Atsakymai į ataskaitos klausimus'),
      ...narrative(source),
      ...adjustmentBlocks(source),
      pageBreak('landscape'),
      heading('table', 'III. Plano įgyvendinimas'),
      implementationTable(source),
      pageBreak('landscape'),
      heading('rollup', 'IV. Suvestinė'),
      ...rollupBlocks(source),
      pageBreak('portrait'),
      heading('surveys', 'V. Apklausos'),
      ...(surveys.length === 0 ? [words('Apklausų nėra.', 'plain')] : surveys),
      heading('chronology', 'VI. Chronologija'),
      chronologyTable(source),
      signatures(signature('signer', source.owner.directorTitle, '')),
    ],
  })
}
