import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCitations } from '#shared/domain/intake/citations/read-citations.ts'
import { readAttendance } from '#shared/domain/paste/read-attendance.ts'
import { noisyList } from '#tests/unit/paste/noisy-lists.ts'
import { KAZLU_RUDA } from '#tests/unit/paste/paste-institutions.ts'
import { CLASSES } from '#tests/unit/paste/trouble-classes.ts'
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

interface Reading {
  readonly id: string
  readonly title: string
  readonly text: string
  /** How many times as long the long text is. */
  readonly times: number
  readonly budget: number
  readonly read: (text: string) => unknown
}

async function linear({ id, title, text, times, budget, read }: Reading): Promise<Comparison> {
  const long = Array.from({ length: times }, () => text).join('\n')
  const readShort = () => {
    for (let time = 0; time < times; time++) read(text)
  }
  const { ours, peer } = await measureBoth(() => read(long), readShort, { runs: 7, warm: 2 })
  return {
    id,
    title,
    ours,
    peer: { name: `the same text ${times} times, one after the other`, times: peer },
    ratio: ours.median / peer.median,
    budget: { kind: 'at-most', ratio: budget },
  }
}

/** Texts that a careless grammar reads in a time that grows with the square of their length. */
const TEDIOUS: readonly string[] = [
  CLASSES.map((trouble, seed) => noisyList(seed, trouble, KAZLU_RUDA).text).join('\n'),
  '5,',
  '5 ir ',
  '(5',
  '5 - ',
  'sausio - ',
  'mokytojų\n',
  'mokytojai 5 ',
  '„abc ',
  '5\t',
  'Antanavo – 5 (iš viso 5)\n',
  'A. ',
  'Jonas Jonaitis, ',
]
const TEDIOUS_SIGNS = 6000

/** Peer: the same reader on the parts. A cost that grows faster than the text shows as a ratio above one. */
export const paste: Bench = {
  name: 'paste',
  async run() {
    const attendance = readFileSync(join(ROOT, 'resources/practice/attendance-as-typed.txt'), 'utf8')
    const options = { institutions: KAZLU_RUDA }
    const pages = Array.from({ length: LONG }, () => REPORT).join('\n')
    const readList = (text: string) => readAttendance(text, options)
    const comparisons = [
      await linear({
        id: 'paste-attendance-linear',
        title: 'Attendance lists, 100 times as long',
        text: attendance,
        times: 100,
        budget: 1.5,
        read: readList,
      }),
      await linear({
        id: 'paste-report-linear',
        title: `A report, 100 times as long (50 pages are ${pages.length} signs)`,
        text: REPORT,
        times: 100,
        budget: 1.5,
        read: (text) => readCitations(text, options),
      }),
    ]
    for (const [index, unit] of TEDIOUS.entries()) {
      comparisons.push(
        await linear({
          id: `paste-tedious-${index}`,
          title: `Hostile text ${JSON.stringify(unit.slice(0, 20))}, 6 times as long`,
          text: unit.repeat(Math.ceil(TEDIOUS_SIGNS / unit.length)),
          times: 6,
          budget: 1.5,
          read: readList,
        }),
      )
    }
    return comparisons
  },
}
