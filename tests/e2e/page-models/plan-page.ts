import { expect, type Page } from '@playwright/test'
import { choose, press, write } from './fields.ts'
import { frame } from './frame.ts'

export interface NewIndicator {
  readonly number: string
  readonly title: string
  readonly kind: string
  readonly target?: { readonly label: 'Tikslas' | 'Tikslas, proc.' | 'Terminas'; readonly value: string }
  readonly denominator?: string
  readonly source?: string
  readonly scope?: string
  readonly counted?: string
}

/** The municipality's plan. */
export const planPage = (page: Page) => {
  const form = page.getByRole('region', { name: 'Plano dalies forma' })
  const list = page.getByRole('region', { name: 'Plano dalys' })
  const add = async (what: 'Lygmenį' | 'Veiklą' | 'Rodiklį') => {
    await press(page, 'Pridėti')
    await page.getByRole('menuitem', { name: what, exact: true }).click()
  }
  const saved = () => expect(form.getByText(/^Įrašyta \d\d:\d\d$/)).toBeVisible()
  return {
    form,
    list,
    async begin() {
      await frame(page).goTo('Planas')
      await press(page, 'Pradėti planą')
    },
    async chooseLevel(title: string) {
      await list.getByRole('option', { name: new RegExp(`^${title}`) }).click()
      await expect(form.getByRole('heading', { name: title })).toBeVisible()
    },
    async addActivity(number: string, title: string) {
      await add('Veiklą')
      await expect(form.getByRole('heading', { name: 'Nauja veikla' })).toBeVisible()
      await write(form, 'Pavadinimas', title)
      await write(form, 'Numeris plane', number)
      await saved()
    },
    async addIndicator(indicator: NewIndicator) {
      await add('Rodiklį')
      await expect(form.getByRole('heading', { name: 'Naujas rodiklis' })).toBeVisible()
      await write(form, 'Pavadinimas', indicator.title)
      await write(form, 'Numeris plane', indicator.number)
      await choose(form, 'Rodiklio rūšis', indicator.kind)
      if (indicator.source !== undefined) await choose(form, 'Iš kur skaičius', indicator.source)
      if (indicator.counted !== undefined) await write(form, 'Kas skaičiuojama', indicator.counted)
      if (indicator.denominator !== undefined) {
        await choose(form, 'Kokios visumos dalis', indicator.denominator)
      }
      if (indicator.scope !== undefined) await choose(form, 'Kam taikoma', indicator.scope)
      if (indicator.target !== undefined) await write(form, indicator.target.label, indicator.target.value)
      await saved()
      await expect(list.getByRole('option', { name: new RegExp(`^${indicator.number} `) })).toBeVisible()
    },
  }
}
