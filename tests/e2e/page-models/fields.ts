import { expect, type Locator, type Page } from '@playwright/test'

export type Scope = Page | Locator

const pageOf = (scope: Scope): Page => ('keyboard' in scope ? scope : scope.page())

export const field = (scope: Scope, label: string): Locator =>
  scope.getByRole('textbox', { name: label, exact: true })

/** Writes into a text, date, time or number field and leaves it. */
export async function write(scope: Scope, label: string, text: string): Promise<void> {
  await field(scope, label).fill(text)
  await field(scope, label).blur()
}

const selectButton = (scope: Scope, label: string): Locator =>
  scope.getByRole('button', { name: label }).and(scope.locator('[aria-haspopup="listbox"]'))

/** Chooses from a short list. */
export async function choose(scope: Scope, label: string, option: string | RegExp): Promise<void> {
  await selectButton(scope, label).click()
  await pageOf(scope).getByRole('option', { name: option, exact: true }).click()
  await expect(selectButton(scope, label)).toContainText(option)
}

/** Picks one of many by typing a part of its name. */
export async function pick(scope: Scope, label: string, typed: string, option = typed): Promise<void> {
  const box = scope.getByRole('combobox', { name: label, exact: true })
  await box.fill(typed)
  await pageOf(scope).getByRole('option', { name: option }).first().click()
  await expect(box).not.toHaveValue('')
}

export const press = (scope: Scope, name: string): Promise<void> =>
  scope.getByRole('button', { name, exact: true }).click()
