import type { Output } from '#shared/contract/contract.ts'

type Answer = Output<'print.preview'>

/** Pages with their pictures, those the screen had already put back in. */
export type DrawnPages = Omit<Answer, 'pages'> & {
  readonly pages: readonly (Omit<Answer['pages'][number], 'svg'> & { readonly svg: string })[]
}

/** Pictures of the last few papers, by key; a page that has not changed is neither sent nor drawn again. */
const drawn = new Map<string, string>()

const KEPT = 300

const keep = ({ pages }: DrawnPages): void => {
  for (const { key, svg } of pages) {
    drawn.delete(key)
    drawn.set(key, svg)
  }
  for (const key of drawn.keys()) {
    if (drawn.size <= KEPT) break
    drawn.delete(key)
  }
}

/** Asks for pages, telling which pictures are here. */
export const askForPages = async (ask: (known: string[]) => Promise<Answer>): Promise<DrawnPages> => {
  const here = new Map(drawn)
  const answer = await ask([...here.keys()])
  const pages = answer.pages.map((page) => ({ ...page, svg: page.svg ?? here.get(page.key) ?? '' }))
  const whole = { ...answer, pages }
  keep(whole)
  return whole
}
