import { describe, expect, test } from 'vitest'
import { isKind, KINDS } from '#shared/model/kind-names.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { type ObjectShape, shapeOf } from '#shared/model/shape.ts'
import { openSchool, SCHOOL } from './school.ts'

const issuesOf = (error: unknown): unknown =>
  (error as { details: { issues: { path: string; rule: string }[] } }).details.issues.map(
    ({ path, rule }) => [path, rule],
  )

const refusalOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'taken',
    (error: unknown) => issuesOf(error),
  )

const kindsNamed = (fields: ObjectShape): readonly string[] =>
  [...fields.values()].flatMap((field) => {
    if (field.as === 'rows' || field.as === 'object') return kindsNamed(field.fields)
    return field.as === 'prose' ? [] : (field.refers?.to ?? [])
  })

test('every reference of the model names kinds that there are', () => {
  const named = KINDS.flatMap((kind) => kindsNamed(shapeOf(SCHEMAS[kind])))
  expect(named.length).toBeGreaterThan(40)
  expect(named.filter((kind) => !isKind(kind))).toEqual([])
})

describe('what cannot be right between fields and records', () => {
  test('a reference to a record of another kind is refused with its place; one to what is not here yet is told', async () => {
    const { app, call, put } = await openSchool()
    await put('order', { id: 'o1', subject: 'Dėl komandos' })
    expect(await refusalOf(put('meeting', { id: 'm1', bodyId: 'o1' }))).toEqual([
      ['bodyId', 'refers-to-other-kind'],
    ])
    const together = [
      { kind: 'meeting' as const, record: { id: 'm1', bodyId: 'b2', date: '2018-10-02' } },
      {
        kind: 'body' as const,
        record: { id: 'b2', name: 'Taryba', foundingOrderId: 'kk', predecessorId: 'b2' },
      },
    ]
    expect(await refusalOf(call('records.put', { records: together }))).toEqual([
      ['1/foundingOrderId', 'refers-to-other-kind'],
    ])
    expect(await refusalOf(put('indicator', { ...INDICATOR, parentIndicatorId: 'i1' }))).toEqual([
      ['parentIndicatorId', 'refers-to-itself'],
    ])
    const effects = [{ id: 'e', effect: 'repeals', targetId: 'o2' }]
    expect(await refusalOf(put('order', { id: 'o2', subject: 'Dėl savęs', effects }))).toEqual([
      ['effects/0/targetId', 'refers-to-itself'],
    ])
    const proof = { id: 'e1', indicatorId: 'i1', recordId: 'o1' }
    expect(await refusalOf(put('evidence', { ...proof, recordKind: 'meeting' }))).toEqual([
      ['recordId', 'refers-to-other-kind'],
    ])
    await put('evidence', { ...proof, recordKind: 'order' })
    await put('meeting', { id: 'm1', bodyId: 'b2', date: '2018-10-02' })
    const told = async () => (await call('worklist.warnings', { kind: 'meeting', id: 'm1' })).warnings
    expect(await told()).toMatchObject([{ code: 'unknown-reference', path: 'bodyId', params: { id: 'b2' } }])
    await put('body', { id: 'b2', name: 'Taryba' })
    expect(await told()).toEqual([])
    expect(
      await refusalOf(
        call('records.edit', {
          kind: 'meeting',
          id: 'm1',
          edits: [{ op: 'set', path: ['bodyId'], value: 'o1' }],
        }),
      ),
    ).toEqual([['bodyId', 'refers-to-other-kind']])
    await app.close()
  })

  test('what ends before it begins is refused at the border, and told where it is typed field by field', async () => {
    const { app, call, put, get } = await openSchool()
    const members = [{ id: 'a' }, { id: 'b', from: '2018-09', to: '2018-08-30' }]
    expect(await refusalOf(put('body', { id: 'k', name: 'Komanda', members }))).toEqual([
      ['members/1/to', 'ends-before-start'],
    ])
    expect(
      await refusalOf(put('plan', { id: 'p', title: 'Planas', periodFrom: '2019', periodTo: '2018-12' })),
    ).toEqual([['periodTo', 'ends-before-start']])
    expect(await refusalOf(put('plan', { id: 'p', title: 'Planas', periodFrom: '0305' }))).toEqual([
      ['periodFrom', 'not-a-date'],
    ])
    // A year that holds the day may be right.
    await put('plan', { id: 'p', title: 'Planas', periodFrom: '2018-12-01', periodTo: '2018' })
    const edit = (field: string, value: unknown) =>
      call('records.edit', { kind: 'plan', id: 'p', edits: [{ op: 'set', path: [field], value }] })
    await edit('periodFrom', '2019-09-01')
    const { warnings } = await call('worklist.warnings', { kind: 'plan', id: 'p' })
    expect(warnings).toMatchObject([{ code: 'ends-before-start', path: 'periodTo' }])
    // What is stored so is put back as it was read, with something else changed.
    await put('plan', { ...(await get('plan', 'p')), title: 'Planas 2' })
    expect(await get('plan', 'p')).toMatchObject({ title: 'Planas 2', periodFrom: '2019-09-01' })
    await app.close()
  })

  test('days and people that do not fit are told, each at its field', async () => {
    const { app, call, put } = await openSchool()
    await put('body', {
      id: 'k',
      name: 'Komanda',
      members: [{ id: 'n1', to: '2018-08' }, { id: 'n2' }],
    })
    await put('meeting', {
      id: 'm',
      bodyId: 'k',
      date: '2018-10-02',
      documentDate: '2018-10-01',
      startTime: '15:00',
      endTime: '14:00',
      chairId: 'n9',
      attendance: [{ id: 'n1' }, { id: 'n2' }],
      agenda: [{ id: 'a', decisions: [{ id: 'd', type: 'task', due: '2018-09-30' }] }],
    })
    const { warnings } = await call('worklist.warnings', { kind: 'meeting', id: 'm' })
    expect(warnings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'ends-before-start endTime',
      'document-before-meeting documentDate',
      'due-before-meeting agenda/a/decisions/d/due',
      'member-not-then attendance/n1',
      'unknown-member chairId',
    ])
    await put('talk-round', { id: 't', pupilsCovered: 24, pupilsTotal: 20, date: '2018-12' })
    await put('survey', {
      id: 's',
      title: 'Apklausa',
      n: 10,
      statements: [{ id: 'x', text: 'Taip', answers: 9, agreeing: 10 }],
    })
    const codes = async (kind: 'talk-round' | 'survey', id: string) =>
      (await call('worklist.warnings', { kind, id })).warnings.map(({ code, path }) => `${code} ${path}`)
    expect(await codes('talk-round', 't')).toEqual(['more-than-whole pupilsCovered'])
    expect(await codes('survey', 's')).toEqual(['more-than-whole statements/x/agreeing'])
    await app.close()
  })
})

const INDICATOR = {
  id: 'i1',
  institutionId: SCHOOL,
  planId: 'p',
  activityId: 'v',
  title: 'Rodiklis',
  kind: 'count',
}
