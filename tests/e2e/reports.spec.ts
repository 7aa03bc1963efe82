import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { choose } from './page-models/fields.ts'
import { reportsPage } from './page-models/reports-page.ts'
import { startPage } from './page-models/start-page.ts'
import { test } from './support/desks.ts'

interface Call {
  readonly type: string
  readonly id: number
  readonly name?: string
}

/** Stands on the wire: the second paper of a batch fails, or is not answered until somebody gives it up. */
async function secondPaper(page: Page) {
  const second: { does: 'print' | 'fail' | 'wait'; met: number } = { does: 'print', met: 0 }
  await page.routeWebSocket(/./u, (socket) => {
    const server = socket.connectToServer()
    const refuse = (id: number, code: string) =>
      socket.send(JSON.stringify({ type: 'error', id, error: { code, message: '', details: {} } }))
    let waiting = -1
    socket.onMessage((message) => {
      const { type, id, name } = JSON.parse(String(message)) as Call
      if (name === 'print.pdf') second.met += 1
      const isSecond = name === 'print.pdf' && second.met === 2
      if (isSecond && second.does === 'fail') refuse(id, 'print-failed')
      else if (isSecond && second.does === 'wait') waiting = id
      else if (type === 'cancel' && id === waiting) refuse(id, 'cancelled')
      else server.send(message)
    })
  })
  await page.reload()
  return (does: typeof second.does): void => {
    Object.assign(second, { does, met: 0 })
  }
}

test('[row 83] reports stand as they will be printed, narrow down, fit, and are saved one by one or many at once', async ({
  desks,
}) => {
  const { page } = await desks.open('koordinatore')
  const letSecondPaper = await secondPaper(page)
  await startPage(page).openPractice()
  const reports = reportsPage(page)
  await reports.goTo()

  await reports.open('Chronologija')
  await expect(reports.words).toContainText('VEIKLOS CHRONOLOGIJA')
  await expect(reports.words).toContainText('2017–2018 m. m.')
  await choose(page, 'Mokslo metai', '2018–2019')
  await expect(reports.words).not.toContainText('2017–2018 m. m.')

  await reports.open('Plano įgyvendinimo ataskaita')
  await expect(reports.words).toContainText('Sėkmės rodikliai (kiekybiniai)')
  const count = await reports.pages.count()
  expect(count).toBeGreaterThan(2)
  await reports.fit(/^Sutalpinti į /u)
  await expect(reports.pages).toHaveCount(count - 1)
  const pdf = await reports.savePdf()
  expect(pdf.suggestedFilename()).toMatch(/_plano-įgyvendinimo-ataskaita\.pdf$/u)
  expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe('%PDF-')

  await reports.open('Spausdinti arba įrašyti kelis')
  await reports.tick(3)
  const archive = await reports.saveArchive()
  const files = unzipSync(await readFile(await archive.path()))
  expect(Object.keys(files)).toHaveLength(3)
  await expect(page.getByText('Parengta 3 iš 3.')).toBeVisible()

  letSecondPaper('fail')
  const partial = await reports.saveArchive()
  expect(Object.keys(unzipSync(await readFile(await partial.path())))).toHaveLength(2)
  const told = page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: 'Parengta 2 iš 3.' })
  await expect(told.getByRole('listitem')).toHaveText(/\S.* Dokumento nepavyko parengti spausdinti/u)
  await expect(told.getByRole('button')).toHaveCount(1)

  letSecondPaper('wait')
  const given = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Įrašyti PDF archyve' }).click()
  await page.getByRole('button', { name: 'Nutraukti' }).click()
  await expect(page.getByText('Nutraukta: parengta 1 iš 3.')).toBeVisible()
  expect(Object.keys(unzipSync(await readFile(await (await given).path())))).toHaveLength(1)
})
