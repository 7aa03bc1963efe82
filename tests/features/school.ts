import type { Kind, RecordOf } from '#shared/model/kinds.ts'
import { startApp, type TestApp } from '#tests/support/test-app.ts'

export const SCHOOL = 'KRPD'

/** A school with one team of two, and helpers that speak of records as a test wants to. */
export async function openSchool(now = '2018-10-01T08:00:00Z') {
  const app = await startApp({ now })
  await app.call('workspace.create', {
    role: 'institution',
    name: 'Jankų pagrindinė mokykla',
    municipality: 'Kazlų Rūdos savivaldybė',
    institutionId: SCHOOL,
    author: 'sekretorė',
    schoolYear: '2018-2019',
  })
  await put(app, 'institution', {
    id: SCHOOL,
    name: 'Jankų pagrindinė mokykla',
    nameGenitive: 'Jankų pagrindinės mokyklos',
    place: 'Jankai',
    directorTitle: 'Direktorė',
  })
  await put(app, 'body', {
    id: 'kk',
    name: 'Kūrybinė komanda',
    nameGenitive: 'kūrybinės komandos',
    members: [
      { id: 'n1', duty: 'chair', role: 'pirmininkė', name: 'Vardenė Pavardenė' },
      { id: 'n2', duty: 'secretary', role: 'sekretorius', name: 'Vardenis Pavardenis' },
    ],
  })
  return {
    app,
    call: ((name, input) => app.call(name, input)) as TestApp['call'],
    put: (kind: Kind, record: object) => put(app, kind, record),
    get: <K extends Kind>(kind: K, id: string) => get(app, kind, id),
    /** Registered minutes with one item and one decision or task. */
    minutes: (id: string, date: string, extra: object = {}) => minutes(app, id, date, extra),
  }
}

export const put = (app: TestApp, kind: Kind, record: object) =>
  app.call('records.put', { records: [{ kind, record }] })

async function get<K extends Kind>(app: TestApp, kind: K, id: string): Promise<RecordOf<K>> {
  return (await app.call('records.get', { kind, id })).record as unknown as RecordOf<K>
}

async function minutes(app: TestApp, id: string, date: string, extra: object): Promise<string> {
  await put(app, 'meeting', {
    id,
    bodyId: 'kk',
    date,
    place: 'Jankai',
    chairId: 'n1',
    secretaryId: 'n2',
    attendance: [{ id: 'n1' }, { id: 'n2' }],
    agenda: [{ id: 'a', title: 'Dėl veiklos plano', decisions: [{ id: 'd', text: 'Pritarti planui.' }] }],
    ...extra,
  })
  const { number } = await app.call('minutes.register', { meetingId: id })
  return number ?? ''
}
