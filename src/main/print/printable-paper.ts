import type { Paper, PaperLine } from '#shared/domain/paper/paper-model.ts'
import { type LetterWidths, widestWord } from './letter-widths.ts'
import { isPlain, type PlainSigns, printableText, withoutInvisible } from './printable-text.ts'

export interface PrintablePaper {
  /** JSON of the paper for the template, every text drawable. */
  readonly json: string
  /** Signs that could not be drawn, each once, in the order met. */
  readonly replaced: readonly string[]
}

interface PrintableOptions {
  /** Characters that every font of the typeface has. */
  readonly coverage: ReadonlySet<number>
  /** Characters of each font that stands in for the typeface. */
  readonly signs: readonly ReadonlySet<number>[]
  /** Of the typeface. */
  readonly plain: PlainSigns
  readonly widths: LetterWidths
  /** Whether the template tells where lines came to stand. */
  readonly hasPlaces: boolean
}

/** Paths of fields name places and are not drawn. */
const NOT_DRAWN = new Set(['field', 'kind'])

/** Lines of cells tell how wide their longest word is: a template that measured every cell would be slow. */
const measuredCell = (value: unknown, widths: LetterWidths): unknown => {
  if (!isCell(value)) return value
  return { ...value, lines: value.lines.map((line) => ({ ...line, wide: widestWord(line.text, widths) })) }
}

const isCell = (value: unknown): value is { readonly lines: readonly PaperLine[] } =>
  typeof value === 'object' && value !== null && 'lines' in value && 'colSpan' in value

/** Makes every text of a paper drawable and measures words of tables; nothing else of it changes. */
export function printablePaper(
  paper: Paper,
  { coverage, signs, plain, widths, hasPlaces }: PrintableOptions,
): PrintablePaper {
  const replaced = new Set<string>()
  const { metadata, ...drawn } = paper
  const json = JSON.stringify(drawn, (key, value: unknown) => {
    if (typeof value !== 'string' || NOT_DRAWN.has(key)) return measuredCell(value, widths)
    if (isPlain(value, plain)) return value
    const printable = printableText(value, coverage, signs)
    for (const sign of printable.replaced) replaced.add(sign)
    return printable.text
  })
  // Title and author are not drawn: they keep letters that the typeface has not, and need no places to break.
  const told = JSON.stringify(metadata, (_key, value: unknown) =>
    typeof value === 'string' ? withoutInvisible(value) : value,
  )
  return { json: `{"hasPlaces":${hasPlaces},"metadata":${told},${json.slice(1)}`, replaced: [...replaced] }
}
