import BetterSqlite from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { computeRollup } from '#shared/domain/rollup/compute-rollup.ts'
import type { Verdict } from '#shared/domain/rollup/rollup.ts'
import { schoolYearBounds } from '#shared/model/dates.ts'
import { EvidenceState } from '#shared/model/plan.ts'
import { evidence, event, indicator, inputOf, institution, meeting, record, told } from './rollup-of.ts'

/** Random municipalities, and the same figures asked of SQLite in the plainest SQL. */
const RUNS = Number(process.env['KOMANDA_TORTURE_ROLLUPS'] ?? 60)
const SEED = process.env['KOMANDA_FAULT_SEED']
const options = { numRuns: RUNS, ...(SEED === undefined ? {} : { seed: Number(SEED) }) }

const IDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const
const day = fc
  .integer({ min: 0, max: 1100 })
  .map((n) => new Date(Date.UTC(2017, 5, 1 + n)).toISOString().slice(0, 10))
const someId = fc.constantFrom(...IDS)
const count = fc.option(fc.integer({ min: 0, max: 40 }), { nil: null })

const facts = fc.record({
  participates: fc.array(fc.boolean(), { minLength: IDS.length, maxLength: IDS.length }),
  heard: fc.subarray([...IDS], { minLength: 1 }),
  events: fc.array(
    fc.record({
      hostId: fc.option(someId, { nil: null }),
      date: day,
      state: fc.constantFrom('held' as const, 'held' as const, 'planned' as const, 'cancelled' as const),
      rows: fc.array(fc.record({ institutionId: someId, teachers: count, pupils: count, mixed: count }), {
        maxLength: 4,
      }),
    }),
    { maxLength: 14 },
  ),
  links: fc.array(
    fc.record({
      institutionId: someId,
      state: fc.constantFrom(...EvidenceState.options),
      date: day,
      meetingState: fc.constantFrom(
        'draft' as const,
        'registered' as const,
        'planned' as const,
        'annulled' as const,
      ),
    }),
    { maxLength: 20 },
  ),
  meetings: fc.array(day, { maxLength: 24 }),
  surveys: fc.array(fc.record({ institutionId: someId, date: day, agreeing: count, answers: count }), {
    maxLength: 5,
  }),
  told: fc.uniqueArray(fc.record({ institutionId: someId, numerator: count, denominator: count }), {
    maxLength: 6,
    selector: ({ institutionId }) => institutionId,
  }),
  asOf: day,
  schoolYear: fc.constantFrom('2017-2018', '2018-2019', '2019-2020'),
  target: fc.integer({ min: 0, max: 5 }),
  share: fc.integer({ min: 0, max: 100 }),
  due: day,
})
type Facts = typeof facts extends fc.Arbitrary<infer T> ? T : never

const roles = (row: { teachers: number | null; pupils: number | null; mixed: number | null }) => row

