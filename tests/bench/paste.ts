import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCitations } from '#shared/domain/intake/citations/read-citations.ts'
import { readAttendance } from '#shared/domain/paste/read-attendance.ts'
import { KAZLU_RUDA } from '#tests/unit/paste/paste-institutions.ts'
import { ROOT } from '../../scripts/project.mjs'
import type { Bench, Comparison } from './bench.ts'
import { measureBoth } from './measure.ts'

const REPORT = [
  'KRPD kūrybinė komanda sudaryta 2018-10-01 įsak. Nr.V-100. Posėdžiai vyksta ne rečiau kaip vieną kartą per mėnesį.',
  'Antanavo pagrindinės mokyklos mokytojų taryboje 2018 m. kovo 5 d. (protokolas Nr. 3) aptarti rezultatai.',
  '7 iš 18 metodinių būrelių, 38 procentai, suderino planus.',
  'Ne mažiau kaip 30 procentų mokytojų dalyvaus bent 2 mokymuose per mokslo metus.',
].join('\n')

/** About fifty pages of a report. */
const LONG = 160

async function linear(
  id: string,
  title: string,
  text: string,
  read: (text: string) => unknown,
): Promise<Comparison> {
  const [one, hundred] = [text, Array.from({ length: 100 }, () => text).join('\n')]
  const { ours, peer } = await measureBoth(() => read(hundred), () => {
    for (let time = 0; time < 100; time++) read(one)
  }, { runs: 7, warm: 2 }) // prettier-ignore
  return {
    id,
    title,
    ours,
    peer: { name: 'the same text a hundred times, one after the other', times: peer },
    ratio: ours.median / peer.median,
    budget: { kind: 'at-most', ratio: 1.5 },
  }
}

/** Peer: the same reader on the parts. A cost that grows faster than the text shows as a ratio above one. */
export const paste: Bench = {
  name: 'paste',
  async run() {
    const attendance = readFileSync(join(ROOT, 'resources/practice/attendance-as-typed.txt'), 'utf8')
    const options = { institutions: KAZLU_RUDA }
    const pages = Array.from({ length: LONG }, () => REPORT).join('\n')
    return [
      await linear('paste-attendance-linear', 'Attendance lists, 100 times as long', attendance, (text) =>
        readAttendance(text, options),
      ),
      await linear(
        'paste-report-linear',
        `A report, 100 times as long (50 pages are ${pages.length} signs)`,
        REPORT,
        (text) => readCitations(text, options),
      ),
    ]
  },
}
