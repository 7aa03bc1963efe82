import type { BenchApp } from './bench-app.ts'

/** What is typed, again and again. */
export const SENTENCE = 'Aptarti refleksijos metodai, jų taikymas pamokose ir pirmieji mokinių atsiliepimai. '

/** About ten printed pages: 43 kB as they are stored. */
export const LONG_AGENDA = Array.from({ length: 26 }, (_, item) => ({
  id: item === 0 ? 'a' : `a${item}`,
  title: 'Dėl plano',
  considered: SENTENCE.repeat(13),
  decisions: [{ id: 'd', text: SENTENCE }],
}))

/** Writes an agenda into the minutes of `schoolWithMinutes`. */
export async function putAgenda(app: BenchApp, agenda: readonly object[]): Promise<void> {
  const record = { id: 'm', bodyId: 'b', date: '2018-10-01', agenda }
  await app.call('records.put', { records: [{ kind: 'meeting', record }] })
}
