import { schoolYearText } from '../../lithuanian/school-year-text.ts'
import { upperCase } from '../../lithuanian/upper-case.ts'
import { documentOf, type DocumentParts } from '../document-blocks.ts'
import { paperDate } from '../paper-date.ts'
import type { DocumentPaper, PaperLine } from '../paper-model.ts'
import { GAP, oneLine, orGap } from '../paper-text.ts'
import type { ReportSource } from './report-source.ts'

type ReportParts = Partial<DocumentParts> & {
  readonly titleText: string
  readonly blocks: DocumentParts['blocks']
}

/** The registered name in capitals; never reworded (documents.md 1.1, row 1). */
export const ownerLine = ({ owner }: ReportSource): PaperLine => ({
  field: 'institution/name',
  text: upperCase(oneLine(owner.name)) || GAP,
})

/** "2018–2019 M. M. " before a title, where one school year was chosen. */
export const yearInTitle = ({ choice }: ReportSource): string =>
  choice.schoolYear === null ? '' : `${schoolYearText(choice.schoolYear)} `

/** A report under the owner's name, dated by the day its facts are of. */
export function reportPaper(source: ReportSource, parts: ReportParts): DocumentPaper {
  const { titleText, ...others } = parts
  return documentOf({
    author: [ownerLine(source)],
    authors: [oneLine(source.owner.name) || GAP],
    title: [{ field: 'title', text: upperCase(titleText) }],
    register: [
      { field: 'asOf', text: paperDate(source.asOf, 'digits') },
      { field: 'institution/place', text: orGap(source.owner.place) },
    ],
    date: source.asOf,
    theme: source.theme,
    ...others,
  })
}
