import type { Output } from '#shared/contract/contract.ts'

export type PagesAnswer = Output<'print.preview'>

/** Pages with their pictures, those the screen had already put back in. */
export type DrawnPages = Omit<PagesAnswer, 'pages'> & {
  readonly pages: readonly (Omit<PagesAnswer['pages'][number], 'svg'> & { readonly svg: string })[]
}

/** Asks for pages, telling which pictures are `shown` already: those are neither drawn nor sent again. */
export const askForPages = async (
  ask: (known: string[]) => Promise<PagesAnswer>,
  shown: DrawnPages | null = null,
): Promise<DrawnPages> => {
  const here = new Map((shown?.pages ?? []).map(({ key, svg }) => [key, svg]))
  const answer = await ask([...here.keys()])
  return {
    ...answer,
    pages: answer.pages.map((page) => ({ ...page, svg: page.svg ?? here.get(page.key) ?? '' })),
  }
}
