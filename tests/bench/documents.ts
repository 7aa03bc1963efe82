import { minutesPaper } from '#shared/domain/paper/minutes-paper.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { diffRecord, encodeSegment, type LeafOp } from '#shared/model/leaves.ts'
import { docxFile } from '#main/office/docx-file.ts'
import type { Bench, Comparison } from './bench.ts'
import { bareAutomerge, type DocumentLibrary, loro, ours, type Typed, yjs } from './document-libraries.ts'
import { measureBoth, type Times } from './measure.ts'

const SENTENCE = 'Aptarti refleksijos metodai, jų taikymas pamokose ir pirmieji mokinių atsiliepimai. '
const MEETINGS = 24
const ITEMS = 5
const KEYS_APART = 40

const institution = SCHEMAS.institution.parse({ id: 'i', name: 'Jankų pagrindinė mokykla' })
const body = SCHEMAS.body.parse({ id: 'b', institutionId: 'i', name: 'Kūrybinė komanda' })

/** The meetings of one school year, two printed pages each. */
const meetings = Array.from({ length: MEETINGS }, (_meeting, index) =>
  SCHEMAS.meeting.parse({
    id: `m${index}`,
    institutionId: 'i',
    bodyId: 'b',
    date: `20${index < 8 ? 17 : 18}-${String(1 + ((index + 8) % 12)).padStart(2, '0')}-11`,
    minutesNumber: String(index + 1),
    place: 'Mokytojų kambarys',
    agenda: Array.from({ length: ITEMS }, (_item, item) => ({
      id: `a${item}`,
      title: `Dėl ${item + 1} klausimo`,
      considered: SENTENCE.repeat(4 + ((index + item) % 5)),
      decisions: [0, 1].map((decision) => ({ id: `d${item}-${decision}`, text: SENTENCE })),
    })),
  }),
)

interface Written {
  readonly record: string
  readonly op: LeafOp
}

const yearOps: readonly Written[] = meetings.flatMap((meeting) => {
  const record = `meeting|${encodeSegment(meeting.id)}`
  return diffRecord(SCHEMAS.meeting, meeting, new Map()).map((op) => ({ record, op }))
})

/** The longest text of the year, into which is typed. */
const typedInto = yearOps.reduce<{ record: string; path: string; text: string }>(
  (longest, { record, op }) =>
    op.op === 'prose' && op.value.length > longest.text.length
      ? { record, path: op.path, text: op.value }
      : longest,
  { record: '', path: '', text: '' },
)

const keyTyped = (run: number): Typed => ({
  record: typedInto.record,
  path: typedInto.path,
  before: typedInto.text + SENTENCE.repeat(8).slice(0, run),
  added: SENTENCE.charAt(run % SENTENCE.length),
})

/** The four pieces of work, each over data that this library made itself. */
function workOf<Handle>(library: DocumentLibrary<Handle>) {
  const saved = library.save(library.begin(yearOps))
  const theirs: Uint8Array[] = []
  let other = library.load(saved).handle
  for (let run = 0; run < KEYS_APART; run += 1) {
    const changed = library.change(other, keyTyped(run))
    other = changed.handle
    theirs.push(changed.bytes)
  }
  let typing = library.load(saved).handle
  let keys = 0
  const still = library.load(saved).handle
  const base = library.load(saved).handle
  return {
    bytes: saved.length,
    typedBytes: theirs.reduce((sum, { length }) => sum + length, 0) / KEYS_APART,
    load: () => library.load(saved).values,
    change: () => {
      typing = library.change(typing, keyTyped(keys)).handle
      keys += 1
    },
    save: () => library.save(still).length,
    merge: () => library.merge(base, theirs).values,
  }
}

type Work = ReturnType<typeof workOf<unknown>>
const RUNS = { load: 30, change: 300, save: 30, merge: 30 }
const TITLES = {
  load: `Load a school year of ${MEETINGS} minutes and read it`,
  change: 'One key typed into it',
  save: 'Save it whole',
  merge: `Merge ${KEYS_APART} keys typed elsewhere`,
}

async function besides(own: Work, other: Work, name: string): Promise<Comparison[]> {
  const done: Comparison[] = []
  for (const piece of ['load', 'change', 'save', 'merge'] as const) {
    const times = await measureBoth(own[piece], other[piece], { runs: RUNS[piece], warm: 5 })
    const isFloor = name === bareAutomerge.name
    done.push({
      id: `documents-${piece}-${name.toLowerCase().replaceAll(' ', '-')}`,
      title: TITLES[piece],
      ours: times.ours,
      peer: { name, times: times.peer },
      ratio: times.ours.median / times.peer.median,
      budget: isFloor ? { kind: 'at-most', ratio: 1.3 } : { kind: 'shown' },
    })
  }
  return done
}

const size = (bytes: number): Times => {
  const kilobytes = bytes / 1024
  return { median: kilobytes, p95: kilobytes, spread: 0, runs: 1 }
}

const sizes = (id: string, title: string, own: number, name: string, peer: number): Comparison => ({
  id,
  title,
  ours: size(own),
  peer: { name, times: size(peer) },
  ratio: own / peer,
  unit: 'kB',
  budget: { kind: 'shown' },
})

async function wordFiles(): Promise<number> {
  let bytes = 0
  for (const meeting of meetings) {
    const minutes = minutesPaper({ meeting, body, institution, form: 'full' })
    bytes += (await docxFile(minutes)).length
  }
  return bytes
}

/** Bare Automerge is the floor; Yjs and Loro do the same work on the same content in their own way. */
export const documents: Bench = {
  name: 'documents',
  async run() {
    const own = workOf(ours)
    const peers = [workOf(bareAutomerge), workOf(yjs), workOf(loro)] as const
    const names = [bareAutomerge.name, yjs.name, loro.name]
    const done: Comparison[] = []
    for (const [at, peer] of peers.entries()) done.push(...(await besides(own, peer, names[at] ?? '')))
    const json = Buffer.byteLength(JSON.stringify(meetings))
    return [
      ...done,
      sizes('documents-size-json', 'A school year on disk', own.bytes, 'the same as plain JSON', json),
      sizes(
        'documents-size-docx',
        'A school year on disk',
        own.bytes,
        `${MEETINGS} Word files`,
        await wordFiles(),
      ),
      sizes(
        'documents-size-key',
        'What one key adds, not yet compacted',
        own.typedBytes,
        'Yjs',
        peers[1].typedBytes,
      ),
    ]
  },
}
