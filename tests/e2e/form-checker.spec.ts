import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, type Page } from '@playwright/test'
import { checkMinutes } from '#shared/domain/paper/check-minutes.ts'
import { checkOrder } from '#shared/domain/paper/check-order.ts'
import { PAPER_FINDING_CODES, type PaperFinding } from '#shared/domain/paper/paper-finding.ts'
import { type Kind, SCHEMAS } from '#shared/model/kinds.ts'
import words from '#shared/i18n/messages/paper.lt.json' with { type: 'json' }
import { SCHOOL } from './page-models/open-school.ts'
import { test } from './support/desks.ts'
import { komandaJson } from './support/komanda-command.ts'

const DRAFT = { state: 'draft', bodyId: 'nepilna' }
const VOTES = { for: 1, against: 1, abstained: null }

const EMPTY_TEAM = { id: 'be-nariu', name: 'Komanda be narių', quorum: 'half' }

/** A team without a genitive whose chair has no name; nobody but them in the team. */
const TEAM = {
  id: 'nepilna',
  name: 'Nepilna komanda',
  quorum: 'two-thirds',
  members: [
    { id: 'be', role: 'pirmininkė', duty: 'chair' },
    { id: 'su', name: 'Vardenė Pavardenė', role: 'narė', duty: 'secretary' },
    { id: 'dar', name: 'Vardenis Pavardenis', role: 'narys' },
  ],
}

/** Minutes and orders that lack or twist everything there is to say of. */
const BROKEN = {
  meeting: [
    { id: 'tuscias', ...DRAFT },
    {
      id: 'keistas',
      ...DRAFT,
      date: '2026-02',
      startTime: '14:00',
      endTime: '14:00',
      chairId: 'be',
      secretaryId: 'be',
      purpose: 'Kalbėta apie diagnozę.',
      attendance: [{ id: 'su' }, { id: 'be', status: 'absent', reason: 'neįgalumas' }],
      agenda: [
        { id: 'a1', title: '', votes: { method: 'open', ...VOTES } },
        {
          id: 'a2',
          title: 'Dėl užduočių',
          considered: 'Kodas 50801010000.',
          decisions: [
            { id: 'd1', text: '', votes: { method: 'secret', ...VOTES } },
            { id: 'd2', type: 'task', text: 'Parengti' },
          ],
        },
      ],
      annexes: [{ id: 'x1' }, { id: 'x2', title: 'Sąrašas' }],
    },
    { id: 'be-kvorumo', ...DRAFT, bodyId: 'be-nariu', otherMembers: 3 },
    {
      id: 'be-numerio',
      ...DRAFT,
      state: 'registered',
      date: '2026-02-03',
      startTime: '14:00',
      place: 'Jankai',
      chairId: 'su',
      secretaryId: 'dar',
      attendance: [{ id: 'su' }, { id: 'dar' }, { id: 'be' }],
      agenda: [{ id: 'a', title: 'Dėl plano', decisions: [{ id: 'd', text: 'Pritarti.' }] }],
    },
  ],
  order: [
    { id: 'tuscias-isakymas', subject: 'Dėl nieko' },
    {
      id: 'isakymas-be-numerio',
      subject: 'Dėl plano',
      state: 'registered',
      date: '2026-02-03',
      place: 'Jankai',
      points: [{ id: 'p', text: 'Tvirtinu.' }],
      signerTitle: 'Direktorė',
      signerName: 'Vardenė Pavardenė',
    },
    {
      id: 'keistas-isakymas',
      subject: 'Dėl ____ patvirtinimo',
      date: '2026-02',
      points: [
        { id: 'p1', subPoints: [{ id: 's1' }] },
        { id: 'p2', text: 'Neįgaliam mokiniui' },
      ],
      annexes: [
        { id: 'x1', title: '' },
        { id: 'x2', title: 'Planas' },
      ],
      effects: [{ id: 'e1', effect: 'approves' }],
    },
  ],
}

