import type { Page } from '@playwright/test'

/**
 * Counts every key that is pressed from here on, each of a chord by itself (`Control+Enter` is two). Texts count by
 * their letters; Shift for a capital is left out, as it is of the paper they are compared with.
 */
export function countKeys(page: Page) {
  const { keyboard } = page
  const press = keyboard.press.bind(keyboard)
  const type = keyboard.type.bind(keyboard)
  const insertText = keyboard.insertText.bind(keyboard)
  let letters = 0
  let others = 0
  let isCounting = true
  keyboard.press = (key, options) => {
    if (isCounting) others += key.split('+').length
    return press(key, options)
  }
  keyboard.type = (text, options) => {
    if (isCounting) letters += text.length
    return type(text, options)
  }
  keyboard.insertText = (text) => {
    if (isCounting) letters += text.length
    return insertText(text)
  }
  return {
    /** What a test does only to look does not count. */
    async uncounted(look: () => Promise<void>): Promise<void> {
      isCounting = false
      await look()
      isCounting = true
    },
    pressed: () => ({ letters, others, all: letters + others }),
  }
}

/**
 * The fewest keys that the same paper takes in a word processor: its letters, and one key where a line ends - a space
 * where it wraps, Enter where it does not. Bold, centring, tabs and the table of signatures are given for nothing.
 */
export const keysOfPaper = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + line.trim().length + 1, 0)
