import type { Paper } from '#shared/domain/paper/paper-model.ts'
import { printableText } from './printable-text.ts'

export interface PrintablePaper {
  /** JSON of the paper for the template, every text drawable. */
  readonly json: string
  /** Signs that could not be drawn, each once, in the order met. */
  readonly replaced: readonly string[]
}

/** Paths of fields name places and are not drawn. */
const NOT_DRAWN = new Set(['field', 'kind'])

/** Makes every text of a paper drawable; nothing else of it changes. */
export function printablePaper(paper: Paper, coverage: ReadonlySet<number>): PrintablePaper {
  const replaced = new Set<string>()
  const json = JSON.stringify(paper, (key, value: unknown) => {
    if (typeof value !== 'string' || NOT_DRAWN.has(key)) return value
    const printable = printableText(value, coverage)
    for (const sign of printable.replaced) replaced.add(sign)
    return printable.text
  })
  return { json, replaced: [...replaced] }
}
