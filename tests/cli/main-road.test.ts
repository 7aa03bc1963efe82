import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { flatText, readPdf } from '#tests/print/read-pdf.ts'
import { temporaryFolder } from '#tests/support/test-app.ts'
import { answerOf, insideKomanda, type RunOptions, runProgram } from './run-komanda.ts'
import { ROOT } from '../../scripts/project.mjs'

/** Looks and preparations that are not the road itself go without a process. */
const inside = (args: readonly string[], options: RunOptions = {}) => answerOf(args, options, insideKomanda)

const MUNICIPALITY = 'Kazlų Rūdos savivaldybė'
const SCHOOL = 'Jankų pagrindinė mokykla'

const MINUTES = {
  id: 'm1',
  bodyId: 'b1',
  date: '2018-10-01',
  minutesNumber: '2',
  chairId: 'n1',
  secretaryId: 'n2',
  attendance: [{ id: 'n1' }, { id: 'n2' }],
  agenda: [
    {
      id: 'a1',
      title: 'Dėl veiklos plano',
      considered: 'Aptarta, ką mokykla nuveiks iki pavasario.',
      decisions: [{ id: 'd1', text: 'Pritarti veiklos planui.' }],
    },
  ],
}

const BODY = {
  id: 'b1',
  name: 'Kūrybinė komanda',
  nameGenitive: 'kūrybinės komandos',
  members: [
    { id: 'n1', role: 'pirmininkė', duty: 'chair', name: 'V. Pavardenė' },
    { id: 'n2', role: 'sekretorius', duty: 'secretary', name: 'V. Pavardenis' },
  ],
}

async function institution(folder: string, name: string): Promise<string> {
  const made = await answerOf(
    ['init', '--role', 'institution', '--name', name, '--municipality', MUNICIPALITY],
    {
      env: { KOMANDA_DATA: folder },
    },
  )
  expect(made).toMatchObject({ role: 'institution', workspaceId: expect.stringMatching(/^ist-/) as string })
  return (made as { workspaceId: string }).workspaceId
}

