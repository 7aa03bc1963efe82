import { describe, expect, it } from 'vitest'

import { matchesShortcut, type PressedKey } from '#renderer/ui/matches-shortcut.ts'
import { findByLetter, type MenuEntry } from '#renderer/ui/menu-entry.ts'

const menus: readonly MenuEntry[] = [
  { id: 'file', label: 'Failas', mnemonic: 'F' },
  { id: 'edit', label: 'Keisti', mnemonic: 'K' },
  { id: 'copy', label: 'Kopijuoti' },
  { id: 'off', label: 'Kelti', enabled: false },
  { id: 'help', label: 'Žinynas', mnemonic: 'Ž' },
]

describe('findByLetter', () => {
  it('finds a mnemonic before a first letter, in either case', () => {
    expect(findByLetter(menus, 'k', null)?.id).toBe('edit')
    expect(findByLetter(menus, 'ž', null)?.id).toBe('help')
  })
  it('goes on from where it stands and round, never to what cannot be chosen', () => {
    const plain = menus.map(({ id, label, enabled }) => ({ id, label, enabled }))
    expect(findByLetter(plain, 'k', 'edit')?.id).toBe('copy')
    expect(findByLetter(plain, 'k', 'copy')?.id).toBe('edit')
  })
  it('answers nothing for a letter nobody has', () => {
    expect(findByLetter(menus, 'x', null)).toBeUndefined()
  })
})

const press = (key: string, held: Partial<PressedKey> = {}): PressedKey => ({
  key,
  code: '',
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  metaKey: false,
  ...held,
})

describe('matchesShortcut', () => {
  it('wants exactly the named keys', () => {
    expect(matchesShortcut(press('P', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+P')).toBe(true)
    expect(matchesShortcut(press('p', { ctrlKey: true }), 'Ctrl+Shift+P')).toBe(false)
    expect(matchesShortcut(press('F6'), 'F6')).toBe(true)
    expect(matchesShortcut(press('Enter', { ctrlKey: true }), 'Ctrl+Enter')).toBe(true)
    expect(matchesShortcut(press('s'), 'Ctrl+S')).toBe(false)
  })
  it('leaves AltGr to writing', () => {
    expect(matchesShortcut(press('e', { ctrlKey: true, altKey: true }), 'Ctrl+E')).toBe(false)
  })
  it('takes the place on the keyboard where the letter differs', () => {
    expect(matchesShortcut(press('я', { ctrlKey: true, code: 'KeyZ' }), 'Ctrl+Z')).toBe(true)
  })
})
