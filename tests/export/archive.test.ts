import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openWithAge } from '#main/age/age-file.ts'
import { lockMadeFile } from '#main/core/lock-made-file.ts'
import { sql } from '#main/db/database.ts'
import { makeArchive } from '#main/features/export/make-archive.ts'
import { createPrinter } from '#main/print/create-printer.ts'
import { createUniqueNames, safeFolderName } from '#shared/domain/archive-index/archive-entry.ts'
import { openSchool } from '#tests/features/school.ts'
import { temporaryFolder } from '#tests/support/test-app.ts'

const contents = (path: string) => unzipSync(readFileSync(path))

async function schoolYear() {
  const school = await openSchool()
  for (const [id, date] of [
    ['m1', '2018-10-01'],
    ['m2', '2018-11-05'],
    ['late', '2019-10-01'],
  ] as const) {
    await school.minutes(id, date)
  }
  await school.put('meeting', { id: 'draft', bodyId: 'kk', date: '2018-12-03', purpose: 'Juodraštis' })
  return school
}

describe('the archive of a year', () => {
  it('is one zip with papers named by date, kind and number, and an index of both kinds', async () => {
    const { call } = await schoolYear()
    const folder = temporaryFolder()
    const made = await call('export.archive', { period: '2018-2019', folder })
    const files = contents(made.path)
    const names = Object.keys(files)
    expect(names.slice(0, 2)).toEqual(['turinys.html', 'turinys.xlsx'])
    expect(names.filter((name) => name.includes('protokolas'))).toEqual([
      '2018-10-01_protokolas_Nr-1.pdf',
      '2018-11-05_protokolas_Nr-2.pdf',
    ])
    expect(names.some((name) => name.includes('žurnalas'))).toBe(true)
    const index = strFromU8(files['turinys.html'] ?? new Uint8Array())
    expect(index).toContain('href="2018-10-01_protokolas_Nr-1.pdf"')
    expect(index).toContain('Juodraštis')
    expect(made.failed).toContainEqual({
      kind: 'meeting',
      id: 'draft',
      title: '2018-12-03, Jankų pagrindinė mokykla, Juodraštis',
      reason: 'Dar neregistruota.',
    })
    for (const name of names.filter((one) => one.endsWith('.pdf'))) {
      expect(strFromU8((files[name] ?? new Uint8Array()).slice(0, 5))).toBe('%PDF-')
    }
  })

  it('is the same bytes for the same records, and never writes over an earlier one', async () => {
    const { call } = await schoolYear()
    const folder = temporaryFolder()
    const first = await call('export.archive', { period: '2018', folder })
    const second = await call('export.archive', { period: '2018', folder })
    expect(second.path).toBe(join(folder, 'archyvas_2018 (2).zip'))
    expect(Buffer.compare(readFileSync(first.path), readFileSync(second.path))).toBe(0)
    expect(Object.keys(contents(first.path)).filter((name) => name.includes('protokolas'))).toHaveLength(2)
  })

  it('is a folder where that is wished, with Word files too', async () => {
    const { call } = await schoolYear()
    const folder = temporaryFolder()
    const made = await call('export.archive', {
      period: '2019',
      folder,
      packing: 'folder',
      formats: ['pdf', 'docx'],
    })
    expect(readdirSync(made.path).toSorted()).toEqual([
      '2019-10-01_protokolas_Nr-1.docx',
      '2019-10-01_protokolas_Nr-1.pdf',
      'turinys.html',
      'turinys.xlsx',
    ])
  })

  it('goes on past a paper that cannot be made, and tells which', async () => {
    const { app, call } = await schoolYear()
    const folder = temporaryFolder()
    app.core.db.transaction(
      () => app.core.db.run(sql.updateTable('record').set({ json: '{}' }).where('id', '=', 'm1')),
      () => undefined,
    )
    const made = await call('export.archive', { period: '2018', folder })
    expect(made.documents).toBe(1)
    expect(made.failed.map(({ id }) => id)).toEqual(['m1', 'draft'])
  })

  it('can be given up and then leaves nothing behind', async () => {
    const { app } = await schoolYear()
    const folder = temporaryFolder()
    const stop = new AbortController()
    const printer = createPrinter()
    const progress = (done: number): void => {
      if (done === 1) stop.abort()
    }
    const making = makeArchive(
      app.core,
      printer,
      {
        period: '2018-2019',
        institutionId: null,
        formats: ['pdf'],
        packing: 'zip',
        passphrase: null,
        folder,
      },
      { signal: stop.signal, progress },
    )
    await expect(making).rejects.toMatchObject({ code: 'cancelled' })
    expect(readdirSync(folder)).toEqual([])
    await printer.close()
  })

  it('needs a folder that is there', async () => {
    const { call } = await schoolYear()
    const folder = join(temporaryFolder(), 'nėra')
    await expect(call('export.archive', { period: '2018', folder })).rejects.toMatchObject({
      code: 'storage-missing',
    })
    expect(existsSync(folder)).toBe(false)
  })
})

