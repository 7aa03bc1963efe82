import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '#tests/support/test-app.ts'
import { ROOT } from '../../scripts/project.mjs'
import { answerOf, insideKomanda } from './run-komanda.ts'

interface Pasted {
  events: {
    dates: string[]
    total: number | null
    rows: { institutionId: string | null; counts: Record<string, number | null> }[]
  }[]
  questions: { line: number; raw: string; question: string; proposal: unknown }[]
  leftovers: { line: number; text: string }[]
  saved?: { id: string; state: string }[]
}

const SAMPLE = join(ROOT, 'resources/practice/attendance-as-typed.txt')

describe('paste attendance', () => {
  test('reads the sample lists exactly, saves them once and asks nothing', async () => {
    const data = ['--data', join(temporaryFolder(), 'data')]
    await answerOf(['demo', '--as', 'ELM', ...data], {}, insideKomanda)
    const paste = ['paste', 'attendance', '--file', SAMPLE, ...data]
    const read = (await answerOf(paste, {}, insideKomanda)) as Pasted
    expect(read.events.map(({ total }) => total)).toEqual([29, 84, 132, 59, 33, 50])
    expect(read.events[2]?.dates).toEqual(['2018-04-16', '2018-04-17', '2018-04-19'])
    expect(read.events[2]?.rows[0]?.counts).toMatchObject({ mixed: 132, teachers: null, unspecified: null })
    expect(read.questions).toEqual([])
    expect(read.leftovers).toEqual([])
    const first = (await answerOf([...paste, '--apply'], {}, insideKomanda)) as Pasted
    expect(first.saved?.map(({ state }) => state)).toEqual(Array(6).fill('created'))
    const again = (await answerOf([...paste, '--apply'], {}, insideKomanda)) as Pasted
    expect(again.saved?.map(({ state }) => state)).toEqual(Array(6).fill('unchanged'))
    const later = join(temporaryFolder(), 'later.txt')
    writeFileSync(later, readFileSync(SAMPLE, 'utf8').replace('mokiniai – 12, tėvai', 'mokiniai – 14, tėvai'))
    const changed = ['paste', 'attendance', '--file', later, '--apply', ...data]
    const { saved } = (await answerOf(changed, {}, insideKomanda)) as Pasted
    expect(saved).toEqual(
      first.saved?.map(({ id }, at) => ({ id, kind: 'event', state: at === 0 ? 'updated' : 'unchanged' })),
    )
  })

  test('asks where something had to be guessed, and saves nothing of it', async () => {
    const data = ['--data', join(temporaryFolder(), 'data')]
    await answerOf(['demo', '--as', 'ELM', ...data], {}, insideKomanda)
    const file = join(temporaryFolder(), 'list.txt')
    writeFileSync(file, '208-09-19 Jankų pagrindinė mokykla – 5; Nežinoma mokykla – 3\nlabas rytas\n')
    const read = (await answerOf(
      ['paste', 'attendance', '--file', file, '--apply', ...data],
      {},
      insideKomanda,
    )) as Pasted
    expect(read.questions.length).toBeGreaterThan(1)
    expect(read.questions.every(({ question }) => !question.startsWith('paste.'))).toBe(true)
    expect(read.saved).toEqual([])
    expect(
      [...read.leftovers.map(({ text }) => text), ...read.questions.map(({ raw }) => raw)].join(' '),
    ).toContain('labas')
  })
})
