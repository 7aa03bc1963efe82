import type { Body } from '../../model/body.ts'
import type { Meeting } from '../../model/meeting.ts'
import { paperLines } from '../paper/paper-lines.ts'
import type { MinutesPaper, PaperLine } from '../paper/paper-model.ts'
import { namePattern, type NamePattern, namesIn } from './name-pattern.ts'

/** How people are called in what is published. */
export type PublicNames = 'initials' | 'roles'

export interface PublicLine {
  readonly field: string
  readonly before: string
  /** `null`: the line is left out. */
  readonly after: string | null
}

export interface PublicMinutes {
  readonly paper: MinutesPaper
  /** Every line in reading order, for a look before anything is saved. */
  readonly lines: readonly PublicLine[]
  /** First names that still stand in the text. */
  readonly doubts: readonly string[]
}

interface Person extends NamePattern {
  /** The duty in the team or the position of a guest; empty where none was typed. */
  readonly role: string
}

const HIDDEN = '[neskelbtina]'

/** Codes, telephones and addresses that tell who somebody is (documents.md section 6). */
const TELLING = [
  /(?<!\d)[1-6]\d{10}(?!\d)/gu,
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu,
  /(?<![\d\p{L}])(?:\+370|8|0)[\s\u00A0-]?\(?\d{1,3}\)?(?:[\s\u00A0-]?\d){5,7}(?!\d)/gu,
]

/** Everybody whom the record names, the longest names first. */
function peopleOf(meeting: Meeting, body: Body): Person[] {
  const named: (readonly [name: string, role: string])[] = [
    ...body.members.map(({ name, role }) => [name, role] as const),
    ...meeting.guests.map(({ name, position }) => [name, position] as const),
    ...meeting.agenda.flatMap((item) =>
      [
        item.presenter,
        ...item.speakers.map(({ name }) => name),
        ...item.decisions.map(({ responsible }) => responsible),
      ]
        .flatMap(namesIn)
        .map((name) => [name, ''] as const),
    ),
  ]
  const people = new Map<string, Person>()
  for (const [name, role] of named) {
    const pattern = namePattern(name)
    if (pattern === null) continue
    const known = people.get(pattern.name)
    people.set(pattern.name, { ...pattern, role: known?.role || role.trim() })
  }
  return [...people.values()].toSorted((one, other) => other.name.length - one.name.length)
}

/** Places where a name stands by itself in the nominative, so that a role may stand in its place. */
const PLACE_OF_NAME = /\/(?:presenter|speakers\/[^/]+\/statement|decisions\/[^/]+\/text)$/u

function hideNames(line: PaperLine, people: readonly Person[], names: PublicNames): string {
  let text = line.text.normalize('NFC')
  const takesRoles = names === 'roles' && PLACE_OF_NAME.test(line.field)
  for (const person of people) {
    if (takesRoles && person.role !== '') {
      // Only the name exactly as typed is in the nominative; other cases get initials, whose form never changes.
      text = text.replaceAll(person.name, person.role)
    }
    text = text.replaceAll(person.whole, person.initials)
  }
  for (const telling of TELLING) text = text.replaceAll(telling, HIDDEN)
  // The stop of an initial ends the sentence too.
  return text.replaceAll(/(\p{Lu}\.)\.(?!\.)/gu, '$1')
}

/** Names of the institution and of the body are names of no person here. */
const UNTOUCHED = /^(?:institution|body)\//u

function publicLine(line: PaperLine, people: readonly Person[], names: PublicNames): PaperLine | null {
  if (line.field === 'guests') return null
  if (line.field === 'attendance') return line.text.startsWith('Kvorum') ? line : null
  if (UNTOUCHED.test(line.field)) return line
  const text = hideNames(line, people, names)
  return text === line.text ? line : { ...line, text }
}

const MARK: PaperLine = { field: 'public', text: '(viešinama versija)' }

/**
 * Minutes as they may be published (documents.md section 6): names become initials or roles, the list of
 * participants is left out, codes, telephones and addresses are covered. What program and grammar cannot know is
 * told as doubts: a person looks at the lines before saving.
 */
export function publicMinutes(
  paper: MinutesPaper,
  source: { readonly meeting: Meeting; readonly body: Body },
  names: PublicNames,
): PublicMinutes {
  const people = peopleOf(source.meeting, source.body)
  const one = (line: PaperLine): PaperLine => publicLine(line, people, names) ?? { ...line, text: '' }
  const some = (lines: readonly PaperLine[]): PaperLine[] =>
    lines.map((line) => publicLine(line, people, names)).filter((line) => line !== null)
  const maybe = (line: PaperLine | null): PaperLine | null => (line === null ? null : one(line))
  const published: MinutesPaper = {
    ...paper,
    metadata: { ...paper.metadata, title: `${paper.metadata.title} ${MARK.text}` },
    register: [...paper.register, MARK],
    facts: some(paper.facts),
    agenda: some(paper.agenda),
    items: paper.items.map((item) => ({
      heading: one(item.heading),
      considered: some(item.considered),
      speakersHeading: maybe(item.speakersHeading),
      speakers: some(item.speakers),
      votes: maybe(item.votes),
      decidedHeading: maybe(item.decidedHeading),
      decisions: some(item.decisions),
    })),
    annexes: some(paper.annexes),
    signatures: paper.signatures.map(({ position, name }) => ({ position: one(position), name: one(name) })),
  }
  const lines = paperLines(paper).map((line) => ({
    field: line.field,
    before: line.text,
    after: publicLine(line, people, names)?.text ?? null,
  }))
  const left = lines.map(({ after }) => after ?? '').join('\n')
  const doubts = people.flatMap(({ first }) => first.exec(left)?.[0] ?? [])
  return { paper: published, lines, doubts: [...new Set(doubts)] }
}
