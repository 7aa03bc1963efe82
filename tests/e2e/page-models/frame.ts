import { expect, type Page } from '@playwright/test'

export const ROOMS = [
  'Pradžia',
  'Protokolai',
  'Įsakymai',
  'Renginiai',
  'Komandos',
  'Įstaigos',
  'Planas',
  'Suvestinė',
  'Bendrinimas',
] as const
export type Room = (typeof ROOMS)[number]

/** What stands round every screen. */
export const frame = (page: Page) => {
  const rooms = page.getByRole('navigation', { name: 'Skyriai' })
  const status = page.getByRole('contentinfo', { name: 'Būsena' })
  return {
    rooms,
    status,
    menu: page.getByRole('menubar', { name: 'Meniu' }),
    async goTo(room: Room) {
      const link = rooms.getByRole('link', { name: room })
      await link.click()
      await expect(link).toHaveAttribute('aria-current', 'page')
    },
    /** Waits until the status line says that everything typed is kept. */
    async saved() {
      await expect(status).toContainText(/Įrašyta \d\d:\d\d|Viskas įrašyta/)
    },
  }
}
