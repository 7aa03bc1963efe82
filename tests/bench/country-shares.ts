import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { OwnedRecord } from '#shared/domain/practice/owned-record.ts'
import { schoolYearOf } from '#shared/model/dates.ts'
import { bucketOf, type Kind, MODEL_VERSION, type RecordOf, SCHEMAS } from '#shared/model/kinds.ts'
import { diffRecord, encodeSegment } from '#shared/model/leaves.ts'
import { facetsOf } from '#shared/model/record-facets.ts'
import { snapshotFrames } from '#main/features/share/snapshot-frames.ts'
import { changeDocument, openDocument, type ReplicaDocument } from '#main/replica/document.ts'
import { encodeBundle } from '#main/share/bundle-format.ts'
import type { BundleFrame } from '#main/share/bundle-frames.ts'
import type { Covers } from '#main/share/bundle-meta.ts'
import { createDeviceKey, type DeviceKey } from '#main/share/device-key.ts'
import { bundleKey } from '#main/share/share-key.ts'
import { contentHash } from '#main/storage/content-hash.ts'
import { generatedMunicipality } from '#tests/support/generated-municipality.ts'
import { schoolWords } from './school-words.ts'

/** How the closed years of a school lie on the share. */
export type ClosedYears = 'whole' | 'changes'

export interface Country {
  readonly share: string
  readonly spaceId: string
  readonly schools: number
  readonly closed: ClosedYears
}

/** One open year and four closed ones. */
export const YEARS = 5
const OPEN_YEAR = '2018-2019'
/** An open year is handed over every second month. */
const HAND_OVERS = 5
/** A record is typed in so many savings. */
const SAVINGS = 4

const at = new Date('2018-10-01T08:00:00Z')

interface Handed {
  readonly sequence: number
  readonly hash: string
  readonly frames: readonly BundleFrame[]
}

interface Document {
  document: ReplicaDocument
  readonly chunks: Uint8Array[]
}

function part<Item>(list: readonly Item[], of: number, index: number): readonly Item[] {
  const size = Math.ceil(list.length / of)
  return list.slice(index * size, (index + 1) * size)
}

/** Types a record into its document of facts as a person does, in several savings. */
function type(documents: Map<string, Document>, owner: string, { kind, record }: OwnedRecord): string {
  const docId = `${owner}|${bucketOf(kind, record as RecordOf<Kind>)}|facts`
  const { document, chunks } = documents.get(docId) ?? { document: openDocument([]), chunks: [] }
  const key = `${kind}|${encodeSegment(record.id)}`
  const steps = diffRecord(
    SCHEMAS[kind] as (typeof SCHEMAS)['meeting'],
    record as RecordOf<'meeting'>,
    new Map(),
  )
    .filter(({ audience }) => audience === 'facts')
    .map((op) => ({ record: key, op }))
  let typed = document
  for (let saving = 0; saving < SAVINGS; saving += 1) {
    const saved = part(steps, SAVINGS, saving)
    if (saved.length === 0) continue
    const changed = changeDocument(typed, saved, { by: 'sekretorė', on: owner, from: 'typed' }, at)
    typed = changed.document
    chunks.push(changed.chunk)
  }
  documents.set(docId, { document: typed, chunks })
  return docId
}

/** Words of meetings: whoever receives for the municipality passes them over, so those of one year are every school's. */
function textFrames(): readonly Uint8Array[] {
  return Array.from({ length: 8 }, (_, number) => {
    const op = {
      op: 'prose',
      path: 'agenda|a|considered',
      value: schoolWords(number),
      audience: 'text',
    } as const
    const step = { record: `meeting|m-${number}`, op }
    return changeDocument(openDocument([]), [step], { by: 'sekretorė', on: 'x', from: 'typed' }, at).chunk
  })
}

const wholeTexts = new Map<Uint8Array, Uint8Array>()

/** Every school's texts are the same ones. */
function wholeText(chunk: Uint8Array): Uint8Array {
  const whole = wholeTexts.get(chunk) ?? snapshotFrames([{ docId: 'x', chunk }])[0]?.chunk ?? chunk
  wholeTexts.set(chunk, whole)
  return whole
}

const yearOf = ({ kind, record }: OwnedRecord): string => {
  if ('schoolYear' in record && typeof record.schoolYear === 'string') return record.schoolYear
  const { date } = facetsOf(kind, record)
  return date === null ? '2014-2015' : schoolYearOf(date)
}

