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
  'Apklausos',
  'Pokalbiai',
  'Metodiniai būreliai',
] as const

/** Rooms that stand folded away under "Daugiau". */
export const FOLDED_ROOMS = [
  'Aplankai',
  'Refleksijos metodai',
  'Stažuotės',
  'Projekto pakeitimai',
  'Ataskaitos klausimai',
  'Importas',
] as const
/** Rooms that stories of their own look at. */
type OtherRoom = 'Ataskaitos' | 'Ko trūksta' | 'Paieška' | 'Registrai'
export type Room = (typeof ROOMS)[number] | (typeof FOLDED_ROOMS)[number] | OtherRoom

/** What stands round every screen. */
export const frame = (page: Page) => {
  const rooms = page.getByRole('navigation', { name: 'Skyriai' })
  const status = page.getByRole('contentinfo', { name: 'Būsena' })
  return {
    rooms,
    status,
    menu: page.getByRole('menubar', { name: 'Meniu' }),
    async goTo(room: Room) {
      const link = rooms.getByRole('link').filter({ has: page.getByText(room, { exact: true }) })
      const isFolded = FOLDED_ROOMS.some((one) => one === room)
      if (isFolded && (await link.count()) === 0) await rooms.getByRole('button', { name: 'Daugiau' }).click()
      await link.click()
      await expect(link).toHaveAttribute('aria-current', 'page')
    },
    /** Waits until the status line says that everything typed is kept. */
    async saved() {
      await expect(status).toContainText(/Įrašyta \d\d:\d\d|Viskas įrašyta/)
    },
  }
}
