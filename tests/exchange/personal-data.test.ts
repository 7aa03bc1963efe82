import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeChange } from '@automerge/automerge'
import { expect, test } from 'vitest'
import { sql } from '#main/db/database.ts'
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

test('what was replaced can be taken out of the history too, before anybody was given it', async () => {
  const school = await schoolComputer('Jankų mokykla')
  const considered = 'Kalbėta su mokiniu Jonu Jonaičiu.'
  await putMeeting(school, { id: 'm1', agenda: [{ id: 'a', title: 'Dėl lankomumo', considered }] })
  await putMeeting(school, { id: 'm2', purpose: 'Metinis planas' })
  const held = (): string =>
    school.core.db
      .all(sql.selectFrom('chunk').select('bytes'))
      .map(({ bytes }) =>
        decodeChange(bytes)
          .ops.map((op) => ('value' in op ? String(op.value) : ''))
          .join(''),
      )
      .join('\n')
  expect((await school.call('share.personalData', {})).remembersMasked).toBe(false)
  const place = { kind: 'meeting', id: 'm1', path: 'agenda/a/considered' } as const
  await school.call('share.mask', { ...place, match: 'Jonu Jonaičiu' })
  expect(await school.call('share.personalData', {})).toMatchObject({ findings: [], remembersMasked: true })
  expect(held()).toContain('Jonaičiu')
  const told = await school.call('share.forgetMasked', {})
  expect(told).toEqual({ renewed: 2, shared: 0, unreadable: 0 })
  expect(held()).not.toContain('Jonaičiu')
  expect(await school.call('share.personalData', {})).toEqual({ findings: [], remembersMasked: false })
  const meetings = await meetingsOf(school)
  expect(meetings.get('m1')?.['agenda']).toMatchObject([{ considered: 'Kalbėta su mokiniu J. J..' }])
  expect(meetings.get('m2')).toMatchObject({ purpose: 'Metinis planas' })
  const folder = temporaryFolder()
  await school.call('share.send', { folder })
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.kmd'),
  ))
    expect(readFileSync(join(folder, file)).includes('Jonaičiu')).toBe(false)
})
