import { applyTheme, type ThemeChoice } from '#renderer/styles/apply-theme.ts'
import { recall, remember } from '#renderer/lib/local-memory.ts'
import { createStore } from '#renderer/lib/store.ts'

export const THEME_CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark', 'contrast', 'contrast-dark']

const isTheme = (value: unknown): value is ThemeChoice => THEME_CHOICES.some((theme) => theme === value)

export const themeStore = createStore<ThemeChoice>(recall('theme', isTheme, 'system'))

export const changeTheme = (theme: ThemeChoice): void => {
  remember('theme', theme)
  themeStore.update(() => theme)
  applyTheme(theme)
}

export const applyRememberedTheme = (): void => applyTheme(themeStore.read())
