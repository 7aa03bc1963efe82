import { ROLES } from '../../../model/event.ts'
import { schoolYearText } from '../../lithuanian/school-year-text.ts'
import { heading, pageBreak, signature, signatures, words } from '../document-blocks.ts'
import { band, type ColumnPlan, emptyRow, row, tableOf, textCell } from '../document-cells.ts'
import type { DocumentPaper, PaperBlock, PaperRow } from '../paper-model.ts'
import { oneLine } from '../paper-text.ts'
import { targetText } from './activity-plan.ts'
import { planTree } from './plan-tree.ts'
import { reportPaper } from './report-head.ts'
import type { ReportSource } from './report-source.ts'

const LINE = '______________________________'

const ROLE_TITLES = ['Mokytojai', 'Mokiniai', 'Tėvai', 'Kiti', 'Nenurodyta', 'Keli vaidmenys'] as const

/** A form to be filled in by hand: a title, what to write, and empty rows. */
function form(title: string, hint: string, columns: readonly ColumnPlan[], count: number): PaperBlock[] {
  const empty = (index: number): PaperRow =>
    row(...columns.map((_column, at) => textCell(`form/${at}`, at === 0 ? `${index + 1}.` : '')))
  return [
    heading('form', title),
    words(hint, 'note'),
    tableOf({
      columns,
      rows: Array.from({ length: count }, (_row, index) => empty(index)),
      rowHeightMm: 11,
    }),
  ]
}

const NUMBER: ColumnPlan = { title: 'Eil. Nr.', width: 12, align: 'center' }

/** The plan's own indicators are printed; the school writes what it did. */
function indicatorForm(source: ReportSource): PaperBlock[] {
  const columns: ColumnPlan[] = [
    NUMBER,
    { title: 'Rodiklis', width: 95 },
    { title: 'Siekiama', width: 35 },
    { title: 'Pasiekta (skaičius iš skaičiaus)', width: 40 },
    { title: 'Įrodymai: protokolo ar įsakymo data ir numeris', width: 75 },
  ]
  let count = 0
  const rows = planTree(source).levels.flatMap(({ level, activities }) => [
    ...(level === null ? [] : [band(`${level.id}/title`, level.title)]),
    ...(activities.every(({ indicators }) => indicators.length === 0)
      ? [emptyRow(level?.id ?? '', 'Rodiklių dar nėra.', columns.length)]
      : []),
    ...activities.flatMap(({ indicators }) =>
      indicators.map((one) => {
        count += 1
        return row(
          textCell(`${one.id}/printedNumber`, oneLine(one.printedNumber) || `${count}.`),
          textCell(`${one.id}/title`, one.title),
          textCell(`${one.id}/target`, targetText(one)),
          textCell(`${one.id}/form`, ''),
          textCell(`${one.id}/form`, ''),
        )
      }),
    ),
  ])
  if (rows.length === 0) {
    return form('Rodikliai', 'Įrašykite rodiklį ir tai, kas jį įrodo.', columns, 12)
  }
  return [
    heading('form', 'Rodikliai'),
    words('Įrašykite, kas pasiekta; ko nežinote, palikite tuščia – tuščia nėra nulis.', 'note'),
    tableOf({ columns, rows, rowHeightMm: 11 }),
  ]
}

const whoFills = (): PaperBlock[] => [
  words(`Įstaiga: ${LINE}${LINE}`, 'plain'),
  words(`Pildė: ${LINE}   Data: _______________`, 'plain'),
]

/** Blank forms for institutions that hand their facts over on paper: numbers only, no names of pupils. */
export function collectionFormsPaper(source: ReportSource): DocumentPaper {
  const { choice } = source
  const year = choice.schoolYear === null ? '' : `${schoolYearText(choice.schoolYear)} `
  return reportPaper(source, {
    titleText: `${year}duomenų rinkimo lapai`,
    orientation: 'landscape',
    blocks: [
      ...whoFills(),
      ...indicatorForm(source),
      pageBreak('landscape'),
      ...form(
        'Renginiai ir dalyvavimai',
        'Rašykite dalyvavimų skaičius, ne žmones; vieną skaičių keliems vaidmenims rašykite į paskutinį stulpelį.',
        [
          NUMBER,
          { title: 'Data', width: 28 },
          { title: 'Tema', width: 50 },
          { title: 'Kur vyko', width: 36 },
          ...ROLES.map((_role, index) => ({ title: ROLE_TITLES[index] ?? '', width: 22.5 })),
        ],
        11,
      ),
      pageBreak('landscape'),
      ...form(
        'Posėdžiai',
        'Rašykite tik tuos posėdžius, kurių protokolas yra; numerį – taip, kaip jis užrašytas.',
        [
          NUMBER,
          { title: 'Data', width: 28 },
          { title: 'Komanda, taryba', width: 60 },
          { title: 'Protokolo Nr.', width: 28 },
          { title: 'Svarstyta', width: 80 },
          { title: 'Dalyvavo', width: 24 },
        ],
        12,
      ),
      pageBreak('landscape'),
      ...form(
        'Pokalbiai su mokiniais ir tėvais',
        'Rašykite skaičius; mokinių vardų nerašykite.',
        [
          NUMBER,
          { title: 'Klasė, grupė', width: 40 },
          { title: 'Dvišaliai ar trišaliai', width: 45 },
          { title: 'Laikas', width: 40 },
          { title: 'Planuota', width: 28 },
          { title: 'Įvyko', width: 28 },
          { title: 'Mokinių dalyvavo', width: 32 },
          { title: 'Mokinių iš viso', width: 32 },
        ],
        11,
      ),
      signatures(
        signature(
          'director',
          source.owner.directorTitle === '' ? 'Vadovas (-ė)' : 'Įstaigos vadovas (-ė)',
          '',
        ),
      ),
    ],
  })
}
