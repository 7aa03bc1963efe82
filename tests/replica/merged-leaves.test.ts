import * as A from '@automerge/automerge'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  changeDocument,
  type DocumentStep,
  headsOf,
  mergeChunks,
  openDocument,
  type ReplicaDocument,
} from '#main/replica/document.ts'
import { recordsAt } from '#main/replica/document-past.ts'

const provenance = { by: 'sekretorė', on: 'device-1', from: 'typed' }
const at = new Date('2018-10-01T10:00:00Z')
const DEVICES = 3

const record = fc.constantFrom('meeting|m1', 'meeting|m2')
const path = fc.constantFrom('t', 'u')
const words = fc.constantFrom('', 'Aptarta', 'Aptarta ir', 'Aptarta 🎉', 'Nutarta', 'Nutarta ne', 'ė')
const op = fc.oneof(
  { weight: 5, arbitrary: fc.record({ op: fc.constant('prose' as const), path, value: words }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constant('value' as const), path, value: words }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('delete' as const), path }) },
)
const step = fc
  .record({ record, op })
  .map(({ record: key, op: one }): DocumentStep => ({ record: key, op: { ...one, audience: 'text' } }))
const device = fc.nat({ max: DEVICES - 1 })
const written = fc.record({ who: device, step })
const heard = fc.record({ who: device, from: device, isLate: fc.boolean() })
const story = fc.array(fc.oneof({ weight: 3, arbitrary: written }, { weight: 2, arbitrary: heard }), {
  minLength: 10,
  maxLength: 24,
})

interface Device {
  document: ReplicaDocument
  readonly chunks: Uint8Array[]
}

/** What bare Automerge shows, whatever was written past its plain objects. */
const shown = ({ doc }: ReplicaDocument): unknown => A.toJS(doc)

function write(one: Device, { record: key, op: wanted }: DocumentStep): void {
  const present = one.document.records.get(key)?.get(wanted.path)
  if (present === (wanted.op === 'delete' ? undefined : wanted.value)) return
  const { document, chunk } = changeDocument(one.document, [{ record: key, op: wanted }], provenance, at)
  one.document = document
  one.chunks.push(chunk)
}

function hear(one: Device, chunks: readonly Uint8Array[], isLate: boolean): void {
  const unheard = chunks.filter((chunk) => !one.chunks.includes(chunk))
  // The last one alone waits for those before it.
  const came = isLate ? unheard.slice(-1) : unheard
  if (came.length === 0) return
  one.document = mergeChunks(one.document, came)
  one.chunks.push(...came)
}

const begun = (): Device => ({ document: openDocument([]), chunks: [] })

describe('what a document says after it was written and merged', () => {
  test('is what it says when it is opened anew, and later of then, texts made apart and early changes with it', () => {
    fc.assert(
      fc.property(story, (turns) => {
        const devices = Array.from({ length: DEVICES }, begun)
        const once: { readonly heads: readonly string[]; readonly records: ReplicaDocument['records'] }[] = []
        for (const turn of turns) {
          const one = devices[turn.who] ?? begun()
          if ('step' in turn) write(one, turn.step)
          else hear(one, devices[turn.from]?.chunks ?? [], turn.isLate)
          const anew = openDocument(one.chunks)
          expect(one.document.records).toEqual(anew.records)
          expect(one.document.twins).toEqual(anew.twins)
          expect(shown(one.document)).toEqual(shown(anew))
          once.push({ heads: headsOf(anew), records: anew.records })
        }
        const all = openDocument(devices.flatMap(({ chunks }) => chunks))
        for (const { heads, records } of once) expect(recordsAt(all, heads)).toEqual(records)
      }),
      { numRuns: 12 },
    )
  })
})
