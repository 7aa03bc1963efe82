import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CATALOG_LT } from '#renderer/i18n/catalog-lt.ts'
import { FIRST_LT } from '#renderer/i18n/first-lt.ts'
import { ROOT } from '../../../scripts/project.mjs'

const FIRST_SCREEN = ['src/renderer/app/main.tsx', 'src/renderer/app/routes/home-route.tsx']
/** Reached by several imports in a row: the walk goes to its end, not only through what is near. */
const FAR_FILES = [
  'src/renderer/ui/status-bar.tsx',
  'src/renderer/features/home/promises-section.tsx',
  'src/renderer/i18n/use-translate.ts',
  'src/shared/commands/command-table.ts',
]
/** Tells steps of the past, which its screens do only when all words are there. */
const WAITS = new Set(['src/shared/domain/steps/label-step.ts'])

const sourceOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

/** Files that come with a file: what it imports at once, types left out. */
function importsOf(file: string, source: string): readonly string[] {
  return [...source.matchAll(/^import (?!type )(?:[^'\n]+ from |\{[^}']+\} from )?'([^']+\.tsx?)'/gm)].map(
    ([, name = '']) =>
      name.startsWith('#') ? join('src', name.slice(1)) : join(dirname(file), name).replaceAll('\\', '/'),
  )
}

/** Everything the first screen runs, by file. */
function firstSources(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const visit = (file: string): void => {
    if (found.has(file)) return
    const source = sourceOf(file)
    found.set(file, source)
    for (const next of importsOf(file, source)) visit(next)
  }
  for (const file of FIRST_SCREEN) visit(file)
  return found
}

const laterIds = Object.keys(CATALOG_LT).filter((id) => !Object.hasOwn(FIRST_LT, id))

/** Ids of later words that a source names, written out or by their beginning; names of procedures are no words. */
function laterWordsIn(source: string): readonly string[] {
  if (!/translate/i.test(source)) return []
  const words = source.replaceAll(/\b(?:call|useCommand|useSaveAs)\(\s*'[^']+'/g, '')
  const begun = [...words.matchAll(/`([a-zA-Z]+\.[\w.-]*)\$\{/g)].map(([, start = '']) => start)
  return laterIds.filter((id) => words.includes(`'${id}'`) || begun.some((start) => id.startsWith(start)))
}

describe('words of the first picture', () => {
  it('are all in `first.*.json`: move those told here there', () => {
    const sources = firstSources()
    expect([...sources.keys()]).toEqual(expect.arrayContaining([...FAR_FILES]))
    const missing = [...sources].flatMap(([file, source]) =>
      WAITS.has(file) ? [] : laterWordsIn(source).map((id) => `${id} (${file})`),
    )
    expect(missing).toEqual([])
  })

  it('are found where they are used too early', () => {
    expect(laterWordsIn(`const { t } = useTranslate(); t('plan.title')`)).toEqual(
      laterIds.filter((id) => id === 'plan.title'),
    )
    expect(laterWordsIn('translate(`rollup.leftOut.${why}`)').length).toBeGreaterThan(5)
  })

  it('are enough until the others are read: what comes later waits for those', () => {
    const rooms = 'src/renderer/app/rooms.ts'
    const parts = globSync('src/renderer/**/*.{ts,tsx}', { cwd: ROOT })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file !== rooms)
      .flatMap((file) => sourceOf(file).match(/\w+[( ]\s*import\(\s*'[^']+\.tsx'/g) ?? [])
    expect(parts.length).toBeGreaterThan(5)
    // The marks under unknown words and the rows of a long list say nothing by themselves.
    const unguarded = parts.filter(
      (part) => !part.startsWith('withWords(') && !/spelling-layer|long-list/.test(part),
    )
    expect(unguarded).toEqual([])
    expect(sourceOf(rooms)).toContain('withWords(load())')
  })
})
