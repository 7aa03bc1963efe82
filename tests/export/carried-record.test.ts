import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { embeddedFiles } from '#main/print/embedded-files.ts'
import { readCarriedRecord, writeCarriedRecord } from '#shared/domain/carried/carried-record.ts'
import { recordDifferences } from '#shared/domain/carried/record-differences.ts'
import { pdfaMarkers } from '#tests/print/pdfa-markers.ts'
import { openSchool } from '#tests/features/school.ts'
import { sampleMeeting } from '#tests/unit/paper/sample-papers.ts'

const pdfWith = (head: string, content: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n7 0 obj\n<< ${head} >>\nstream\n`),
    content,
    Buffer.from('\nendstream\nendobj\n'),
  ])

/** A school with a draft of minutes `m`. */
async function openDraft() {
  const school = await openSchool()
  await school.put('meeting', {
    id: 'm',
    bodyId: 'kk',
    date: '2018-10-01',
    place: 'Jankai',
    chairId: 'n1',
    secretaryId: 'n2',
    agenda: [{ id: 'a', title: 'Dėl veiklos plano', decisions: [{ id: 'd', text: 'Pritarti planui.' }] }],
  })
  return school
}

describe('[row 87] a PDF that carries its record', () => {
  it('is PDF/A-3a on request only, and has the same bytes each time', async () => {
    const { call } = await openDraft()
    const plain = await call('export.record', { kind: 'meeting', id: 'm', format: 'pdf' })
    const carrying = await call('export.record', { kind: 'meeting', id: 'm', format: 'pdf-with-data' })
    const again = await call('export.record', { kind: 'meeting', id: 'm', format: 'pdf-with-data' })
    const marks = (base64: string) => pdfaMarkers(Buffer.from(base64, 'base64'))
    expect(marks(plain.base64)).toMatchObject({ part: '2', conformance: 'A' })
    expect(marks(carrying.base64)).toMatchObject({ part: '3', conformance: 'A' })
    expect(embeddedFiles(Buffer.from(plain.base64, 'base64'))).toHaveLength(0)
    expect(carrying.pages).toBe(plain.pages)
    expect(carrying.sha256).toBe(again.sha256)
  })

  it('shows what is equal, what differs, and gives the record back', async () => {
    const { call, put, get } = await openDraft()
    const { base64 } = await call('export.record', { kind: 'meeting', id: 'm', format: 'pdf-with-data' })
    expect(await call('export.readPdf', { base64 })).toMatchObject({
      state: 'found',
      kind: 'meeting',
      id: 'm',
      comparison: 'equal',
      pagesMatch: true,
      canRestore: false,
    })
    const before = await get('meeting', 'm')
    await put('meeting', { ...before, place: 'Kita vieta', agenda: [{ id: 'z', title: 'Kitas klausimas' }] })
    const differing = await call('export.readPdf', { base64 })
    // The pages are those of the record in the file, whatever stands here now.
    expect(differing).toMatchObject({ comparison: 'differs', pagesMatch: true, canRestore: true })
    expect(differing).toHaveProperty(
      'differences',
      expect.arrayContaining([{ path: 'place', before: 'Kita vieta', after: 'Jankai' }]),
    )
    const { saved } = await call('export.restorePdf', { base64 })
    expect(saved).toEqual([{ id: 'm', kind: 'meeting', state: 'updated' }])
    expect(await get('meeting', 'm')).toEqual(before)
    await call('records.remove', { kind: 'meeting', id: 'm' })
    expect(await call('export.readPdf', { base64 })).toMatchObject({
      comparison: 'missing',
      canRestore: true,
    })
    await call('export.restorePdf', { base64 })
    expect(await get('meeting', 'm')).toEqual(before)
    // With another name of the team the pages cannot be made again: nothing is said of them then.
    await put('meeting', { ...before, place: 'Kitur' })
    await put('body', { ...(await get('body', 'kk')), nameGenitive: 'kitos komandos' })
    expect(await call('export.readPdf', { base64 })).toMatchObject({ pagesMatch: null })
  })

  it('notices pages that were changed, and lets a signature stand after them', async () => {
    const { call } = await openDraft()
    const { base64 } = await call('export.record', { kind: 'meeting', id: 'm', format: 'pdf-with-data' })
    const bytes = Buffer.from(base64, 'base64')
    const signed = Buffer.concat([bytes, Buffer.from('\n99 0 obj\n<< /Type /Sig >>\nendobj\n')])
    expect(await call('export.readPdf', { base64: signed.toString('base64') })).toMatchObject({
      pagesMatch: true,
    })
    const forged = Buffer.from(bytes)
    forged.write('8', forged.indexOf('(D:2018') + 6)
    forged[200] = (forged[200] ?? 0) ^ 1
    expect(await call('export.readPdf', { base64: forged.toString('base64') })).toMatchObject({
      pagesMatch: false,
    })
  })

  it('refuses to put back the record of another organisation, and registered minutes without a reason', async () => {
    const one = await openSchool()
    const carried = (record: object) =>
      pdfWith('/Type /EmbeddedFile', Buffer.from(writeCarriedRecord('meeting', record as never))).toString(
        'base64',
      )
    const foreign = carried(sampleMeeting({ id: 'x', institutionId: 'OTHER' }))
    expect(await one.call('export.readPdf', { base64: foreign })).toMatchObject({ canRestore: false })
    await expect(one.call('export.restorePdf', { base64: foreign })).rejects.toMatchObject({
      code: 'not-permitted',
    })
    await one.minutes('m', '2018-10-01')
    const changed = carried({ ...(await one.get('meeting', 'm')), place: 'Kitur' })
    await expect(one.call('export.restorePdf', { base64: changed })).rejects.toMatchObject({
      code: 'record-locked',
    })
  })

  it('reads packed files, passes over others and bombs, and never fails', async () => {
    const { call } = await openSchool()
    const text = writeCarriedRecord('meeting', sampleMeeting({ id: 'x', institutionId: 'KRPD' }))
    const packed = deflateSync(text)
    const found = pdfWith(`/Type /EmbeddedFile /Filter /FlateDecode /Length ${packed.length}`, packed)
    const read = (bytes: Buffer) => call('export.readPdf', { base64: bytes.toString('base64') })
    expect(await read(found)).toMatchObject({ state: 'found', comparison: 'missing', canRestore: true })
    expect(await read(pdfWith('/Type /EmbeddedFile /Length 9 0 R', Buffer.from(text)))).toMatchObject({
      state: 'found',
    })
    const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024))
    expect(await read(pdfWith('/Type /EmbeddedFile /Filter /FlateDecode', bomb))).toEqual({
      state: 'no-data',
    })
    expect(await read(Buffer.from('%PDF-1.7\n/Encryption'))).toEqual({ state: 'no-data' })
    const named = pdfWith('/Type /EmbeddedFile /Filter /FlateDecode', Buffer.from('(komanda-irasas.json)'))
    expect(await read(named)).toEqual({ state: 'unreadable', reason: 'damaged' })
    const locked = Buffer.concat([named, Buffer.from('trailer << /Root 1 0 R /Encrypt 9 0 R >>')])
    expect(await read(locked)).toEqual({ state: 'unreadable', reason: 'encrypted' })
    for (const bytes of [
      Buffer.from(''),
      Buffer.from('ne pdf'),
      Buffer.from('/EmbeddedFile stream'),
      Buffer.alloc(1000, 255),
    ]) {
      expect(await read(bytes)).toEqual({ state: 'unreadable', reason: 'not-pdf' })
    }
    expect(readCarriedRecord('{"format":"komanda-record"')).toMatchObject({ reason: 'damaged' })
    expect(readCarriedRecord(text.replace('"version": 1', '"version": 99'))).toMatchObject({
      reason: 'newer',
    })
    expect(readCarriedRecord(text.replace('"place"', '"plaec"'))).toMatchObject({ reason: 'invalid' })
    expect(readCarriedRecord('{"factur-x": true}')).toEqual({ state: 'foreign' })
  })
})

describe('differences of records', () => {
  it('are told by field, rows by their ids', () => {
    const before = {
      a: 1,
      rows: [
        { id: 'x', t: 'vienas' },
        { id: 'y', t: 'du' },
      ],
      list: ['a'],
    }
    const after = {
      a: 1,
      rows: [
        { id: 'y', t: 'du' },
        { id: 'x', t: 'trys' },
      ],
      list: ['b'],
    }
    expect(recordDifferences(before, after)).toEqual([
      { path: 'rows/x/t', before: 'vienas', after: 'trys' },
      { path: 'rows/$order', before: ['x', 'y'], after: ['y', 'x'] },
      { path: 'list', before: ['a'], after: ['b'] },
    ])
    expect(recordDifferences({ rows: [] }, { rows: [{ id: 'n' }] })).toEqual([
      { path: 'rows/n', before: null, after: { id: 'n' } },
    ])
    expect(recordDifferences(before, structuredClone(before))).toEqual([])
  })
})
