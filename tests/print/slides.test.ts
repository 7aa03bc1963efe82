import { expect, it } from 'vitest'
import { slidesPaper } from '#shared/domain/paper/reports/slides.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { createPress } from '#main/print/press.ts'
import { emptySource } from '#tests/unit/paper/report-source.ts'
import { readPdf } from './read-pdf.ts'

const press = createPress()

/** Texts of so many words, each of the length that school names and titles have. */
const wordy = (words: number): string => Array.from({ length: words }, () => 'bendruomenės').join(' ')

it.each([2, 8, 20, 36])(
  'each slide is one page, with its heading, where texts have %i words',
  async (words) => {
    const orders = Array.from({ length: 20 }, (_order, index) =>
      SCHEMAS.order.parse({
        id: `o${index}`,
        institutionId: 'ANT',
        number: `V-${index}`,
        date: '2018-09-03',
        subject: wordy(words),
        state: 'registered',
      }),
    )
    const statements = Array.from({ length: 20 }, (_statement, index) => ({
      id: `t${index}`,
      text: wordy(words),
      planned: 50,
      result: 38.89,
    }))
    const survey = SCHEMAS.survey.parse({
      id: 's',
      institutionId: 'ANT',
      title: 'Apklausa',
      n: 40,
      date: '2018-11',
      statements,
    })
    const source = emptySource()
    const paper = slidesPaper({ ...source, records: { ...source.records, order: orders, survey: [survey] } })
    const slides = paper.blocks.filter(({ block }) => block === 'heading').length
    expect(slides).toBeGreaterThan(4)
    const cover = 1
    expect((await readPdf(press.pdf(paper).bytes)).pages).toHaveLength(slides + cover)
  },
)
