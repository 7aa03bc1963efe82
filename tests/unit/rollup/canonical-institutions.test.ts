import { expect, test } from 'vitest'
import { canonicalInstitutions } from '#shared/domain/rollup/canonical-institutions.ts'
import { computeRollup } from '#shared/domain/rollup/compute-rollup.ts'
import { event, inputOf, institution } from './rollup-of.ts'

const SAV = new Set(['SAV'])
const pair = (one: string, other: string) =>
  canonicalInstitutions(
    [institution('ELM', { name: one }), institution('0190-own', { name: other }, '0190-own')],
    SAV,
  )

test.each([
  ['„Elmos“ mokykla-darželis', '"Elmos"  mokykla – darželis'],
  ['„Elmos“ mokykla-darželis', '„ELMOS“ MOKYKLA-DARŽELIS'],
  ['Plutiškių gimnazija', 'Plutiškių gimnazija'.normalize('NFD')],
  ['Plutiškių gimnazija', 'Plutiškių\u00A0gimnazija '.trim()],
])("%s and %s are one institution, under the municipality's id", (one, other) => {
  const canonical = pair(one, other)
  expect(canonical.list.map((record) => record.id)).toEqual(['ELM'])
  expect(canonical.idOf('0190-own')).toBe('ELM')
})

test('similar names are not guessed to be one', () => {
  expect(pair('Antanavo pagrindinė mokykla', 'Antanavo mokykla').list).toHaveLength(2)
})

test('one id is one institution even where the school writes its name otherwise', () => {
  const canonical = canonicalInstitutions(
    [
      institution('ANT', { name: 'Antanavo mokykla' }, 'ANT'),
      institution('ANT', { name: 'Antanavo pagrindinė mokykla' }),
      institution('0190', { name: 'Antanavo mokykla' }, '0190'),
    ],
    SAV,
  )
  expect(canonical.list.map((one) => [one.id, one.name])).toEqual([['ANT', 'Antanavo pagrindinė mokykla']])
  expect(canonical.idOf('0190')).toBe('ANT')
})

test("without the municipality's record the smallest id stands", () => {
  const canonical = canonicalInstitutions(
    [institution('b', { name: 'Mokykla' }, 'b'), institution('a', { name: 'Mokykla' }, 'a')],
    SAV,
  )
  expect([canonical.idOf('a'), canonical.idOf('b')]).toEqual(['a', 'a'])
})

test('the whole rollup speaks of the one id', () => {
  const participants = [
    { id: '1', institutionId: '0190', teachers: 3 },
    { id: '2', institutionId: 'A', teachers: 2 },
  ]
  const institutions = [
    institution('A'),
    institution('B'),
    institution('0190', { name: 'Mokykla A' }, '0190'),
  ]
  const rollup = computeRollup(
    inputOf(
      { event: [event('1', { institutionId: '0190', hostId: '0190', participants })] },
      { institutions, heardFrom: ['0190'] },
    ),
  )
  expect(rollup.institutions).toMatchObject({ total: 2, participating: 2, heardFrom: ['A'], missing: ['B'] })
  expect(rollup.events.hosts).toEqual(['A'])
  expect(rollup.attendance.byInstitution).toMatchObject({ A: { teachers: 5, total: 5, events: 1 } })
})
