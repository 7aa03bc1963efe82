import { keepWebCredentials } from '#main/features/share/web-credentials.ts'
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DATA_MAP, DATA_PLACES } from '#shared/domain/privacy/data-map.ts'
import { typedFields } from '#shared/domain/privacy/typed-fields.ts'
import { KINDS } from '#shared/model/kind-names.ts'
import { sql } from '#main/db/database.ts'
import { CATALOG_LT } from '#renderer/i18n/catalog-lt.ts'
import { openSchool } from '#tests/features/school.ts'

test('[9] every field that takes words has its place on the data map, once', () => {
  expect(DATA_MAP.map(({ kind }) => kind)).toEqual([...KINDS])
  for (const { kind, names, words, things } of DATA_MAP) {
    const mapped = [...names, ...words, ...things].toSorted()
    expect(mapped, kind).toEqual(
      typedFields(kind)
        .map(({ path }) => path)
        .toSorted(),
    )
  }
})

test('[9] names of people and what they said lie with the texts, which stay inside the school', () => {
  const open = DATA_MAP.flatMap(({ kind, names }) => {
    const facts = typedFields(kind).filter(({ audience }) => audience === 'facts')
    return facts.filter(({ path }) => names.includes(path)).map(({ path }) => `${kind} ${path}`)
  })
  expect(open).toEqual([])
})

test('[9] every table, setting and file of a data folder has its place on the data map', async () => {
  const { app, call, minutes } = await openSchool()
  await minutes('m1', '2018-10-05')
  await call('backup.make', {})
  await call('spelling.keep', { word: 'Plutiškės' })
  await keepWebCredentials(app.core, 'https://debesis.example/', { user: 'u', password: 'p' })
  const on = (what: 'tables' | 'settings' | 'files') => DATA_PLACES.flatMap((place) => place[what].split(' '))
  const tables = app.core.db
    .all(sql.selectFrom('sqlite_master' as never).select(['name', 'type'] as never))
    .map((row) => row as unknown as { name: string; type: string })
    .filter(({ name, type }) => type === 'table' && !/^(?:sqlite_|search_)/u.test(name))
  expect(tables.map(({ name }) => name).toSorted()).toEqual(on('tables').filter(Boolean).toSorted())
  const settings = app.core.db.all(sql.selectFrom('setting').select('key')).map(({ key }) => key)
  expect(settings.filter((key) => !on('settings').includes(key))).toEqual([])
  expect(readdirSync(app.dataFolder).filter((file) => !on('files').includes(file))).toEqual([])
  for (const { id } of DATA_PLACES) expect(Object.keys(CATALOG_LT)).toContain(`privacy.place.${id}`)
})
