import { readPhrase, BODY_PHRASES } from '../citations/citation-words.ts'
import { tokenize } from '../../paste/tokenize.ts'
import { BODY_NAMES, MUNICIPAL_BODIES } from '../body-names.ts'
import { draftRef } from '../intake.ts'
import { countOfCell, daysOfCell } from './read-cells.ts'
import type { TableReading, TableRow } from './table-reader.ts'
import { askInstitution, cellOf, placeOf, rowsOf, textOf } from './table-reader.ts'

function dayOf(reading: TableReading, row: TableRow, about: string): string | null {
  const { days, doubtful } = daysOfCell(cellOf(reading, row, 'date'), reading.context)
  const [day = null] = days
  if (day !== null && !doubtful) return day
  if (textOf(reading, row, 'date') === '') return null
  const source = placeOf(reading, row, 'date')
  return reading.writer.ask({ code: 'date-doubtful', about, field: 'date', source, proposal: day })
}

const ownerOf = (reading: TableReading, row: TableRow, about: string): string =>
  askInstitution(reading, row, 'institution', about) ?? reading.context.selfId

/** A journal of orders: number, date, subject. */
export function readOrderTable(reading: TableReading): void {
  for (const row of rowsOf(reading)) {
    const number = textOf(reading, row, 'number')
    const subject = textOf(reading, row, 'subject') || textOf(reading, row, 'title')
    const key = `order|${textOf(reading, row, 'institution')}|order|${number}|${textOf(reading, row, 'date')}`
    const date = dayOf(reading, row, key)
    const isRegistered = number !== '' && date !== null
    reading.writer.add({
      kind: 'order', key, title: [number, subject].filter(Boolean).join(' '), state: 'done', confidence: 0.9,
      source: placeOf(reading, row, null),
      record: {
        institutionId: ownerOf(reading, row, key),
        number: number === '' ? null : number,
        date,
        subject,
        state: isRegistered ? 'registered' : 'draft',
        ...(isRegistered ? { registeredOn: date } : {}),
      },
    }) // prettier-ignore
  }
}

/** The body a cell names, by its kind; `null` where no word of the grammar stands there. */
function bodyOf(reading: TableReading, row: TableRow, institutionId: string, about: string): string {
  const text = textOf(reading, row, 'body')
  const kept = reading.context.bodies.find(
    (body) => body.institutionId === institutionId && body.name.toLowerCase() === text.toLowerCase(),
  )
  if (kept) return kept.id
  const tokens = tokenize(text)
  const found = tokens.map((_, at) => readPhrase(tokens, at, BODY_PHRASES)).find((one) => one !== null)
  if (!found) {
    const choices = reading.context.bodies.map(({ id, name }) => ({ value: id, words: name }))
    return reading.writer.ask({ code: 'which-body', about, field: 'bodyId', source: placeOf(reading, row, 'body'), choices }) ?? '?' // prettier-ignore
  }
  const ofKind = reading.context.bodies.find(
    (body) => body.institutionId === institutionId && body.bodyKind === found.meaning,
  )
  if (ofKind) return ofKind.id
  const owner = MUNICIPAL_BODIES.has(found.meaning)
    ? (reading.context.municipalityId ?? institutionId)
    : institutionId
  const key = `body|${owner}|${found.meaning}`
  reading.writer.add({
    kind: 'body', key, title: BODY_NAMES[found.meaning], state: 'done', confidence: 0.8, source: placeOf(reading, row, 'body'),
    record: { institutionId: owner, bodyKind: found.meaning, name: text || BODY_NAMES[found.meaning] },
  }) // prettier-ignore
  return draftRef(key)
}

/** A journal of minutes: number, date, body. */
export function readMeetingTable(reading: TableReading): void {
  for (const row of rowsOf(reading)) {
    const number = textOf(reading, row, 'number') || textOf(reading, row, 'printed-number')
    const key = `meeting|${textOf(reading, row, 'institution')}|${textOf(reading, row, 'body')}|${textOf(reading, row, 'date')}|${number}`
    const date = dayOf(reading, row, key)
    const institutionId = ownerOf(reading, row, key)
    const purpose = textOf(reading, row, 'subject') || textOf(reading, row, 'title')
    const isRegistered = number !== '' && date !== null
    reading.writer.add({
      kind: 'meeting', key, title: purpose || textOf(reading, row, 'body'), state: 'done', confidence: 0.9,
      source: placeOf(reading, row, null),
      record: {
        institutionId,
        bodyId: bodyOf(reading, row, institutionId, key),
        date,
        purpose,
        place: textOf(reading, row, 'place'),
        minutesNumber: number === '' ? null : number,
        state: isRegistered ? 'registered' : 'draft',
        ...(isRegistered ? { registeredOn: date } : {}),
      },
    }) // prettier-ignore
  }
}

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/lopšel|lopsel/iu, 'lopselis-darzelis'],
  [/mokykla-?\s?darž|mokykla-?\s?darz/iu, 'mokykla-darzelis'],
  [/progimnaz/iu, 'progimnazija'],
  [/gimnaz/iu, 'gimnazija'],
  [/pagrindin/iu, 'pagrindine-mokykla'],
  [/pradin/iu, 'pradine-mokykla'],
  [/darž|darz/iu, 'darzelis'],
  [/seniūn|seniun/iu, 'seniunija'],
]

/** The list of institutions: a name that is known already is the same one. */
export function readInstitutionTable(reading: TableReading): void {
  for (const row of rowsOf(reading)) {
    const name = textOf(reading, row, 'institution')
    if (name === '') continue
    const told = `${textOf(reading, row, 'type')} ${name}`
    reading.writer.add({
      kind: 'institution', key: `institution|${name}`, title: name, state: 'done', confidence: 0.9,
      source: placeOf(reading, row, null),
      record: {
        name,
        shortName: textOf(reading, row, 'short-name'),
        institutionType: TYPES.find(([word]) => word.test(told))?.[1] ?? 'other',
        place: textOf(reading, row, 'place'),
        legalCode: textOf(reading, row, 'code').slice(0, 20),
      },
    }) // prettier-ignore
  }
}

const COUNTED = [
  ['pedagogue-count', 'pedagogue'],
  ['pupil-count', 'pupil'],
] as const

/** How many pedagogues and pupils an institution has: the whole that shares are of. */
export function readPopulationTable(reading: TableReading): void {
  for (const row of rowsOf(reading)) {
    for (const [field, countedUnit] of COUNTED) {
      const count = countOfCell(cellOf(reading, row, field))
      if (count === null || !reading.match.columns.has(field)) continue
      const key = `population|${textOf(reading, row, 'institution')}|${countedUnit}`
      const institutionId = askInstitution(reading, row, 'institution', key)
      const source = placeOf(reading, row, field)
      if (count === undefined)
        reading.writer.ask({ code: 'number-unreadable', about: key, field: 'count', source })
      reading.writer.add({
        kind: 'population', key, title: textOf(reading, row, 'institution'), state: 'done', confidence: 0.9, source,
        record: { institutionId: institutionId ?? '?', countedUnit, count: count ?? 0, source: source.place },
      }) // prettier-ignore
    }
  }
}
