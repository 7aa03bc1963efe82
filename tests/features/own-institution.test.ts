import { expect, test } from 'vitest'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { openSchool, SCHOOL } from './school.ts'

test('a school changes how it describes itself also where its municipality lists it', async () => {
  const { app, call, get } = await openSchool()
  const listed = SCHEMAS.institution.parse({
    id: SCHOOL,
    name: 'JANKŲ MOKYKLA',
    shortName: 'Jankai',
    place: 'Jankų k.',
  })
  app.core.writer.write(
    [{ kind: 'institution', id: SCHOOL, next: listed }],
    { ownerId: 'KR', author: 'koordinatorė', deviceId: 'd2' },
    'typed',
  )
  const stored = await call('records.get', { kind: 'institution', id: SCHOOL })
  expect(stored).toMatchObject({ readOnly: false, ownerId: SCHOOL, title: 'Jankų pagrindinė mokykla' })
  const saved = await call('records.edit', {
    kind: 'institution',
    id: SCHOOL,
    edits: [{ op: 'set', path: ['directorTitle'], value: 'Direktorius' }],
  })
  expect(saved.record.record).toMatchObject({ directorTitle: 'Direktorius', place: 'Jankai' })
  expect(await get('institution', SCHOOL)).toMatchObject({ directorTitle: 'Direktorius' })
  const { records } = await call('records.list', { kind: 'institution' })
  expect(records.map(({ id, title }) => [id, title])).toEqual([[SCHOOL, 'Jankų pagrindinė mokykla']])
  const { institutions } = await call('rollup.compute', {})
  expect(institutions.participating).toBe(1)
})

test("a school that never described itself takes over the municipality's words with its first change", async () => {
  const { app, call } = await openSchool()
  const other = SCHEMAS.institution.parse({ id: 'KITA', name: 'Kita mokykla' })
  const writer = { ownerId: 'KR', author: 'koordinatorė', deviceId: 'd2' }
  app.core.writer.write([{ kind: 'institution', id: 'KITA', next: other }], writer, 'typed')
  expect((await call('records.get', { kind: 'institution', id: 'KITA' })).readOnly).toBe(true)
  await call('records.remove', { kind: 'institution', id: SCHOOL })
  const listed = SCHEMAS.institution.parse({ id: SCHOOL, name: 'Jankų mokykla', place: 'Jankų k.' })
  app.core.writer.write([{ kind: 'institution', id: SCHOOL, next: listed }], writer, 'typed')
  const stored = await call('records.get', { kind: 'institution', id: SCHOOL })
  expect(stored).toMatchObject({ readOnly: false, ownerId: 'KR' })
  const edits = [{ op: 'set' as const, path: ['name'], value: 'Jankų pagrindinė mokykla' }]
  const saved = await call('records.edit', { kind: 'institution', id: SCHOOL, edits })
  expect(saved.record).toMatchObject({
    ownerId: SCHOOL,
    record: { name: 'Jankų pagrindinė mokykla', place: 'Jankų k.' },
  })
})