/** What the engine is given. */
function municipality(f: Facts) {
  const yearly = { comparator: '>=' as const, period: 'school-year' as const }
  return inputOf(
    {
      event: f.events.map(({ rows, hostId, date, state }, index) =>
        event(`EV${index}`, {
          hostId,
          dates: [date],
          state,
          hasParticipantList: true,
          participants: rows.map((row, at) => ({
            id: `${at}`,
            ...roles(row),
            institutionId: row.institutionId,
          })),
        }),
      ),
      meeting: [
        ...f.links.map(({ date, meetingState: state }, index) =>
          meeting(`M${index}`, { date, state, bodyId: 'X-kk' }),
        ),
        ...f.meetings.map((date, index) =>
          meeting(`T${index}`, { date, bodyId: 'A-kk', state: 'registered' }),
        ),
      ],
      body: [
        record('body', {
          id: 'A-kk',
          institutionId: 'A',
          name: 'Komanda',
          foundedOn: '2017-09-01',
          cadence: [{ id: 'p', rule: 'every-n', every: 1, unit: 'month', exemptMonths: [7, 8] }],
        }),
      ],
      evidence: f.links.flatMap(({ institutionId, state }, index) =>
        ['R', 'due'].map((indicatorId) =>
          evidence(institutionId, {
            id: `E-${indicatorId}-${index}`,
            indicatorId,
            state,
            recordId: `M${index}`,
          }),
        ),
      ),
      survey: f.surveys.map(({ institutionId, date, agreeing, answers }, index) =>
        record('survey', {
          id: `S${index}`,
          institutionId,
          title: 'Apklausa',
          date,
          state: 'done',
          statements: [
            {
              id: '1',
              text: 'Teiginys',
              answers,
              agreeing: agreeing === null || answers === null ? null : Math.min(agreeing, answers),
            },
          ],
        }),
      ),
      observation: f.told.map((one) => told(one.institutionId, { ...one, indicatorId: 'mean' })),
      indicator: [
        indicator({ kind: 'each-institution-min', scope: 'each-institution', target: f.target, ...yearly }),
        indicator({ id: 'events', kind: 'count', source: 'events', target: f.target, ...yearly }),
        indicator({
          id: 'hosts',
          kind: 'share-of-institutions',
          source: 'hosted-events',
          denominator: 'participating',
          target: f.share,
          minPerUnit: 2,
          ...yearly,
        }),
        indicator({
          id: 'mean',
          kind: 'share-of-people',
          source: 'observations',
          denominator: 'observation',
          aggregation: 'mean',
          target: f.share,
          comparator: '>=',
        }),
        indicator({
          id: 'answers',
          kind: 'survey-share',
          source: 'surveys',
          denominator: 'survey',
          target: f.share,
          ...yearly,
        }),
        indicator({
          id: 'due',
          kind: 'deadline',
          scope: 'municipality',
          comparator: '<=',
          targetDate: f.due,
          target: null,
          period: 'project',
        }),
      ],
    },
    {
      institutions: IDS.map((id, index) => institution(id, { participates: f.participates[index] ?? true })),
      heardFrom: f.heard,
      asOf: f.asOf,
      schoolYear: f.schoolYear,
    },
  )
}

/** The same facts as bare tables: nothing of the engine is used from here on. */
function tables(f: Facts) {
  const db = new BetterSqlite(':memory:')
  db.exec(`
    CREATE TABLE school (id TEXT, takes_part INT);
    CREATE TABLE event (id INT, host TEXT, day TEXT, state TEXT);
    CREATE TABLE attended (event INT, school TEXT, teachers INT, pupils INT, mixed INT);
    CREATE TABLE link (id INT, school TEXT, state TEXT, day TEXT, meeting_state TEXT);
    CREATE TABLE met (day TEXT);
    CREATE TABLE survey (school TEXT, day TEXT, agreeing INT, answers INT);
    CREATE TABLE told (school TEXT, numerator INT, denominator INT);
    CREATE TABLE asked (as_of TEXT, first TEXT, last TEXT, target INT, share INT, due TEXT);
  `)
  const put = (table: string, rows: readonly (readonly unknown[])[]) => {
    for (const row of rows)
      db.prepare(`INSERT INTO ${table} VALUES (${row.map(() => '?').join()})`).run(...row)
  }
  const { from, to } = schoolYearBounds(f.schoolYear)
  put(
    'school',
    IDS.map((id, index) => [id, Number(f.participates[index])]),
  )
  put(
    'event',
    f.events.map(({ hostId, date, state }, id) => [id, hostId, date, state]),
  )
  put(
    'attended',
    f.events.flatMap(({ rows }, id) =>
      rows.map((row) => [id, row.institutionId, row.teachers, row.pupils, row.mixed]),
    ),
  )
  put(
    'link',
    f.links.map(({ institutionId, state, date, meetingState }, id) => [
      id,
      institutionId,
      state,
      date,
      meetingState,
    ]),
  )
  put(
    'met',
    f.meetings.map((date) => [date]),
  )
  put(
    'survey',
    f.surveys.map(({ institutionId, date, agreeing, answers }) => [
      institutionId,
      date,
      agreeing === null || answers === null ? null : Math.min(agreeing, answers),
      answers,
    ]),
  )
  put(
    'told',
    f.told.map(({ institutionId, numerator, denominator }) => [institutionId, numerator, denominator]),
  )
  put('asked', [[f.asOf, from, to, f.target, f.share, f.due]])
  db.exec(`
    CREATE VIEW held AS SELECT event.* FROM event, asked WHERE state = 'held' AND day <= as_of AND day BETWEEN first AND last;
    CREATE VIEW done AS SELECT DISTINCT link.school, link.id, link.day FROM link, asked
      WHERE state = 'done' AND meeting_state IN ('draft', 'registered') AND link.day <= as_of;
    CREATE VIEW done_in_year AS SELECT done.* FROM done, asked WHERE done.day BETWEEN first AND last;
  `)
  return {
    row: (sql: string) => db.prepare(sql).get() as Record<string, number | string | null>,
    list: (sql: string) => db.prepare(sql).pluck().all() as string[],
    close: () => db.close(),
  }
}

