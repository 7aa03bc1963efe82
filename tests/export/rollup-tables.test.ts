import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { liveRollup } from '#shared/domain/rollup/live-rollup.ts'
import type { OwnedRecord } from '#shared/domain/practice/owned-record.ts'
import type { RollupQuestion, WrittenRecords } from '#shared/domain/rollup/rollup-input.ts'
import { ROLLUP_TABLES, TABLES_VERSION } from '#shared/domain/rollup-tables/rollup-tables.ts'
import type { TableFacts } from '#shared/domain/rollup-tables/table.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { tableFiles } from '#main/features/export/rollup-tables.ts'
import { generatedAsOf, generatedMunicipality, writtenOf } from '#tests/support/generated-municipality.ts'
import { startApp, temporaryFolder } from '#tests/support/test-app.ts'
import { practiceInput } from '../unit/practice/practice-rollup-input.ts'

const README = readFileSync(new URL('../../src/main/parquet/README.md', import.meta.url), 'utf8')

const SURVEY = SCHEMAS.survey.parse({
  id: 'apklausa',
  institutionId: 'S0000',
  title: 'V. Pavardenė klausia',
  respondents: 'pupils',
  date: '2015-02',
  n: 30,
  statements: [
    { id: 't1', text: 'Man patinka V. Pavardenė', planned: 60, answers: 30, agreeing: 20 },
    { id: 't2', text: 'Nežinia kiek', result: 61.5 },
  ],
})

function factsOf(
  id: string,
  written: ReadonlyMap<string, WrittenRecords>,
  heardFrom: readonly string[],
  question: RollupQuestion,
): TableFacts {
  const live = liveRollup()
  live.hear({ ownInstitutionId: 'KR', heardFrom })
  live.write(written)
  const { rollup, findings } = live.answer(question)
  const source = { id, role: 'municipality', name: `Savivaldybė ${id}` }
  const [matrix, context] = [live.matrix(question), live.context(question)]
  return { source, programVersion: '0', rollup, findings, matrix, context }
}

/** Fifty-nine generated municipalities of different sizes, of each one school not heard, and the practice one. */
function sixtyMunicipalities(): readonly TableFacts[] {
  const question = { asOf: generatedAsOf(1), schoolYear: null }
  const sizes = [2, 3, 4, 5].map((schools) => {
    const { owners } = generatedMunicipality(schools, 1)
    const asked: OwnedRecord = { kind: 'survey', record: SURVEY }
    const written = new Map([...owners].map(([id, list]) => [id, writtenOf(id, [...list, asked])]))
    const heard = [...owners.keys()].filter((id) => id !== 'KR').slice(1)
    return factsOf('KR', written, heard, question)
  })
  const generated = Array.from({ length: 59 }, (_, index) => {
    const [first] = sizes.slice(index % sizes.length)
    if (first === undefined) throw new Error('no municipality')
    return { ...first, source: { ...first.source, id: `KR-${String(index).padStart(2, '0')}` } }
  })
  const practice = practiceInput()
  return [...generated, factsOf('KR', new Map([['', practice]]), practice.heardFrom, practice)]
}

let folder = ''
let facts: readonly TableFacts[] = []
let duck: DuckDBConnection

const ask = async (sql: string): Promise<unknown[][]> =>
  (await duck.runAndReadAll(sql.replaceAll("'exports/", `'${folder}/`))).getRowsJson()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'komanda-tables-'))
  facts = sixtyMunicipalities()
  for (const one of facts) {
    mkdirSync(join(folder, one.source.id))
    for (const { name, content } of tableFiles(one).tables)
      writeFileSync(join(folder, one.source.id, name), content)
  }
  duck = await (await DuckDBInstance.create(':memory:')).connect()
})

afterAll(() => {
  duck.closeSync()
  rmSync(folder, { recursive: true, force: true })
})

/** How many times each row stands there, in the order of DuckDB's `ORDER BY ALL`. */
function tally(rows: readonly (readonly unknown[])[]): unknown[][] {
  const counted = Map.groupBy(rows, (row) => JSON.stringify(row))
  return inOrder([...counted].map(([row, all]) => [...(JSON.parse(row) as unknown[]), all.length]))
}

/** Rows of the same key with their last number added up. */
function summed(rows: readonly (readonly unknown[])[]): unknown[][] {
  const groups = Map.groupBy(rows, (row) => JSON.stringify(row.slice(0, -1)))
  return inOrder(
    [...groups].map(([key, all]) => [
      ...(JSON.parse(key) as unknown[]),
      all.reduce((sum, row) => sum + Number(row.at(-1)), 0),
    ]),
  )
}

const placed = (row: readonly unknown[]): string =>
  row.map((cell) => (typeof cell === 'number' ? String(cell).padStart(9, '0') : String(cell))).join('\u0000')
const inOrder = <Row extends readonly unknown[]>(rows: readonly Row[]): Row[] =>
  rows.toSorted((one, other) => (placed(one) < placed(other) ? -1 : 1))

const each = <Row>(of: (one: TableFacts) => readonly Row[]): Row[] => facts.flatMap(of)

