import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { builtFolder } from '#tests/support/built.ts'
import { type Desktop, launchDesktop } from '#tests/support/desktop.ts'
import { minutesPage } from '../e2e/page-models/minutes-page.ts'
import { CHAIR, openSchool, SECRETARY } from '../e2e/page-models/open-school.ts'
import { sharePage } from '../e2e/page-models/share-page.ts'
import { teamPage } from '../e2e/page-models/team-page.ts'
import { komandaJson } from '../e2e/support/komanda-command.ts'

let folder: string
let desktop: Desktop | undefined

beforeEach(async () => {
  builtFolder()
  folder = await mkdtemp(join(tmpdir(), 'komanda-journey-'))
})

afterEach(async () => {
  await desktop?.kill()
  await rm(folder, { recursive: true, force: true })
})

test(
  'in the desktop a school writes minutes, registers them and hands them over',
  { timeout: 120_000 },
  async () => {
    const data = join(folder, 'data')
    const share = join(folder, 'bendras')
    await mkdir(share)
    desktop = await launchDesktop(data)
    const { page } = desktop
    await openSchool(page)
    await teamPage(page).startMinutes()

    const minutes = minutesPage(page)
    await minutes.fillHead({
      date: '2025-10-14',
      from: '14:30',
      to: '15:45',
      place: 'Mokytojų kambarys',
      chair: CHAIR,
      secretary: SECRETARY,
    })
    await minutes.markAttendance('DD')
    await minutes.writeItem(1, {
      title: 'Dėl veiklos plano',
      considered: 'Aptarta, kas jau padaryta.',
      decisions: ['Patvirtinti veiklos planą.'],
    })
    expect((await minutes.register()).proposed).toBe('1')
    await minutes.isRegistered('1')

    await sharePage(page).choose(share)
    expect(await sharePage(page).handOver('savivaldybei')).toMatch(/^Perduot/)
    const files = await readdir(join(share, 'komanda', 'v1'), { recursive: true })
    expect(files.filter((file) => /\d-[0-9a-f]{16}\.kmd$/.test(file)).length).toBeGreaterThan(0)

    // [row 100] A double click on a bundle: the sharing screen opens and tells what it is.
    const bundle = join(
      share,
      'komanda',
      'v1',
      files.find((file) => /\d-[0-9a-f]{16}\.kmd$/.test(file)) ?? '',
    )
    await page.goto(`${page.url().split('#')[0]}#/`)
    await desktop.ask(
      ({ app }, path) => app.emit('open-file', { preventDefault: () => undefined }, path),
      bundle,
    )
    await page.getByText('Nieko naujo: viskas jau sujungta').waitFor()

    // What the desktop wrote is what the command line reads.
    await desktop.ask(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    expect(await desktop.ended).toBe(0)
    const listed = await komandaJson(data, ['record', 'list', '--kind', 'meeting'])
    expect(listed).toMatchObject({
      records: [
        { state: 'registered', minutesNumber: '1', agenda: [{ considered: 'Aptarta, kas jau padaryta.' }] },
      ],
    })
  },
)
