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

/** The page's own script and home's. */
function firstScripts(): ReadonlySet<string> {
  const page = readFileSync(join(builtFolder(), 'renderer', 'index.html'), 'utf8')
  const [, entry = ''] = /<script type="module"[^>]* src="[^"]*assets\/([^"]+)"/.exec(page) ?? []
  const home = readdirSync(assets).find((file) => /^home-route-.*\.js$/.test(file)) ?? ''
  return withImports(home, new Set(withImports(entry)))
}

test('the JavaScript of the first screen is less than 250 kB packed, and none of it is of another screen', () => {
  const first = [...firstScripts()]
  expect(first.length).toBeGreaterThan(20)
  const all = readdirSync(assets).filter(
    (file) => file.endsWith('-route.js') || /-route-[^/]*\.js$/.test(file),
  )
  expect(all.length).toBeGreaterThan(20)
  expect(first.filter((file) => all.includes(file))).toHaveLength(1)
  const kB = first.reduce((sum, file) => sum + gzipSync(bytesOf(file)).length / 1000, 0)
  expect(kB).toBeGreaterThan(100)
  expect(kB).toBeLessThan(MOST_KB)
})
