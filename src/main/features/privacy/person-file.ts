import type { Output } from '#shared/contract/contract.ts'
import type { PersonFound } from '#shared/contract/privacy-contract.ts'
import type { NamePattern } from '#shared/domain/public-version/name-pattern.ts'
import { fieldWords } from '#shared/i18n/field-words.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import { SEPARATOR } from '#shared/model/leaves.ts'
import { type Core, requireWorkspace, today } from '../../core/core.ts'
import type { CallContext } from '../../core/handlers.ts'
import { madeFile, MIME_TYPES } from '../../core/made-file.ts'
import { type PersonLine, personHtml } from '../../office/person-html.ts'
import { zipFiles } from '../../office/zip-files.ts'
import type { DocumentName } from '../../records/document-id.ts'
import { nameOfKey } from '../../records/project-record.ts'
import { nameOwner, nameRecord } from './find-person.ts'
import { lookForPerson, type PastText, type PersonLook } from './look-for-person.ts'
import type { PersonLeaf } from './person-leaves.ts'
import { personPlaces } from './person-places.ts'

const translate = createTranslate('lt')

const PLACE_WORDS: Readonly<Record<PersonFound['places'][number]['id'], string>> = {
  steps: 'Žingsniai, kuriuos galima atšaukti',
  workspace: 'Šio kompiuterio naudotojo žymė',
  devices: 'Kompiuterių pavadinimai',
  handedOver: 'Perduoti ryšuliai (neperžiūrėti)',
  copies: 'Atsarginės kopijos (neperžiūrėtos)',
  annexes: 'Priedų failai (neperžiūrėti)',
}

/** Digits that a person reads as a moment: `2018-10-01 08:00`. */
const moment = (at: string | null): string => (at ?? '').slice(0, 16).replace('T', ' ')

function recordWords(core: Core, ownerId: string, kind: string, id: string): string {
  const { title, date, number } = nameRecord(core, ownerId, kind, id)
  return [date, number === null ? null : `Nr. ${number}`, title === '' ? id : title]
    .filter((part) => part !== null)
    .join(', ')
}

function nowLine(core: Core, { name, kind, id, path, rows, isRemoved, text }: PersonLeaf): PersonLine {
  return {
    owner: nameOwner(core, name.ownerId),
    record: recordWords(core, name.ownerId, kind, id),
    field: fieldWords(kind, path.replaceAll(SEPARATOR, '/'), rows, translate),
    state: isRemoved ? 'pašalinta' : 'dabar',
    text,
  }
}

function pastLine(core: Core, { name, record, path, text, at, by }: PastText): PersonLine {
  const named = nameOfKey(record)
  return {
    owner: nameOwner(core, name.ownerId),
    record: named === null ? record : recordWords(core, name.ownerId, named.kind, named.id),
    field:
      named === null || path === ''
        ? 'šaltinis'
        : fieldWords(named.kind, path.replaceAll(SEPARATOR, '/'), [], translate),
    state: [moment(at), by].filter((part) => part !== '').join(', '),
    text,
  }
}

const placeOf = ({ ownerId, bucket, audience }: DocumentName) => ({ owner: ownerId, bucket, audience })

/** For machines: where each text stands, word for word. */
const asJson = (person: NamePattern, holder: string, day: string, look: PersonLook): string =>
  `${JSON.stringify(
    {
      format: 'komanda-person',
      version: 1,
      person: person.name,
      holder,
      exportedOn: day,
      now: look.leaves.map(({ name, kind, id, path, text, mentions, isRemoved }) => ({
        ...placeOf(name),
        kind,
        id,
        path: path.replaceAll(SEPARATOR, '/'),
        removed: isRemoved,
        text,
        mentions: mentions.map(({ match, how, start }) => ({ match, how, start })),
      })),
      past: look.past.map(({ name, record, path, text, at, by }) => ({
        ...placeOf(name),
        record,
        path: path.replaceAll(SEPARATOR, '/'),
        text,
        at,
        by,
      })),
      signed: look.signed.map(({ name, ...signed }) => ({ ...placeOf(name), ...signed })),
    },
    null,
    1,
  )}\n`

/** Everything held here about a person, with the history: a page to read and the same as JSON, in one zip. */
export async function personFile(
  core: Core,
  person: NamePattern,
  context: CallContext,
): Promise<Output<'privacy.export'>> {
  const { name: holder } = requireWorkspace(core)
  const look = await lookForPerson(core, person, true, context)
  const day = today(core.clock)
  const page = personHtml({
    person: person.name,
    holder,
    day,
    now: look.leaves.map((leaf) => nowLine(core, leaf)),
    past: look.past.map((text) => pastLine(core, text)),
    signed: look.signed.map(({ name, by, changes, first, last }) => ({
      owner: nameOwner(core, name.ownerId),
      by,
      changes,
      from: moment(first),
      to: moment(last),
    })),
    places: (await personPlaces(core, person)).map(({ id, count }) => ({ words: PLACE_WORDS[id], count })),
  })
  const zip = zipFiles([
    { name: 'asmens-duomenys.html', content: page, date: day },
    { name: 'asmens-duomenys.json', content: asJson(person, holder, day, look), date: day },
  ])
  return {
    // The file lies about among others: it is called by its day, not by the person.
    ...madeFile(`asmens-duomenys_${day}.zip`, MIME_TYPES.zip, zip),
    mentions: look.leaves.reduce((sum, { mentions }) => sum + mentions.length, 0),
    past: look.past.length,
  }
}
