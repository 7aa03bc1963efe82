import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from './planted-tree.ts'

const filesOf = (room: string): readonly string[] =>
  readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/'))

interface Habit {
  readonly name: string
  /** The part of a text that goes against it. */
  readonly against: RegExp
}

/** Put together from parts, so that this file does not find itself. */
const either = (...words: readonly string[]): RegExp => new RegExp(words.join('|'))

const TEXT_HABITS: readonly Habit[] = [
  {
    name: 'no check is silenced in place',
    against: either('oxlint-' + 'disable', 'eslint-' + 'disable', '@ts-' + '(ignore|nocheck|expect-error)'),
  },
  { name: 'nothing is put off', against: either('\\bTO' + 'DO\\b', '\\bFIX' + 'ME\\b', '\\bX' + 'XX:') },
  {
    name: 'imports name the file they mean',
    against:
      /(?:from|import) '(?:\.{1,2}\/|#(?:shared|main|renderer|tests)\/)[^']*(?<!\.(?:ts|tsx|mjs|cjs|json|css))'/,
  },
]

const TEST_HABITS: readonly Habit[] = [
  {
    name: 'no test is left out or alone',
    against: either(
      '\\b(test|it|describe)\\.(sk' + 'ip|on' + 'ly|to' + 'do|fails|fixme)\\b',
      '\\bx(it|describe)\\(',
    ),
  },
]

const NAME_HABITS: readonly Habit[] = [
  { name: 'no barrels', against: /^index\.tsx?$/ },
  { name: 'no drawers for odds and ends', against: /^(utils?|helpers?|common|misc|.*-?manager)\.tsx?$/ },
  { name: 'kebab-case', against: /[^a-z0-9.-]/ },
]

function offenders(files: readonly string[], habit: Habit): readonly string[] {
  return files.filter((path) => habit.against.test(readFileSync(join(ROOT, path), 'utf8')))
}

describe('habits', () => {
  const program = [...filesOf('src'), ...filesOf('scripts')]
  const tests = filesOf('tests')

  test('there is something to look at', () => {
    expect(program.length).toBeGreaterThan(300)
    expect(tests.length).toBeGreaterThan(40)
  })

  test.each(TEXT_HABITS)('$name', (habit) => {
    expect(offenders([...program, ...tests], habit)).toEqual([])
  })

  test.each(TEST_HABITS)('$name', (habit) => {
    expect(offenders(tests, habit)).toEqual([])
  })

  test.each(NAME_HABITS)('$name', ({ against }) => {
    expect([...program, ...tests].filter((path) => against.test(basename(path)))).toEqual([])
  })

  test('what goes against a habit is found', () => {
    const bad = [
      `// oxlint-` + `disable-next-line`,
      `// TO` + `DO later`,
      `import { x } from ` + `'./x'`,
      `describe.sk` + `ip('x')`,
    ]
    const habits = [...TEXT_HABITS, ...TEST_HABITS]
    habits.forEach(({ against }, index) => expect(bad[index]).toMatch(against))
    expect(`import { x } from '#shared/lib/x.ts'`).not.toMatch(TEXT_HABITS[2]?.against ?? /^/)
    const names = ['index.ts', 'window-manager.ts', 'Button.tsx']
    NAME_HABITS.forEach(({ against }, index) => expect(names[index]).toMatch(against))
  })
})