const verdictBy = (reached: unknown): Verdict => (reached === 1 ? 'met' : 'not-met')

interface Seen {
  readonly f: Facts
  readonly rollup: ReturnType<typeof computeRollup>
  readonly sql: ReturnType<typeof tables>
}

const figureOf = ({ rollup }: Seen, id: string) =>
  rollup.indicators.find((one) => one.id === id) ?? expect.fail(id)

function compareAttendance(seen: Seen): void {
  const { sql } = seen
  const { attendance, events } = seen.rollup
  const sums =
    sql.row(`SELECT COALESCE(SUM(teachers), 0) t, COALESCE(SUM(pupils), 0) p, COALESCE(SUM(mixed), 0) m
    FROM attended JOIN held ON held.id = attended.event`)
  expect(attendance.byRole).toMatchObject({ teachers: sums['t'], pupils: sums['p'], mixed: sums['m'] })
  expect(attendance.total).toBe(Number(sums['t']) + Number(sums['p']) + Number(sums['m']))
  expect(events.count).toBe(sql.row('SELECT COUNT(*) n FROM held')['n'])
  expect(events.hosts).toEqual(
    sql.list('SELECT DISTINCT host FROM held WHERE host IS NOT NULL ORDER BY host'),
  )
  expect(Object.entries(attendance.byMonth).map(([month, { total }]) => `${month} ${total}`)).toEqual(
    sql.list(`SELECT substr(day, 1, 7) || ' ' || SUM(COALESCE(teachers, 0) + COALESCE(pupils, 0) + COALESCE(mixed, 0))
      FROM held JOIN attended ON attended.event = held.id
      WHERE COALESCE(teachers, pupils, mixed) IS NOT NULL GROUP BY substr(day, 1, 7) ORDER BY 1`),
  )
}

function compareInstitutions(seen: Seen): void {
  const { sql } = seen
  const takingPart = sql.list('SELECT id FROM school WHERE takes_part ORDER BY id')
  expect(figureOf(seen, 'R').coverage).toEqual(
    sql.list(`SELECT school FROM done_in_year, asked WHERE school IN (SELECT id FROM school WHERE takes_part)
      GROUP BY school HAVING COUNT(*) >= MAX(target) ORDER BY school`),
  )
  expect(figureOf(seen, 'R').denominator).toBe(takingPart.length === 0 ? null : takingPart.length)
}

