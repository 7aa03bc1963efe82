import { join } from 'node:path'
import { liveRollup } from '#shared/domain/rollup/live-rollup.ts'
import { ROLLUP_KINDS } from '#shared/domain/rollup/rollup-input.ts'
import { rollupSource } from '#main/core/rollup-source.ts'
import { type Db, openDatabase, sql } from '#main/db/database.ts'
import { fillDatabase } from '#tests/support/fill-database.ts'
import {
  type Generated,
  generatedAsOf,
  generatedMunicipality,
  writtenOf,
} from '#tests/support/generated-municipality.ts'
import { emptyMunicipality } from './bench-app.ts'
import type { Bench, Comparison } from './bench.ts'
import { measure, measureBoth, type Times } from './measure.ts'
import { rollupPeer } from './rollup-peer.ts'

const SMALL = { schools: 60, years: 3 }
const LARGE = { schools: 2000, years: 5 }

const liveRows = sql
  .selectFrom('record')
  .select(['owner_id', 'kind', 'json'])
  .where('kind', 'in', ['institution', ...ROLLUP_KINDS])
  .where('main', '=', 1)
  .where('deleted', '=', 0)

function compared(
  id: string,
  title: string,
  { ours, peer }: { readonly ours: Times; readonly peer: Times },
  peerName: string,
  ratio: number,
): Comparison {
  return {
    id,
    title,
    ours,
    peer: { name: peerName, times: peer },
    ratio: ours.median / peer.median,
    budget: { kind: 'at-most', ratio },
  }
}

/** Everything from rows to figures, beside what DuckDB needs for the sums alone. */
async function whole(
  generated: Generated,
  years: number,
  runs: number,
): Promise<{ ours: Times; peer: Times }> {
  const peer = await rollupPeer(generated.owners)
  const written = new Map([...generated.owners].map(([id, list]) => [id, writtenOf(id, list)]))
  const heard = { ownInstitutionId: 'KR', heardFrom: [...generated.owners.keys()] }
  const times = await measureBoth(
    () => {
      const live = liveRollup()
      live.hear(heard)
      live.write(written)
      return live.answer({ asOf: generatedAsOf(years), schoolYear: null })
    },
    () => peer.answer(),
    { runs, warm: 1 },
  )
  peer.close()
  return times
}

/** Another date of one meeting, link or event of one school, as its bundle brings it. */
function changeOne(db: Db, kind: string, run: number): void {
  const id = sql.selectFrom('record').select('id').where('kind', '=', kind).where('owner_id', '=', 'S0007')
  const row = db.first(sql.selectFrom('record').selectAll().where('kind', '=', kind).where('id', 'in', id))
  if (row === undefined) throw new Error(`S0007 has no ${kind}`)
  const day = `2015-03-${String(1 + ((run + 28) % 28)).padStart(2, '0')}`
  const record = JSON.parse(row.json) as Record<string, unknown>
  const dated = kind === 'event' ? { dates: [day] } : { date: day }
  db.run(
    sql
      .updateTable('record')
      .set({ json: JSON.stringify({ ...record, ...dated }) })
      .where('kind', '=', kind)
      .where('id', '=', row.id),
  )
}

/** One change of one school among two thousand, beside the same answer from the beginning. */
async function changes(folder: string, generated: Generated): Promise<readonly Comparison[]> {
  const db = openDatabase(join(folder, 'large.sqlite'))
  fillDatabase(db, generated.owners)
  const question = { asOf: generatedAsOf(LARGE.years), schoolYear: null }
  const full = await measure(() => rollupSource(db).answer(question), { runs: 3, warm: 1 })
  const kept = rollupSource(db)
  kept.answer(question)
  const done: Comparison[] = []
  for (const kind of ['meeting', 'evidence', 'event']) {
    const ours = await measure(
      (run) => {
        changeOne(db, kind, run)
        return kept.answer(question)
      },
      { runs: 9, warm: 2 },
    )
    const title = `One ${kind} of one of ${LARGE.schools} schools changed`
    done.push(compared(`rollup-one-${kind}`, title, { ours, peer: full }, 'the whole rollup', 0.02))
  }
  db.close()
  return done
}

/** The heaviest screen after a change, beside reading the rows that it is made of. */
async function screen(folder: string, generated: Generated): Promise<Comparison> {
  const noon = new Date(`${generatedAsOf(SMALL.years)}T12:00:00Z`)
  const app = await emptyMunicipality(folder, 'screen', () => noon)
  fillDatabase(app.db, generated.owners)
  await app.call('rollup.compute', {})
  const times = await measureBoth(
    (run) => {
      changeOne(app.db, 'meeting', run)
      return app.call('rollup.compute', {})
    },
    () => app.db.all(liveRows).map(({ json }) => JSON.parse(json) as unknown),
    { runs: 15, warm: 3 },
  )
  await app.close()
  const title = `The rollup screen of ${SMALL.schools} schools after a change`
  return compared('rollup-screen', title, times, 'the bare SQL of its rows', 1.5)
}

/** Generated in the shapes of the practice municipality, of which there is only one and a small one. */
export const rollup: Bench = {
  name: 'rollup',
  async run(folder) {
    const small = generatedMunicipality(SMALL.schools, SMALL.years)
    const large = generatedMunicipality(LARGE.schools, LARGE.years)
    const duck = 'DuckDB summing the same rows'
    const [title, largeTitle] = [SMALL, LARGE].map(
      ({ schools, years }) => `Whole rollup of ${schools} schools over ${years} years`,
    )
    return [
      compared('rollup-60', title ?? '', await whole(small, SMALL.years, 9), duck, 5),
      compared('rollup-2000', largeTitle ?? '', await whole(large, LARGE.years, 3), duck, 10),
      ...(await changes(folder, large)),
      await screen(folder, small),
    ]
  },
}
