import { HANDBOOK_PAGES, type HandbookPageId } from '#renderer/lib/handbook-pages.ts'

export interface HandbookPage {
  readonly id: HandbookPageId
  readonly title: string
  readonly text: string
}

/** The pages of one language's file, in the order of the contents. */
export const pagesOf = (texts: Readonly<Record<string, string>>): readonly HandbookPage[] =>
  HANDBOOK_PAGES.map((id) => ({
    id,
    title: texts[`handbook.${id}.title`] ?? id,
    text: texts[`handbook.${id}.text`] ?? '',
  }))
