import { applyTheme, type ThemeChoice } from '#renderer/styles/apply-theme.ts'
import { recall, remember } from '#renderer/lib/local-memory.ts'
import { createStore } from '#renderer/lib/store.ts'

export const THEME_CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark', 'contrast', 'contrast-dark']

const isTheme = (value: unknown): value is ThemeChoice => THEME_CHOICES.some((theme) => theme === value)

export const themeStore = createStore<ThemeChoice>('system')

export const changeTheme = (theme: ThemeChoice): void => {
  remember('theme', theme)
  themeStore.update(() => theme)
  applyTheme(theme)
}

/** The theme chosen before, once what is remembered was read. */
export const applyRememberedTheme = (): void => {
  const theme = recall('theme', isTheme, 'system')
  themeStore.update(() => theme)
  applyTheme(theme)
}
