import type { Body, Membership } from '../../model/body.ts'
import type { Meeting } from '../../model/meeting.ts'
import { GAP, orGap, sentence } from './paper-text.ts'
import type { PaperLine, PaperSignature } from './paper-model.ts'

type Office = 'chair' | 'secretary'

interface OfficeWords {
  readonly field: 'chairId' | 'secretaryId'
  /** The gendered noun, where the person's own role holds it. */
  readonly noun: RegExp
  /** Words without gender, for a role that does not tell: the program never derives it from a name. */
  readonly neutral: string
}

const OFFICES: Readonly<Record<Office, OfficeWords>> = {
  chair: {
    field: 'chairId',
    noun: /(?<!\p{L})(?:pirmininkas|pirmininkė)(?!\p{L})/iu,
    neutral: 'Posėdžiui pirmininkavo',
  },
  secretary: {
    field: 'secretaryId',
    noun: /(?<!\p{L})(?:sekretorius|sekretorė)(?!\p{L})/iu,
    neutral: 'Protokolą rašė',
  },
}

function holder(meeting: Meeting, body: Body, office: Office): Membership | null {
  const id = meeting[OFFICES[office].field]
  return id === null ? null : (body.members.find((member) => member.id === id) ?? null)
}

/** "Posėdžio pirmininkė" by the person's own role, else a verb that needs no gender (documents.md 1.1). */
function officeTitle(meeting: Meeting, body: Body, office: Office): string {
  const words = OFFICES[office]
  const noun = words.noun.exec(holder(meeting, body, office)?.role ?? '')?.[0]
  return noun === undefined ? words.neutral : `Posėdžio ${noun.toLowerCase()}`
}

function officeName(meeting: Meeting, body: Body, office: Office): string {
  return orGap(holder(meeting, body, office)?.name ?? '')
}

/** "Posėdžio pirmininkė Vardenė Pavardenė." */
export function officeLine(meeting: Meeting, body: Body, office: Office): PaperLine {
  const text = `${officeTitle(meeting, body, office)} ${officeName(meeting, body, office)}`
  return { field: OFFICES[office].field, text: sentence(text) }
}

/** Who signs: position left, a place for the signature, the name right. */
export function officeSignature(meeting: Meeting, body: Body, office: Office): PaperSignature {
  const { field } = OFFICES[office]
  const name = officeName(meeting, body, office)
  return {
    position: { field, text: officeTitle(meeting, body, office) },
    name: { field, text: name === GAP ? GAP + GAP : name },
  }
}