/** What the program itself says to each question of the README. */
const ANSWERS: Readonly<Record<string, () => unknown[][]>> = {
  'In how many municipalities is each rule met?': () =>
    tally(
      each(({ rollup }) =>
        rollup.indicators.map(({ printedNumber, title, verdict }) => [printedNumber, title, verdict]),
      ),
    ).map((row) => [...row.slice(0, -1), String(row.at(-1))]),
  'What is each told share in the whole country?': () => {
    const shares = each(({ rollup }) => rollup.indicators).filter(
      ({ kind, numerator, denominator }) =>
        kind === 'share-of-people' && numerator !== null && (denominator ?? 0) > 0,
    )
    return inOrder(
      [...Map.groupBy(shares, ({ id }) => id)].map(([id, all]) => {
        const numerator = all.reduce((sum, one) => sum + (one.numerator ?? 0), 0)
        const denominator = all.reduce((sum, one) => sum + (one.denominator ?? 0), 0)
        const percent = Math.round((10_000 * numerator) / denominator) / 100
        return [id, numerator, denominator, percent, String(all.length)]
      }),
    )
  },
  'How many attendances by role?': () =>
    summed(each(({ rollup }) => Object.entries(rollup.attendance.byRole))).filter((row) => row[1] !== 0),
  'How many attendances, and at how many events, has each institution?': () =>
    inOrder(
      each(({ source, rollup }) =>
        Object.entries(rollup.attendance.byInstitution).map(([id, { total, events }]) => [
          source.id,
          id,
          total,
          events,
        ]),
      ),
    ),
  'What part of the teams keeps its rhythm?': () =>
    inOrder(
      facts.flatMap(({ source, rollup }) => {
        const judged = rollup.cadence.filter(({ verdict }) => verdict !== 'unverifiable')
        const gaps = judged.flatMap(({ gapsDays }) => gapsDays)
        const kept = judged.filter(({ verdict }) => verdict === 'kept').length
        return judged.length === 0
          ? []
          : [[source.id, kept, judged.length, gaps.length === 0 ? null : Math.max(...gaps)]]
      }),
    ),
  'Who takes part and has not been heard?': () =>
    inOrder(each(({ source, rollup }) => rollup.institutions.missing.map((id) => [source.id, id]))),
  'Which rules has an institution proved by a registered paper?': () =>
    tally(
      each(({ source, matrix }) =>
        matrix.rows.flatMap(({ id, cells }) =>
          cells.filter(({ state }) => state === 'registered').map(() => [source.id, id]),
        ),
      ),
    ),
  'How much is behind the figures, and why was the rest left out?': () =>
    tally(
      each(({ rollup }) =>
        rollup.indicators.flatMap(({ formula }) => [
          ...formula.counted.map(() => ['counted']),
          ...formula.leftOut.map(({ why }) => [why]),
        ]),
      ),
    ),
  'In which months do teams meet?': () =>
    tally(
      each(({ context }) =>
        context
          .all('body')
          .flatMap(({ id }) => context.heldMeetings(id))
          .flatMap(({ date }) => (date?.length === 10 ? [[Number(date.slice(5, 7))]] : [])),
      ),
    ),
  'How many fully agree with the statements of surveys?': () => {
    const told = each(({ source, context }) =>
      context
        .all('survey')
        .filter(({ state }) => state === 'done')
        .flatMap(({ respondents, statements }) =>
          statements.flatMap(({ agreeing, answers }) =>
            agreeing === null || answers === null
              ? []
              : [{ key: [source.id, respondents], agreeing, answers }],
          ),
        ),
    )
    const agreeing = summed(told.map((one) => [...one.key, one.agreeing]))
    const answers = summed(told.map((one) => [...one.key, one.answers]))
    return agreeing.map((row, place) => [...row, answers[place]?.at(-1)])
  },
  'What contradicts itself most often?': () =>
    tally(each(({ findings }) => findings.map(({ rule, state }) => [rule, state]))),
}

const QUESTIONS = [...README.matchAll(/^### (.+)\n\n```sql\n([\s\S]+?)```/gmu)].map(([, title, sql]) => ({
  title: title ?? '',
  sql: sql ?? '',
}))

describe('national questions over sixty exports', () => {
  test('each has an answer of our own to be compared with', () => {
    expect(QUESTIONS.map(({ title }) => title)).toEqual(Object.keys(ANSWERS))
  })

  test.each(QUESTIONS)('$title', async ({ title, sql }) => {
    const answer = await ask(sql)
    expect(answer).toEqual(ANSWERS[title]?.())
    expect(answer).not.toEqual([])
  })
})

const SQL_TYPES = {
  text: 'VARCHAR',
  whole: 'INTEGER',
  number: 'DOUBLE',
  day: 'DATE',
  flag: 'BOOLEAN',
} as const

