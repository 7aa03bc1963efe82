import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#tests/support/test-app.ts'
import { answerOf, insideKomanda, refusalOf } from './run-komanda.ts'

test('[row 88] [row 89] [row 90] records, reports and years leave by the command line', async () => {
  const folder = temporaryFolder()
  const data = join(folder, 'data')
  const answer = (...args: string[]) => answerOf(['--data', data, ...args], {}, insideKomanda)
  await answer('demo')
  const out = join(folder, 'protokolas.docx')
  const printed = await answer(
    'print',
    '--record',
    'KR-M-ADM-savivaldybes-kk-2018-01-11',
    '--format',
    'docx',
    '--out',
    out,
  )
  expect(printed).toMatchObject({ file: out, pages: 1, bytes: readFileSync(out).length })
  const carrying = join(folder, 'su-duomenimis.pdf')
  const id = 'KR-M-ADM-savivaldybes-kk-2018-05-10'
  await answer('print', '--record', id, '--format', 'pdf-with-data', '--out', carrying)
  expect(await answer('import', carrying)).toMatchObject({
    proposed: [{ id, kind: 'meeting', state: 'same', changes: [] }],
    applied: 0,
    carried: { comparison: 'equal', pagesMatch: true },
  })
  const told = await insideKomanda(['--data', data, 'import', carrying])
  expect(told.stdout).toContain('duomenys tokie pat')
  const plain = join(folder, 'be-duomenu.pdf')
  await answer('print', '--record', id, '--format', 'pdf', '--out', plain)
  expect(await refusalOf(['--data', data, 'import', plain], {}, insideKomanda)).toMatchObject({
    status: 3,
    code: 'file-unreadable',
    details: { refused: 'no-data' },
  })
  const book = join(folder, 'suvestine.xlsx')
  const report = await answer('print', '--report', 'rollup', '--format', 'xlsx', '--out', book)
  expect(report).toMatchObject({ file: book, bytes: readFileSync(book).length })
  expect(readFileSync(book).subarray(0, 2).toString()).toBe('PK')
  const archives = join(folder, 'archyvai')
  mkdirSync(archives)
  const archive = await answer('archive', '--period', '2018-2019', '--to', archives)
  expect(archive).toMatchObject({ file: join(archives, 'archyvas_2018-2019.zip') })
  const all = join(folder, 'viskas.json')
  const everything = await answer('export', '--out', all)
  const { records } = JSON.parse(readFileSync(all, 'utf8')) as { records: Record<string, unknown[]> }
  expect(everything).toMatchObject({ records: Object.values(records).flat().length })
})
