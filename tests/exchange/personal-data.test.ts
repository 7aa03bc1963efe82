import { expect, test } from 'vitest'
import { temporaryFolder } from '#tests/support/test-app.ts'
import { meetingsOf, putMeeting, schoolComputer } from './two-computers.ts'

test('before a hand-over people in free text are pointed out, and initials are written when asked [row 97]', async () => {
  const school = await schoolComputer('Jankų mokykla')
  const considered = 'Kalbėta su mokiniu Jonu Jonaičiu, tel. 8 612 34567.'
  await putMeeting(school, { id: 'm1', agenda: [{ id: 'a', title: 'Dėl lankomumo', considered }] })
  const { findings } = await school.call('share.personalData', {})
  expect(findings.map(({ id, path, what, match }) => [id, path, what, match])).toEqual([
    ['m1', 'agenda/a/considered', 'phone', '8 612 34567'],
    ['m1', 'agenda/a/considered', 'minor', 'Jonu Jonaičiu'],
  ])
  const place = { kind: 'meeting', id: 'm1', path: 'agenda/a/considered' } as const
  await school.call('share.mask', { ...place, match: 'Jonu Jonaičiu' })
  expect(await school.call('share.mask', { ...place, match: '8 612 34567' })).toEqual({ left: 0 })
  expect((await meetingsOf(school)).get('m1')?.['agenda']).toMatchObject([
    { considered: 'Kalbėta su mokiniu J. J., tel. ….' },
  ])
  await expect(school.call('share.mask', { ...place, match: 'Jonu' })).rejects.toMatchObject({
    code: 'not-found',
  })
  await putMeeting(school, { id: 'm2', purpose: 'Rašyti rasa@mokykla.lt' })
  expect((await school.call('share.personalData', {})).findings).toHaveLength(1)
  await school.call('share.send', { folder: temporaryFolder() })
  expect((await school.call('share.personalData', {})).findings).toEqual([])
})
