import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { builtFolder, importsOf } from '#tests/support/built.ts'

const MOST_KB = 250
const assets = join(builtFolder(), 'renderer', 'assets')
const bytesOf = (file: string): Buffer => readFileSync(join(assets, file))

/** A script with all that it imports at once; what it loads later is left out. */
function withImports(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found
  found.add(file)
  for (const line of bytesOf(file)
    .toString()
    .match(/(?:^|;)import(?:[\w{][^"';()]*from)?["'][^"']+["']/gm) ?? []) {
    for (const next of importsOf(line.replace(/^;/, ''))) withImports(next.replace('./', ''), found)
  }
  return found
}

/** What the page names itself, with what that imports at once. */
function firstScripts(): ReadonlySet<string> {
  const page = readFileSync(join(builtFolder(), 'renderer', 'index.html'), 'utf8')
  const found = new Set<string>()
  for (const [, entry = ''] of page.matchAll(/<script type="module"[^>]* src="[^"]*assets\/([^"]+)"/g)) {
    withImports(entry, found)
  }
  return found
}

test('the first screen is a few scripts, of less than 250 kB packed, and none of them is of another screen', () => {
  const first = [...firstScripts()]
  // The wire, React and the rest; what many screens share is not brought in by pieces.
  expect(first.length).toBeLessThan(6)
  expect(readdirSync(assets).filter((file) => /-route-[^/]*\.js$/.test(file)).length).toBeGreaterThan(20)
  const text = first.map((file) => bytesOf(file).toString()).join('\n')
  // Each other screen is named as something to be loaded, and one of its words is not there.
  expect(text).toContain('home.lastMinutes')
  expect(text).not.toContain('intake.state.')
  // Schemas are a third of what would have to run before anything is seen.
  expect(text).not.toContain('jitless')
  const kB = first.reduce((sum, file) => sum + gzipSync(bytesOf(file)).length / 1000, 0)
  expect(kB).toBeGreaterThan(100)
  expect(kB).toBeLessThan(MOST_KB)
})

test('the wire is opened by a script of its own, before the large ones', () => {
  const page = readFileSync(join(builtFolder(), 'renderer', 'index.html'), 'utf8')
  const [first = ''] = page.match(/<script[^>]*>/) ?? []
  expect(first).toMatch(/assets\/wire-/)
  expect(first).not.toContain('defer')
})
