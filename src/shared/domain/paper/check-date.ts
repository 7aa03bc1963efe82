import { finding, type PaperFinding } from './paper-finding.ts'

/** A paper needs a whole day; a partial date prints with blanks to be filled in by hand. */
export function checkDate(date: string | null): PaperFinding[] {
  if (date === null) return [finding('date-missing', 'date', 'missing')]
  return date.length === 10 ? [] : [finding('date-not-exact', 'date', 'odd')]
}
