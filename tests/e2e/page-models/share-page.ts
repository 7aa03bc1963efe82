import { expect, type Page } from '@playwright/test'
import { press, write } from './fields.ts'
import { frame } from './frame.ts'

/** The shared folder: handing over and receiving. */
export const sharePage = (page: Page) => {
  const bundles = page.getByRole('main').getByRole('listitem')
  const report = page.getByRole('main').getByRole('status')
  const look = async () => {
    await frame(page).goTo('Bendrinimas')
    await press(page, 'Peržiūrėti, kas gauta')
  }
  return {
    bundles,
    report,
    look,
    async choose(folder: string) {
      await frame(page).goTo('Bendrinimas')
      await write(page, 'Bendrasis aplankas', folder)
      await press(page, 'Naudoti šį aplanką')
      await expect(page.getByRole('button', { name: 'Keisti aplanką' })).toBeVisible()
    },
    /** Answers what it said, e.g. `Perduota 12 įrašų. Patikros žodžiai: …`. */
    async handOver(to: 'savivaldybei' | 'įstaigoms') {
      await frame(page).goTo('Bendrinimas')
      await press(page, `Perduoti ${to}`)
      const said = report.filter({ hasText: /Perduot|Naujų pakeitimų nėra/ })
      await expect(said).toBeVisible()
      return said.innerText()
    },
    /** Looks first, then merges what was shown. */
    async receive() {
      await look()
      await expect(report.filter({ hasText: 'Jūsų duomenys dar nepakeisti.' })).toBeVisible()
      await page.getByRole('button', { name: /^Sujungti \d+ pakeitim/ }).click()
      await expect(report.filter({ hasText: /^Sujungt/ })).toBeVisible()
    },
  }
}
