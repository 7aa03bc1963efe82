import { schoolYearsOf } from '../school-year/years-of-record.ts'
import type { AnyRecord, Kind, RecordOf } from '../../model/kinds.ts'
import { remembering } from '../../lib/remembering.ts'
import { facetsOf } from '../../model/record-facets.ts'
import { findDates } from './find-dates.ts'
import { indexTerms, readWords } from './read-words.ts'
import { searchableText, type TextPlace } from './searchable-text.ts'
import { shortHash } from './short-hash.ts'

/** One row of the full-text index: words and marks parted by spaces, nothing else. */
export type SearchEntry = Readonly<Record<TextPlace | 'marks', string>>

/** Words that a kind answers to, whatever stands in its records. */
export const KIND_WORDS: Partial<Readonly<Record<Kind, string>>> = {
  meeting: 'protokolas posėdis susirinkimas minutes meeting',
  order: 'įsakymas order',
  event: 'renginys mokymai event',
  body: 'komanda grupė taryba body',
  institution: 'įstaiga mokykla institution',
  municipality: 'savivaldybė municipality',
  plan: 'planas plan',
  activity: 'priemonė veikla activity',
  indicator: 'rodiklis indicator',
  survey: 'apklausa survey',
  'talk-round': 'pokalbis talk',
  evidence: 'įrodymas evidence',
  register: 'registras register',
}

export const kindMark = (kind: Kind): string => `xk${kind.replaceAll('-', '')}`
export const linkMark = (id: string): string => `xl${shortHash(id).toString(36)}`
export const yearMark = (year: string): string => `xy${year}`
export const schoolYearMark = (schoolYear: string): string => `xs${schoolYear.replace('-', '')}`
export const dateMark = (digits: string): string => `xd${digits}`
export const OPEN_MARK = 'xopen'
export const DECISION_MARK = 'xdecision'

/** Something a person still has to see to. */
function isOpen(kind: Kind, record: AnyRecord): boolean {
  if (kind === 'meeting') {
    const { agenda, state } = record as RecordOf<'meeting'>
    const hasTask = agenda.some(({ decisions }) =>
      decisions.some(({ type, done, text }) => type === 'task' && !done && text !== ''),
    )
    return hasTask || state === 'draft' || state === 'in-progress' || state === 'reopened'
  }
  if (kind === 'comment') return (record as RecordOf<'comment'>).settledOn === null
  const state: unknown = 'state' in record ? record.state : null
  return typeof state === 'string' && ['planned', 'ongoing', 'draft', 'prepared', 'reopened'].includes(state)
}

const decides = (kind: Kind, record: AnyRecord): boolean =>
  kind === 'meeting' && (record as RecordOf<'meeting'>).agenda.some(({ decisions }) => decisions.length > 0)

/** Ids of members that a meeting names: they were there, led it or wrote it down. */
const membersOf = (kind: Kind, record: AnyRecord): readonly string[] => {
  if (kind !== 'meeting') return []
  const { attendance, chairId, secretaryId } = record as RecordOf<'meeting'>
  const there = attendance.filter(({ status }) => status !== 'absent').map(({ id }) => id)
  return [...there, chairId ?? '', secretaryId ?? ''].filter((id) => id !== '')
}

function marksOf(kind: Kind, record: AnyRecord, texts: readonly string[]): readonly string[] {
  const { date, institutionId, links } = facetsOf(kind, record as never)
  const ids = [record.id, institutionId ?? '', ...links.map(({ to }) => to), ...membersOf(kind, record)]
  const years = new Set(schoolYearsOf(kind, record))
  return [
    kindMark(kind),
    ...ids.filter((id) => id !== '').map(linkMark),
    ...(date === null ? [] : [yearMark(date.slice(0, 4))]),
    ...[...years].map(schoolYearMark),
    ...texts.flatMap(dateMarksOf),
    ...(isOpen(kind, record) ? [OPEN_MARK] : []),
    ...(decides(kind, record) ? [DECISION_MARK] : []),
  ]
}

/** While one field of long minutes is typed in, the texts of the others stay as they are. */
const MOST_TEXTS = 2000
const termsOf = remembering((text) => readWords(text).flatMap(indexTerms).join(' '), MOST_TEXTS)
const dateMarksOf = remembering((text) => findDates(text).map(dateMark), MOST_TEXTS)

/** What the index holds of a record; made from the record alone, so that it can always be made again. */
export function searchEntry(kind: Kind, record: AnyRecord): SearchEntry {
  const pieces = searchableText(kind, record)
  const words = (place: TextPlace, also = ''): string =>
    [...pieces.filter((piece) => piece.place === place).map(({ text }) => text), also]
      .map(termsOf)
      .filter((terms) => terms !== '')
      .join(' ')
  const marks = marksOf(
    kind,
    record,
    pieces.map(({ text }) => text),
  )
  return {
    head: words('head'),
    body: words('body', KIND_WORDS[kind]),
    people: words('people'),
    decisions: words('decisions'),
    marks: [...new Set(marks)].join(' '),
  }
}
