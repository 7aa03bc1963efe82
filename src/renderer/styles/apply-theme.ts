/** `system` follows the computer's colour scheme and contrast. */
export type ThemeChoice = 'system' | 'light' | 'dark' | 'contrast' | 'contrast-dark'

/** Dresses the page at once; remembering the choice is the caller's. */
export const applyTheme = (choice: ThemeChoice, root: HTMLElement = document.documentElement): void => {
  if (choice === 'system') root.removeAttribute('data-theme')
  else root.setAttribute('data-theme', choice)
}