/** What no record of a school can be brought to, or what stands among the warnings, each with its own jump. */
const ELSEWHERE = [
  'institution-missing',
  'order-subject-missing',
  'document-date-early',
  'task-due-early',
  'votes-exceed-present',
  'decision-votes-exceed-present',
]

const INSTITUTION = { name: SCHOOL, place: '', nameGenitive: '', directorTitle: '' }

function findingsOf(kind: 'meeting' | 'order', record: object): PaperFinding[] {
  const owned = { institutionId: 'x', ...record }
  const found =
    kind === 'order'
      ? checkOrder({ order: SCHEMAS.order.parse(owned), institution: INSTITUTION })
      : checkMinutes({
          meeting: SCHEMAS.meeting.parse(owned),
          body: SCHEMAS.body.parse({
            institutionId: 'x',
            ...('bodyId' in record && record.bodyId === EMPTY_TEAM.id ? EMPTY_TEAM : TEAM),
          }),
          institution: INSTITUTION,
        })
  return found.filter(({ code }) => !ELSEWHERE.includes(code))
}

const sentenceOf = ({ code, values }: PaperFinding): string =>
  String(new IntlMessageFormat(words[`paper.check.${code}`], 'lt').format({ ...values }))

/** Where the caret is: the innermost field around it. */
const caretField = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? '')

/** The field itself, one of its own, or the row that unfolds it. */
const leadsTo = (at: string, field: string): boolean =>
  at === field || at.startsWith(`${field}/`) || (at !== '' && at === field.slice(0, field.lastIndexOf('/')))

/** Clicks each point of a record's checker and looks where the caret is then. */
async function clickAll(page: Page, kind: 'meeting' | 'order', record: { readonly id: string }) {
  const address = `#/${kind === 'meeting' ? 'minutes' : 'orders'}/${record.id}`
  const open = () => page.evaluate((hash) => void (location.hash = hash), address)
  const checker = page
    .locator(`[data-record="${kind} ${record.id}"]`)
    .getByRole('region', { name: 'Formos patikra' })
  const findings = findingsOf(kind, record)
  const met = new Map<string, number>()
  await open()
  for (const finding of findings) {
    const sentence = sentenceOf(finding)
    const at = met.get(sentence) ?? 0
    met.set(sentence, at + 1)
    await checker.getByRole('button', { name: sentence, exact: true }).nth(at).click()
    const [, other, field = ''] = /^(?:(institution|body)\/)?(.*)$/u.exec(finding.fieldPath) ?? []
    await expect
      .poll(async () => leadsTo(await caretField(page), field), `${finding.code} ${field}`)
      .toBe(true)
    // A list of names opens as its field is entered.
    if (await page.getByRole('listbox').isVisible()) await page.keyboard.press('Escape')
    if (other === undefined) continue
    await expect(page.locator(`[data-record^="${other} "]`)).toBeVisible()
    await open()
    await expect(checker).toBeVisible()
  }
  return findings.map(({ code }) => code)
}

test('each point of the form checker jumps to its field', async ({ desks }) => {
  const { page, dataFolder, stop, restart } = await desks.open('mokykla', { data: 'school' })
  await stop()
  const { records } = (await komandaJson(dataFolder, ['record', 'list', '--kind', 'body'])) as {
    records: { institutionId: string }[]
  }
  const institutionId = records[0]?.institutionId ?? ''
  const put = async (kind: Kind, list: readonly object[]): Promise<void> => {
    const file = join(desks.folder('mokykla'), `${kind}.json`)
    await writeFile(file, JSON.stringify(list.map((one) => ({ institutionId, ...one }))))
    await komandaJson(dataFolder, ['record', 'put', '--kind', kind, '--file', file])
  }
  await put('body', [TEAM, EMPTY_TEAM])
  await put('meeting', BROKEN.meeting)
  await put('order', BROKEN.order)
  await restart()

  const seen: string[] = []
  for (const kind of ['meeting', 'order'] as const) {
    for (const record of BROKEN[kind]) seen.push(...(await clickAll(page, kind, record)))
  }
  expect([...new Set([...seen, ...ELSEWHERE])].toSorted()).toEqual([...PAPER_FINDING_CODES].toSorted())
})