describe('the tables', () => {
  test('are described in the README, column by column', () => {
    const written = ROLLUP_TABLES.map(({ name, about, columns }) =>
      [
        `### \`${name}\`: ${about}`,
        '',
        '| Column | Type | What |',
        '|---|---|---|',
        ...columns
          .slice(3)
          .map(
            (one) => `| ${one.name} | ${SQL_TYPES[one.type]}${one.isNullable ? '?' : ''} | ${one.about} |`,
          ),
        '',
      ].join('\n'),
    ).join('\n')
    const [, kept = ''] = README.split(/<!-- \/?tables -->\n/u)
    expect(kept.trim()).toBe(written.trim())
  })

  test('say of themselves what another engine reads in them', async () => {
    for (const { name, columns } of ROLLUP_TABLES) {
      const read = await ask(
        `SELECT name, repetition_type FROM parquet_schema('exports/KR/${name}.parquet') WHERE num_children IS NULL`,
      )
      const types = await ask(`DESCRIBE SELECT * FROM read_parquet('exports/KR/${name}.parquet')`)
      const told = columns.map((one) => [one.name, one.isNullable ? 'OPTIONAL' : 'REQUIRED'])
      expect(read, name).toEqual(told)
      expect(
        types.map(([column, type]) => [column, type]),
        name,
      ).toEqual(columns.map((one) => [one.name, SQL_TYPES[one.type]]))
      const metadata = await ask(
        `SELECT key::VARCHAR, value::VARCHAR FROM parquet_kv_metadata('exports/KR/${name}.parquet')`,
      )
      expect(Object.fromEntries(metadata), name).toMatchObject({
        'komanda.tables': String(TABLES_VERSION),
        'komanda.source': 'KR',
        'komanda.table': name,
      })
    }
  })

  test('tell nobody’s name, and no words of papers', () => {
    const bytes = readdirSync(join(folder, 'KR-00')).map((name) => readFileSync(join(folder, 'KR-00', name)))
    const words = Buffer.concat(bytes).toString('utf8')
    expect(words).toContain('gimnazija')
    for (const word of ['Pavardenė', 'refleksij', 'patinka', 'Refleksijos metodai'])
      expect(words).not.toContain(word)
  })
})

async function municipality() {
  const app = await startApp({ now: '2019-01-31T08:00:00Z' })
  await app.call('workspace.create', {
    role: 'municipality',
    name: 'Savivaldybė',
    institutionId: 'SAV',
    author: 'k',
  })
  await app.call('records.put', {
    records: [
      { kind: 'institution', record: { id: 'A', name: 'Mokykla', institutionType: 'gimnazija' } },
      { kind: 'plan', record: { id: 'P', institutionId: 'SAV', title: 'Planas' } },
    ],
  })
  return app
}

const filesIn = (path: string) =>
  Object.fromEntries(
    readdirSync(path).map((name) => [name, readFileSync(join(path, name)).toString('base64')]),
  )

describe('an export', () => {
  test('is a folder of its own, the same bytes for the same records, and the same as a zip', async () => {
    const app = await municipality()
    const path = join(temporaryFolder(), 'exports', 'SAV')
    const made = await app.call('export.tables', { folder: path })
    const first = filesIn(path)
    expect(made).toMatchObject({ folder: path, version: TABLES_VERSION, asOf: '2019-01-31' })
    expect(Object.keys(first).toSorted()).toEqual(
      [...ROLLUP_TABLES.map(({ name }) => `${name}.parquet`), 'komanda-tables.json'].toSorted(),
    )
    expect(await app.call('export.tables', { folder: path })).toEqual(made)
    expect(filesIn(path)).toEqual(first)
    const zip = await app.call('export.tablesFile', {})
    const unzipped = unzipSync(Buffer.from(zip.base64, 'base64'))
    expect(
      Object.fromEntries(
        Object.entries(unzipped).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]),
      ),
    ).toEqual(first)
    const manifest: unknown = JSON.parse(strFromU8(unzipped['komanda-tables.json'] ?? new Uint8Array()))
    expect(manifest).toMatchObject({ source: { id: 'SAV', name: 'Savivaldybė' }, tables: made.tables })
  })

  test('replaces an earlier one of the same organisation and nothing else', async () => {
    const app = await municipality()
    const path = temporaryFolder()
    await app.call('export.tables', { folder: path, schoolYear: '2018-2019' })
    expect((await app.call('export.tables', { folder: path })).tables).toHaveLength(ROLLUP_TABLES.length)
    const manifest = join(path, 'komanda-tables.json')
    const own = readFileSync(manifest, 'utf8')
    for (const foreign of [own.replace('"SAV"', '"KITA"'), '{', '']) {
      writeFileSync(manifest, foreign)
      await expect(app.call('export.tables', { folder: path })).rejects.toMatchObject({
        code: 'folder-not-empty',
      })
      expect(readFileSync(manifest, 'utf8')).toBe(foreign)
    }
    const letters = temporaryFolder()
    writeFileSync(join(letters, 'laiškas.txt'), 'x')
    await expect(app.call('export.tables', { folder: letters })).rejects.toMatchObject({
      code: 'folder-not-empty',
    })
    expect(readdirSync(letters)).toEqual(['laiškas.txt'])
    await expect(app.call('export.tables', { folder: join(letters, 'laiškas.txt') })).rejects.toMatchObject({
      code: 'storage-missing',
    })
  })
})