describe('names of files and folders', () => {
  it('fit every file system and are used once', () => {
    expect(safeFolderName('Druskininkų „Atgimimo“ mokykla / <1>:')).toBe('Druskininkų Atgimimo mokykla 1')
    expect(safeFolderName('...')).toBe('be pavadinimo')
    expect(safeFolderName('Ž'.repeat(300)).length).toBeLessThanOrEqual(60)
    const unique = createUniqueNames()
    expect(['a.pdf', 'A.pdf', 'b/a.pdf', 'a.pdf'].map(unique)).toEqual([
      'a.pdf',
      'A (2).pdf',
      'b/a.pdf',
      'a (3).pdf',
    ])
  })
})

describe('[row 90] everything in an open format', () => {
  it('gives every record as it can be put back', async () => {
    const { app, call } = await schoolYear()
    const file = await call('export.everything', {})
    const all = JSON.parse(Buffer.from(file.base64, 'base64').toString('utf8')) as {
      records: Record<string, { id: string }[]>
    }
    expect(file.records).toBe(Object.values(all.records).flat().length)
    expect(all.records['meeting']?.map(({ id }) => id).toSorted()).toEqual(['draft', 'late', 'm1', 'm2'])
    const again = await app.call('records.put', {
      records: (all.records['body'] ?? []).map((record) => ({ kind: 'body' as const, record })),
    })
    expect(again.saved.every(({ state }) => state === 'unchanged')).toBe(true)
  })
})

describe('files that leave the program', () => {
  it('are locked as age files, each with .age after its name', async () => {
    const { app, call } = await schoolYear()
    const passphrase = 'žirgas obelis šaltinis kopa'
    const open = await call('export.everything', {})
    const locked = await lockMadeFile(open, passphrase, { workFactor: 1 })
    expect(locked.fileName).toBe(`${open.fileName}.age`)
    expect(locked.records).toBe(open.records)
    const bytes = Buffer.from(locked.base64, 'base64')
    expect(locked.bytes).toBe(bytes.length)
    const content = await openWithAge(bytes, { passphrase })
    expect(Buffer.from(content).toString('base64')).toBe(open.base64)
    // The same with the true price of a passphrase, once.
    const person = await call('privacy.export', { name: 'Ona Onaitė', passphrase })
    expect(person.fileName).toMatch(/\.age$/u)
    await expect(openWithAge(Buffer.from(person.base64, 'base64'), { passphrase })).resolves.toBeDefined()
    for (const [name, input] of [
      ['export.everything', {}],
      ['export.archive', { period: '2018-2019', folder: temporaryFolder() }],
      ['privacy.export', { name: 'Ona Onaitė' }],
    ] as const) {
      await expect(app.call(name, { ...input, passphrase: 'slapta' }), name).rejects.toMatchObject({
        code: 'passphrase-weak',
      })
    }
    const folder = temporaryFolder()
    await expect(
      call('export.archive', { period: '2018-2019', folder, packing: 'folder', passphrase }),
    ).rejects.toMatchObject({ code: 'invalid-input' })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('files of records and reports', () => {
  it('are made in every format, and the public version carries no data', async () => {
    const { call } = await schoolYear()
    for (const [format, beginning] of [
      ['pdf', '%PDF-'],
      ['docx', 'PK'],
      ['xlsx', 'PK'],
      ['html', '<!DOCTYPE html>'],
    ] as const) {
      const record = await call('export.record', { kind: 'meeting', id: 'm1', format })
      const report = await call('export.report', {
        request: { name: 'rollup', schoolYear: '2018-2019' },
        format,
      })
      for (const { base64, bytes } of [record, report]) {
        const made = Buffer.from(base64, 'base64')
        expect(made.toString('utf8', 0, beginning.length)).toBe(beginning)
        expect(made.length).toBe(bytes)
      }
    }
    const published = await call('export.record', {
      kind: 'meeting',
      id: 'm1',
      format: 'html',
      publicNames: 'initials',
    })
    expect(Buffer.from(published.base64, 'base64').toString('utf8')).not.toMatch(/Pavarden/u)
    expect(published.fileName).toBe('2018-10-01_protokolas_Nr-1_viešinama.html')
    await expect(
      call('export.record', { kind: 'meeting', id: 'm1', format: 'pdf-with-data', publicNames: 'initials' }),
    ).rejects.toMatchObject({ code: 'invalid-input' })
  })
})