function compareEvents(seen: Seen): void {
  const { sql, f } = seen
  const takingPart = sql.list('SELECT id FROM school WHERE takes_part ORDER BY id')
  const held = sql.row('SELECT COUNT(*) n, COUNT(*) >= (SELECT target FROM asked) reached FROM held')
  if (held['n'] !== 0)
    expect(figureOf(seen, 'events')).toMatchObject({ value: held['n'], verdict: verdictBy(held['reached']) })

  const hosts = sql.list(`SELECT host FROM held WHERE host IN (SELECT id FROM school WHERE takes_part)
    GROUP BY host HAVING COUNT(*) >= 2 ORDER BY host`)
  expect(figureOf(seen, 'hosts').coverage).toEqual(hosts)
  if (hosts.length > 0) {
    const reached = Number(hosts.length * 100 >= f.share * takingPart.length)
    expect(figureOf(seen, 'hosts')).toMatchObject({
      numerator: hosts.length,
      denominator: takingPart.length,
      verdict: verdictBy(reached),
    })
  }
}

function compareTold(seen: Seen): void {
  const { sql } = seen
  const mean = sql.row(`SELECT AVG(numerator * 100.0 / denominator) value, COUNT(*) n FROM told
    WHERE numerator IS NOT NULL AND denominator > 0`)
  if (mean['n'] !== 0) {
    expect(figureOf(seen, 'mean').value).toBeCloseTo(Number(mean['value']), 1)
    expect(figureOf(seen, 'mean')).toMatchObject({ numerator: null, denominator: null })
  }

  const answers =
    sql.row(`SELECT SUM(agreeing) n, SUM(answers) of, SUM(agreeing) * 100 >= (SELECT share FROM asked) * SUM(answers) reached
    FROM survey, asked WHERE day <= as_of AND day BETWEEN first AND last AND agreeing IS NOT NULL`)
  if (answers['of'] !== null && answers['of'] !== 0) {
    expect(figureOf(seen, 'answers')).toMatchObject({
      numerator: answers['n'],
      denominator: answers['of'],
      verdict: verdictBy(answers['reached']),
    })
  }
}

function compareDeadline(seen: Seen): void {
  const { sql } = seen
  const first = sql.row(
    'SELECT MIN(day) day, julianday(MIN(day)) - julianday((SELECT due FROM asked)) late FROM done',
  )
  if (first['day'] !== null) {
    expect(figureOf(seen, 'due')).toMatchObject({
      value: first['late'],
      verdict: Number(first['late']) > 0 ? 'late' : 'met',
    })
  }
}

function compareRhythm(seen: Seen): void {
  const { sql } = seen
  const { cadence } = seen.rollup
  const months = sql.list(`WITH RECURSIVE month(first) AS (
      SELECT first FROM asked UNION ALL
      SELECT date(month.first, '+1 month') FROM month, asked WHERE date(month.first, '+1 month') <= asked.last)
    SELECT substr(month.first, 1, 7) FROM month, asked
    WHERE date(month.first, '+1 month', '-1 day') <= as_of AND CAST(substr(month.first, 6, 2) AS INT) NOT IN (7, 8)
      AND NOT EXISTS (SELECT 1 FROM met WHERE substr(met.day, 1, 7) = substr(month.first, 1, 7)) ORDER BY 1`)
  const row = cadence.find(({ bodyId }) => bodyId === 'A-kk')
  expect(row?.missingPeriods).toEqual(months)
  expect(row?.held).toBe(
    sql.row('SELECT COUNT(*) n FROM met, asked WHERE day BETWEEN first AND last AND day <= as_of')['n'],
  )
  if (row !== undefined && row.held > 0) expect(row.verdict).toBe(months.length === 0 ? 'kept' : 'broken')
}

function compare(f: Facts): void {
  const seen: Seen = { f, rollup: computeRollup(municipality(f)), sql: tables(f) }
  compareAttendance(seen)
  compareInstitutions(seen)
  compareEvents(seen)
  compareTold(seen)
  compareDeadline(seen)
  compareRhythm(seen)
  seen.sql.close()
}

test('the engine and SQLite agree on random municipalities', () => {
  fc.assert(fc.property(facts, compare), options)
})
