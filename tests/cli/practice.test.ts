import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '#tests/support/test-app.ts'
import { answerOf, insideKomanda } from './run-komanda.ts'

const inside = (args: readonly string[]) => answerOf(args, {}, insideKomanda)

describe('the practice municipality', () => {
  test('opens in an empty folder, computes, finds contradictions and verifies', async () => {
    const data = ['--data', join(temporaryFolder(), 'data')]
    const counts = (await answerOf([...data, 'demo'])) as Record<string, number>
    expect(counts).toMatchObject({ institutions: 10, events: 7 })
    expect(Object.keys(counts)).toEqual(['institutions', 'meetings', 'orders', 'events'])
    for (const kind of ['meeting', 'order', 'event']) {
      const { records } = (await inside([...data, 'record', 'list', '--kind', kind])) as {
        records: unknown[]
      }
      expect(records).toHaveLength(counts[`${kind}s`] ?? -1)
    }

    const rollup = (await inside([...data, 'rollup', '--as-of', '2020-12-31'])) as {
      institutions: { participating: number }
      attendance: { total: number; byEvent: Record<string, { total: number | null }> }
      indicators: { value: number | null; verdict: string; denominator: number | null }[]
      findings: number
    }
    expect(rollup.institutions.participating).toBe(10)
    const lists = Object.values(rollup.attendance.byEvent).map(({ total }) => total)
    expect(lists).toContain(null)
    expect(rollup.attendance.total).toBe(lists.reduce<number>((sum, total) => sum + (total ?? 0), 0))
    expect(rollup.attendance.total).toBeGreaterThan(300)
    for (const { value } of rollup.indicators) {
      // Percent with two decimals, counts and days whole: never more digits than are true.
      if (value !== null) expect(value).toBe(Math.round(value * 100) / 100)
    }

    const { findings } = (await inside([...data, 'findings', '--as-of', '2020-12-31'])) as {
      findings: { id: string; rule: string; message: string; records: string[] }[]
    }
    expect(findings).toHaveLength(rollup.findings)
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
    for (const { message, rule } of findings) expect(message, rule).toMatch(/^\P{Ll}.*[.]$/u)

    const read = await insideKomanda([...data, 'rollup'])
    expect(read.stdout).toContain('Neapskaičiuojama'.toLowerCase())
    expect(read.stdout).not.toMatch(/cli\.|rollup\.reason|undefined|NaN/u)
    const english = await insideKomanda([...data, 'rollup', '--json', '--lang', 'en'])
    expect(english.stdout).not.toContain('Neapskaičiuojama')

    const tables = join(temporaryFolder(), 'lentelės')
    for (const asked of [
      ['rollup', 'export', '--as-of', '2020-12-31', '--out', tables],
      ['rollup', '--as-of', '2020-12-31', 'export', '--out', tables],
    ]) {
      expect(await inside([...data, ...asked])).toMatchObject({ folder: tables, asOf: '2020-12-31' })
    }

    expect(await inside([...data, 'verify', '--rebuild'])).toMatchObject({ ok: true, problems: [] })

    const folder = temporaryFolder()
    const print = [...data, 'print', '--format', 'pdf', '--as-of', '2019-01-31', '--report']
    for (const name of ['implementation', 'chronology', 'extract']) {
      const file = join(folder, `${name}.pdf`)
      const printed = await inside([...print, name, '--out', file])
      const bytes = readFileSync(file)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      expect(printed).toMatchObject({ file, bytes: bytes.length, sha256 })
      // The same facts give the same bytes.
      expect(await inside([...print, name, '--out', file])).toMatchObject({ sha256 })
    }
  }, 120_000)

  test('one school is opened by its id', async () => {
    const data = ['--data', join(temporaryFolder(), 'data')]
    await inside([...data, 'demo', '--as', 'KRPD'])
    const { records } = (await inside([...data, 'record', 'list', '--kind', 'indicator'])) as {
      records: unknown[]
    }
    expect(records.length).toBeGreaterThan(40)
  })
})
