import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../scripts/project.mjs'
import { type Bench, type Comparison, isMet } from './bench.ts'
import { country } from './country.ts'
import { documents } from './documents.ts'
import { gotSlower, type KeptRatio, keptAfter } from './kept-ratios.ts'
import { keystroke } from './keystroke.ts'
import { paper } from './paper.ts'
import { paste } from './paste.ts'
import { preview } from './preview.ts'
import { proposal } from './propose.ts'
import { receive } from './receive.ts'
import { report } from './report.ts'
import { rollup } from './rollup.ts'
import { scrolling } from './scroll.ts'
import { search } from './search.ts'
import { start } from './start.ts'

const BENCHES: readonly Bench[] = [
  start,
  keystroke,
  documents,
  paste,
  proposal,
  paper,
  preview,
  report,
  receive,
  country,
  rollup,
  search,
  scrolling,
]
const RESULT = join(ROOT, 'test-results', 'bench.json')
const KEPT = join(ROOT, 'tests', 'bench', 'last.json')

const measured = (value: number, unit: string): string => `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`

const boundOf = (budget: Comparison['budget']): string =>
  budget.kind === 'shown' ? '' : ` (${budget.kind === 'at-most' ? '≤' : '≥'} ${budget.ratio})`

function row(comparison: Comparison): string {
  const { title, ours, peer, ratio, budget, unit = 'ms' } = comparison
  const told = (value: number): string => measured(value, unit)
  const mark = budget.kind === 'shown' ? '·' : isMet(comparison) ? '✓' : '✗'
  const spread = ours.runs === 1 ? '' : ` (p95 ${told(ours.p95)}, ±${told(ours.spread / 2)})`
  return `${mark} ${title}\n    ${told(ours.median)}${spread} against ${told(peer.times.median)} of ${peer.name}: ${ratio.toFixed(2)}${boundOf(budget)}`
}

const keptRatios = (): readonly KeptRatio[] =>
  existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, 'utf8')) as readonly KeptRatio[]) : []

const wanted = process.argv.slice(2).filter((name) => !name.startsWith('--'))
const isWanted = ({ name, isOnDemand }: Bench): boolean =>
  wanted.length === 0 ? isOnDemand !== true : wanted.includes(name)

const folder = mkdtempSync(join(tmpdir(), 'komanda-bench-'))
try {
  const comparisons: Comparison[] = []
  for (const bench of BENCHES.filter(isWanted)) {
    const done = await bench.run(folder)
    comparisons.push(...done)
    for (const comparison of done) process.stdout.write(`${row(comparison)}\n`)
  }
  mkdirSync(join(ROOT, 'test-results'), { recursive: true })
  writeFileSync(RESULT, `${JSON.stringify(comparisons, null, 2)}\n`)
  const slower = gotSlower(comparisons, keptRatios())
  for (const line of slower) process.stdout.write(`slower than before: ${line}\n`)
  if (process.argv.includes('--keep')) {
    const kept = keptAfter(keptRatios(), comparisons)
    writeFileSync(KEPT, `${JSON.stringify(kept, null, 2)}\n`)
  }
  const judged = comparisons.filter(({ budget }) => budget.kind !== 'shown')
  const met = judged.filter(isMet).length
  process.stdout.write(`${met} of ${judged.length} within their budget\n`)
  process.exitCode = slower.length > 0 ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}