describe('the main road, headless', () => {
  test('minutes of a school become paper, a bundle and a figure of the municipality', async () => {
    const root = temporaryFolder()
    const share = temporaryFolder()
    const at = (name: string): string[] => ['--data', join(root, name)]
    const schoolId = await institution(join(root, 'school'), SCHOOL)
    await institution(join(root, 'other'), 'Antanavo pagrindinė mokykla')
    const init = ['init', '--role', 'municipality', '--name', MUNICIPALITY]
    await answerOf([...at('coordinator'), ...init])

    const put = (name: string, kind: string, record: unknown) =>
      answerOf([...at(name), 'record', 'put', '--kind', kind, '--file', '-'], {
        input: JSON.stringify(record),
      })
    const prepare = (name: string, kind: string, record: unknown) =>
      inside([...at(name), 'record', 'put', '--kind', kind, '--file', '-'], { input: JSON.stringify(record) })
    expect(await put('school', 'body', BODY)).toEqual({
      saved: [{ id: 'b1', kind: 'body', state: 'created' }],
    })
    expect(await put('school', 'meeting', [MINUTES, { id: 'm2', bodyId: 'b1', date: '2018-11-05' }])).toEqual(
      {
        saved: [
          { id: 'm1', kind: 'meeting', state: 'created' },
          { id: 'm2', kind: 'meeting', state: 'created' },
        ],
      },
    )

    const stored = await inside([...at('school'), 'record', 'get', 'm1'])
    expect(stored).toMatchObject({
      ...MINUTES,
      kind: 'meeting',
      institutionId: schoolId,
      attendance: [{}, {}],
    })
    // What was printed can be put back as it is.
    expect(await put('school', 'meeting', stored)).toEqual({
      saved: [{ id: 'm1', kind: 'meeting', state: 'unchanged' }],
    })
    await prepare('school', 'meeting', { ...MINUTES, place: 'Jankai' })
    const { versions } = (await inside([...at('school'), 'record', 'history', 'm1'])) as {
      versions: unknown[]
    }
    expect(JSON.stringify(versions)).toContain('"path":"place"')

    const sent = await answerOf([...at('school'), 'share', 'send', '--to', share])
    expect(sent).toMatchObject({ bundle: expect.stringMatching(/\.kmd$/) as string, records: 4 })

    const receive = [...at('coordinator'), 'share', 'receive', '--from', share]
    const dry = await inside([...receive, '--dry-run'])
    expect(dry).toMatchObject({ bundles: [{ state: 'new' }], conflicts: [], mergeId: null })
    expect(await inside([...at('coordinator'), 'record', 'list', '--kind', 'meeting'])).toEqual({
      records: [],
    })
    expect(await answerOf(receive)).toMatchObject({
      bundles: [{ from: schoolId, state: 'new', changes: { added: 4, changed: 0, removed: 0 }, reason: '' }],
      mergeId: expect.any(String) as string,
    })
    expect(await inside(receive)).toMatchObject({ bundles: [{ state: 'same' }], mergeId: null })
    const { records } = (await inside([...at('coordinator'), 'record', 'list', '--kind', 'meeting'])) as {
      records: { id: string; kind: string }[]
    }
    expect(records.map(({ id, kind }) => [id, kind])).toEqual([
      ['m1', 'meeting'],
      ['m2', 'meeting'],
    ])

    await prepare('coordinator', 'plan', { id: 'p', title: 'Planas', institutionId: 'SAV' })
    await prepare('coordinator', 'activity', { id: 'v', planId: 'p', title: 'Susitikimai' })
    const rule = { planId: 'p', activityId: 'v', title: 'Dalis', comparator: '>=', target: 50 }
    await prepare('coordinator', 'indicator', [
      { ...rule, id: 'k', kind: 'count', source: 'evidence', target: 2, printedNumber: 'K1' },
      { ...rule, id: 's', kind: 'share-of-people', denominator: 'unknown', countedUnit: 'pedagogas' },
    ])
    // An indicator's own kind is its rule.
    expect(await inside([...at('coordinator'), 'record', 'get', 's'])).toMatchObject({
      kind: 'share-of-people',
    })

    const rollup = await answerOf([...at('coordinator'), 'rollup', '--as-of', '2018-12-31'])
    expect(rollup).toMatchObject({
      asOf: '2018-12-31',
      schoolYear: null,
      institutions: { participating: 1, heardFrom: [schoolId], missing: [] },
      attendance: { total: 0, byEvent: {} },
      events: { count: 0 },
    })
    const { indicators } = rollup as {
      indicators: { id: string; value: unknown; verdict: string; reason: string }[]
    }
    expect(indicators.find(({ id }) => id === 's')).toMatchObject({ value: null, verdict: 'not-computable' })
    expect(indicators.every(({ reason }) => reason.length > 10)).toBe(true)
    const read = await insideKomanda([...at('coordinator'), 'rollup', '--as-of', '2018-12-31'])
    expect(read.stdout).toContain('neapskaičiuojama')
    expect(read.stdout).toContain('Duomenis perdavė 1 iš 1 dalyvaujančių įstaigų')
    const english = await insideKomanda([...at('coordinator'), 'rollup', '--lang', 'en'])
    expect(english.stdout).toContain('not computable')

    const file = join(root, 'protokolas.pdf')
    const print = ['print', '--record', 'm1', '--format', 'pdf', '--out', 'protokolas.pdf']
    const printed = await answerOf([...at('school'), ...print], { cwd: root })
    const bytes = readFileSync(file)
    expect(printed).toMatchObject({ file, pages: 1, bytes: bytes.length })
    const text = flatText(await readPdf(bytes))
    for (const words of [
      'Nr. 2',
      'Dėl veiklos plano',
      'Pritarti veiklos planui',
      SCHOOL.toLocaleUpperCase('lt'),
    ]) {
      expect(text).toContain(words)
    }

    for (const name of ['school', 'coordinator']) {
      expect(await answerOf([...at(name), 'verify', '--rebuild'])).toMatchObject({ ok: true, problems: [] })
      expect(await inside([...at(name), 'verify'])).toMatchObject({ ok: true, problems: [] })
    }
  }, 300_000)

  test('from a clone npm runs it silently and file names begin where npm was called', async () => {
    const folder = temporaryFolder()
    const script = join(ROOT, 'scripts/komanda.mjs')
    const env = { npm_lifecycle_event: 'komanda', INIT_CWD: folder }
    const init = ['init', '--role', 'institution', '--name', SCHOOL, '--data', 'mano', '--json']
    const made = await runProgram(process.execPath, [script, ...init], { env })
    expect(made.stderr).toBe('')
    expect(JSON.parse(made.stdout)).toMatchObject({ role: 'institution' })
    expect(readFileSync(join(folder, 'mano/komanda.db')).length).toBeGreaterThan(0)
    const wrong = await runProgram(process.execPath, [script, 'nera', '--json'], { env })
    expect(wrong.status).toBe(2)
    expect(JSON.parse(wrong.stdout)).toMatchObject({ error: { code: 'usage' } })
  }, 120_000)
})
