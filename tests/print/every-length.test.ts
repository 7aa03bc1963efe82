import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPress } from '#main/print/press.ts'
import { heading, prose } from '#shared/domain/paper/document-blocks.ts'
import { fittedOn, type Paper } from '#shared/domain/paper/paper-model.ts'
import { paperThemeOf } from '#shared/domain/paper/paper-theme.ts'
import { PaperThemeName } from '#shared/model/institution.ts'
import { documentWith, signed, tableWith } from './document-samples.ts'
import { layoutFaults } from './layout-faults.ts'
import { EXTREME, type Filling, paperKinds, PLAIN } from './paper-kinds.ts'
import { minutesOf, orderOf } from './paper-samples.ts'
import { readPdf } from './read-pdf.ts'

/** `KOMANDA_TORTURE_PAPERS=400` for the long form; `KOMANDA_FAULT_SEED` repeats a run. */
const PAPERS = Number(process.env['KOMANDA_TORTURE_PAPERS'] ?? 8)
const SEED = process.env['KOMANDA_FAULT_SEED']

const press = createPress()

const SENTENCE = 'Mokytojai aptarė, kaip mokiniai įsivertins pažangą pamokose, ir tęsia stebėseną. '

/** Paragraphs of so many sentences. */
const text = fc
  .array(fc.nat({ max: 14 }), { minLength: 1, maxLength: 8 })
  .map((lengths) => lengths.map((length) => SENTENCE.repeat(length + 1).trim()).join('\n'))

const agenda = fc
  .array(fc.record({ considered: text, decision: text }), { minLength: 1, maxLength: 5 })
  .map((items) =>
    items.map(({ considered, decision }, index) => ({
      id: `a${index}`,
      title: `Dėl ${index} klausimo`,
      considered,
      decisions: [{ id: `d${index}`, text: decision }],
    })),
  )

const minutes = fc
  .record({ agenda, hasAnnexes: fc.boolean() })
  .map(({ agenda: items, hasAnnexes }) =>
    minutesOf({ agenda: items, ...(hasAnnexes ? {} : { annexes: [] }) }),
  )

const order = fc
  .array(text, { minLength: 1, maxLength: 12 })
  .map((points) => orderOf({ points: points.map((point, index) => ({ id: `p${index}`, text: point })) }))

const plan = fc
  .record({ before: text, rows: fc.integer({ min: 1, max: 60 }), after: text, isSigned: fc.boolean() })
  .map(({ before, rows, after, isSigned }) =>
    documentWith([
      heading('h', 'I SKYRIUS'),
      ...prose('p', before),
      heading('h2', 'Veiklos'),
      tableWith(rows),
      ...(isSigned ? [] : [heading('h3', 'Išvados'), ...prose('a', after)]),
      signed(),
    ]),
  )

const themed = fc
  .record({
    paper: fc.oneof<fc.Arbitrary<Paper>[]>(minutes, order, plan),
    theme: fc.constantFrom(...PaperThemeName.options),
    pages: fc.option(fc.integer({ min: 1, max: 4 })),
  })
  .map(({ paper, theme: paperTheme, pages }): Paper => {
    const { layout } = paperThemeOf({ paperTheme })
    return fittedOn({ ...paper, layout }, pages)
  })

/** Records at their limits: hardly begun, one, forty or hundreds of rows, 20,000 letters in a paragraph. */
const FILLINGS: readonly Filling[] = [
  { name: '–', words: '–', prose: '', rows: 0 },
  { ...PLAIN, rows: 1 },
  { ...PLAIN, rows: 40 },
  { ...PLAIN, name: EXTREME.name, rows: 400 },
  { ...PLAIN, name: EXTREME.name, prose: SENTENCE.repeat(250).slice(0, 20_000) },
  EXTREME,
]
const isLong = process.env['KOMANDA_TORTURE_PAPERS'] !== undefined
const everyFilling = FILLINGS.flatMap((filling, index) =>
  PaperThemeName.options.map((theme) => ({ filling, theme, index })),
)

describe('every kind of paper', () => {
  it.each(isLong ? everyFilling : everyFilling.slice(0, 1))(
    'lies well on its pages, however much its records hold: $theme, filling $index',
    async ({ filling, theme: paperTheme }) => {
      for (const [name, paper] of Object.entries(paperKinds(filling, paperThemeOf({ paperTheme })))) {
        expect(layoutFaults(paper, await readPdf(press.pdf(paper).bytes)), name).toEqual([])
      }
    },
  )
})

describe('papers of any length', () => {
  it('keep margins, headings with their text and signatures with theirs', async () => {
    await fc.assert(
      fc.asyncProperty(themed, async (paper) => {
        expect(layoutFaults(paper, await readPdf(press.pdf(paper).bytes))).toEqual([])
      }),
      { numRuns: PAPERS, ...(SEED === undefined ? {} : { seed: Number(SEED) }) },
    )
  })
})
