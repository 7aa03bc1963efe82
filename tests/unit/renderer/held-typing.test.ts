import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { holdTyping, takeTyping, typedAfter } from '#renderer/lib/held-typing.ts'

const plain = { ctrlKey: false, altKey: false, metaKey: false }
const press = (key: string, held: Partial<typeof plain> = {}): Event =>
  Object.assign(new Event('keydown', { cancelable: true }), { key, ...plain, ...held })

beforeEach(() => vi.stubGlobal('window', new EventTarget()))
afterEach(() => vi.unstubAllGlobals())

it('keeps every letter that is typed before the field stands, and gives it to nobody else', () => {
  const seen: Event[] = []
  holdTyping()
  window.addEventListener('keydown', (event) => seen.push(event))
  const events = ['ž', 'i', 'x', 'Backspace', 'e', ' ', 'Enter'].map((key) => press(key))
  for (const event of events) window.dispatchEvent(event)
  expect(seen).toEqual([])
  expect(events.every((event) => event.defaultPrevented)).toBe(true)
  expect(takeTyping()).toBe('žie ')
  window.dispatchEvent(press('a'))
  expect(seen).toHaveLength(1)
  expect(takeTyping()).toBe('')
})

it('leaves shortcuts and keys that write nothing alone', () => {
  for (const key of ['Escape', 'Tab', 'F6', 'ArrowDown', 'Shift']) {
    expect(typedAfter('a', { ...plain, key })).toBeNull()
  }
  expect(typedAfter('a', { ...plain, key: 'k', ctrlKey: true })).toBeNull()
  expect(typedAfter('a', { ...plain, key: 'ė', ctrlKey: true, altKey: true })).toBe('aė')
})