interface School {
  readonly country: Country
  readonly orgId: string
  readonly key: DeviceKey
  sequence: number
}

function hand(
  school: School,
  kind: 'segment' | 'snapshot',
  frames: readonly BundleFrame[],
  covers?: Covers,
): Handed | null {
  if (frames.length === 0) return null
  const { country, orgId, key } = school
  school.sequence += 1
  const device = `d-${orgId.toLowerCase()}`
  const { sequence } = school
  const bytes = encodeBundle(
    {
      format: 1,
      program: 'bench',
      schema: MODEL_VERSION,
      spaceId: country.spaceId,
      orgId,
      orgName: `Mokykla ${orgId}`,
      role: 'institution',
      deviceId: device,
      deviceLabel: 'Raštinė',
      kind,
      sequence,
      createdAt: at.toISOString(),
      ...(covers === undefined ? {} : { covers }),
    },
    frames,
    key,
  )
  const hash = contentHash(bytes)
  const file = join(country.share, bundleKey(orgId, device, { kind, sequence, contentHash: hash }))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  return { sequence, hash, frames }
}

/** What a program writes at the end of a year, beside what it handed over in it. */
function handWhole(
  school: School,
  handed: readonly (Handed | null)[],
  asWhole: (frames: readonly BundleFrame[]) => readonly BundleFrame[],
): void {
  const all = handed.filter((one) => one !== null)
  const covers = Object.fromEntries(all.map(({ sequence, hash }) => [sequence, hash]))
  hand(school, 'snapshot', asWhole(all.flatMap(({ frames }) => frames)), covers)
}

function handOverYear(
  school: School,
  records: readonly OwnedRecord[],
  texts: readonly Uint8Array[],
  way: ClosedYears,
): void {
  const { orgId } = school
  const documents = new Map<string, Document>()
  const textOf = (list: readonly OwnedRecord[]): BundleFrame[] =>
    list
      .filter(({ kind }) => kind === 'meeting')
      .map(({ record }, index) => ({
        docId: `${orgId}|meeting:${record.id}|text`,
        chunk: texts[index % texts.length] ?? new Uint8Array(),
      }))
  const sent = new Map<string, number>()
  const handed = { text: [] as (Handed | null)[], facts: [] as (Handed | null)[] }
  for (let time = 0; time < HAND_OVERS; time += 1) {
    const written = records.filter((_, index) => index % HAND_OVERS === time)
    for (const one of written) type(documents, orgId, one)
    handed.text.push(hand(school, 'segment', textOf(written)))
    const frames = [...documents].flatMap(([docId, { chunks }]) =>
      chunks.slice(sent.get(docId) ?? 0).map((chunk) => ({ docId, chunk })),
    )
    for (const [docId, { chunks }] of documents) sent.set(docId, chunks.length)
    handed.facts.push(hand(school, 'segment', frames))
  }
  if (way === 'changes') return
  handWhole(school, handed.text, (frames) =>
    frames.map(({ docId, chunk }) => ({ docId, chunk: wholeText(chunk) })),
  )
  handWhole(school, handed.facts, snapshotFrames)
}

/** What some of the schools of a municipality handed over in five years, texts of two pages a meeting beside. */
export function writeCountry(country: Country, from: number, to: number): void {
  const { owners } = generatedMunicipality(country.schools, YEARS)
  const texts = textFrames()
  for (const [orgId, list] of [...owners].filter(([id]) => id !== 'KR').slice(from, to)) {
    const school: School = { country, orgId, key: createDeviceKey(), sequence: 0 }
    const years = Map.groupBy(list, yearOf)
    for (const [year, records] of [...years].toSorted(([one], [other]) => one.localeCompare(other))) {
      handOverYear(school, records, texts, year === OPEN_YEAR ? 'changes' : country.closed)
    }
  }
}

/** Entry of a process that writes its part, as one computer has more than one core. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [share = '', spaceId = '', schools = '', closed = '', from = '', to = ''] = process.argv.slice(2)
  const country = {
    share,
    spaceId,
    schools: Number(schools),
    closed: closed === 'whole' ? 'whole' : 'changes',
  } as const
  writeCountry(country, Number(from), Number(to))
}
