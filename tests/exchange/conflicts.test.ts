import { describe, expect, test } from 'vitest'
import { fieldWords } from '#shared/i18n/field-words.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import {
  editMeeting,
  meetingsOf,
  municipalityComputer,
  putMeeting,
  set,
  twoComputers,
} from './two-computers.ts'

const conflictsOf = async (app: TestApp) => (await app.call('share.conflicts', {})).conflicts

const pupils = async (app: TestApp) => (await meetingsOf(app)).get('m1')?.['pupilCount']

/** The municipality goes by a value on all its computers; the document stays the school's. */
async function municipalityGoesBy(coordinator: TestApp, share: string, value: number): Promise<void> {
  const office = await municipalityComputer()
  const decision = { kind: 'meeting', id: 'm1', path: 'pupilCount', value } as const
  await coordinator.call('share.decide', { ...decision, reason: 'Pagal mokyklos sąrašą' })
  await coordinator.call('share.send', { folder: share })
  await office.call('share.receive', { folder: share })
  for (const app of [coordinator, office]) {
    expect(await conflictsOf(app)).toEqual([])
    expect(await pupils(app)).toBe(value)
    const rows = app.core.db.dumpProjection()
    app.core.projector.rebuild()
    expect(app.core.db.dumpProjection()).toBe(rows)
  }
}

describe('the same field changed on two computers', () => {
  test('is one question with both values and their authors, asked on both computers, answered once [row 66] [row 67]', async () => {
    const { left, right, share, sync } = await twoComputers()
    const coordinator = await municipalityComputer()
    const agenda = [{ id: 'a', title: 'Dėl plano', considered: 'Nutarta.' }]
    await putMeeting(left, { id: 'm1', minutesNumber: '4', date: '2018-10-01', agenda })
    await sync()
    const edits = (count: number, text: string) => [
      set(['pupilCount'], count),
      set(['agenda', 'a', 'considered'], text),
    ]
    await editMeeting(left, 'm1', edits(12, 'Nutarta vienbalsiai.'))
    await editMeeting(right, 'm1', edits(14, 'Iš karto nutarta.'))
    await sync()

    for (const app of [left, right]) {
      const [conflict, ...others] = await conflictsOf(app)
      expect(others).toEqual([])
      expect(conflict).toMatchObject({ id: 'm1', number: '4', path: 'pupilCount', mayDecide: true })
      expect(conflict?.claims.map(({ value, by }) => [value, by]).toSorted()).toEqual([
        [12, 'sekretorė'],
        [14, 'direktoriaus pavaduotoja'],
      ])
      const words = fieldWords('meeting', conflict?.path ?? '', [], createTranslate('lt'))
      expect(words).toBe('mokinių skaičius')
      expect((await meetingsOf(app)).get('m1')?.['agenda']).toMatchObject([
        { considered: 'Iš karto nutarta vienbalsiai.' },
      ])
    }
    await coordinator.call('share.receive', { folder: share })
    expect((await conflictsOf(coordinator))[0]).toMatchObject({ mayDecide: true, path: 'pupilCount' })
    const decision = { kind: 'meeting', id: 'm1', path: 'pupilCount', value: 12 } as const
    const shown = await pupils(left)
    const value = shown === 12 ? 14 : 12

    await municipalityGoesBy(coordinator, share, value)
    await sync()
    expect(await pupils(left)).toBe(shown)
    expect((await conflictsOf(left))[0]?.advice).toMatchObject({ value, reason: 'Pagal mokyklos sąrašą' })
    await expect(left.call('share.decide', { ...decision, value: 13 })).rejects.toMatchObject({
      code: 'not-found',
    })
    await left.call('share.decide', { ...decision, value, reason: 'Pagal sąrašą' })
    expect(await conflictsOf(left)).toEqual([])
    await sync()
    await coordinator.call('share.receive', {})
    for (const app of [left, right, coordinator]) {
      expect(await conflictsOf(app)).toEqual([])
      expect(await pupils(app)).toBe(value)
      const { records } = await app.call('records.list', { kind: 'conflict-decision' })
      expect(records.map(({ record }) => record['reason'])).toContain('Pagal sąrašą')
      expect(records[0]?.record).toMatchObject({ targetId: 'm1', path: 'pupilCount' })
    }
    const { versions } = await right.call('records.history', { id: 'm1' })
    const values = versions.flatMap(({ changes }) => changes.map(({ after }) => after))
    expect(values).toEqual(expect.arrayContaining([12, 14]))
  })

  test('is a question also where the value shown before wins, and none where both say the same', async () => {
    const { left, right, sync } = await twoComputers()
    await putMeeting(left, { id: 'm1', attendance: [{ id: 'n1' }] })
    await sync()
    for (const [app, status] of [
      [left, 'absent'],
      [right, 'remote'],
    ] as const) {
      await editMeeting(app, 'm1', [set(['attendance', 'n1', 'status'], status), set(['place'], 'Jankai')])
    }
    await sync()
    for (const app of [left, right]) {
      expect((await conflictsOf(app)).map(({ path }) => path)).toEqual(['attendance/n1/status'])
    }
    await editMeeting(right, 'm1', [set(['attendance', 'n1', 'status'], 'present')])
    await sync()
    expect(await conflictsOf(left)).toEqual([])
  })

  test('words for the field of a row name the row, whatever its id is', () => {
    const translate = createTranslate('lt')
    expect(fieldWords('meeting', 'agenda/date/title', ['Dėl plano'], translate)).toBe(
      'darbotvarkės klausimas „Dėl plano“ pavadinimas',
    )
    expect(fieldWords('meeting', 'hologram', [], translate)).toBe('laukas „hologram“')
  })
})
