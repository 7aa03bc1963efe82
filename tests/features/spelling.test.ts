import { expect, test } from 'vitest'
import { openSchool } from './school.ts'

test('unknown is what neither the dictionary nor the workspace knows', async () => {
  const { app, call } = await openSchool()
  const words = ['Jankuose', 'Pavardenei', 'pavardenei', 'Petrausiene', 'mokykla', 'mokikla']
  expect(await call('spelling.check', { words })).toEqual({
    unknown: ['pavardenei', 'Petrausiene', 'mokikla'],
  })
  expect((await call('spelling.suggest', { word: 'mokikla' })).suggestions).toContain('mokykla')

  const told: string[] = []
  app.core.events.onEvent(({ name }) => told.push(name))
  await call('spelling.keep', { word: 'Zuikienė' })
  await call('spelling.keep', { word: 'mokikla' })
  await call('spelling.keep', { word: 'mokikla' })
  expect(await call('spelling.words', {})).toEqual({ words: ['mokikla', 'Zuikienė'] })
  expect(await call('spelling.check', { words: ['Zuikienės', 'mokikloje'] })).toEqual({ unknown: [] })
  await call('spelling.forget', { word: 'mokikla' })
  expect(await call('spelling.check', { words: ['mokikloje'] })).toEqual({ unknown: ['mokikloje'] })
  expect(told).toEqual(['spelling.changed', 'spelling.changed', 'spelling.changed', 'spelling.changed'])
})

test('a name of this workspace becomes known when it is written into a record', async () => {
  const { call, put } = await openSchool()
  const check = () => call('spelling.check', { words: ['Žvirblauskaitei', 'Kvyklynų'] })
  expect((await check()).unknown).toEqual(['Žvirblauskaitei', 'Kvyklynų'])
  await put('body', { id: 'zz', name: 'Kvyklynų darbo grupė' })
  await put('meeting', {
    id: 'm',
    bodyId: 'kk',
    date: '2018-10-01',
    guests: [{ id: 'g', name: 'Rita Žvirblauskaitė' }],
  })
  expect((await check()).unknown).toEqual([])
})
