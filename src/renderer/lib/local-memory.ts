import { useState } from 'react'

const values = new Map<string, unknown>()
let keep: (key: string, value: unknown) => void = () => undefined

/**
 * What windows remember of their looks lies with the data, not in the browser: a local server has another
 * address at every start. Filled once, before the first screen; `onRemember` stores each change.
 */
export const fillMemory = (
  stored: Readonly<Record<string, unknown>>,
  onRemember: (key: string, value: unknown) => void,
): void => {
  for (const [key, value] of Object.entries(stored)) values.set(key, value)
  keep = onRemember
}

export const remember = (key: string, value: unknown): void => {
  values.set(key, value)
  keep(key, value)
}

/** The remembered value when `isValid` says so, else `fallback`. */
export const recall = <Value>(
  key: string,
  isValid: (value: unknown) => value is Value,
  fallback: Value,
): Value => {
  const value = values.get(key)
  return isValid(value) ? value : fallback
}

/** State that survives closing the window; only for looks, never for data. */
export const useRemembered = <Value>(
  key: string,
  isValid: (value: unknown) => value is Value,
  fallback: Value,
): readonly [Value, (value: Value) => void] => {
  const [value, setValue] = useState(() => recall(key, isValid, fallback))
  return [
    value,
    (next) => {
      setValue(next)
      remember(key, next)
    },
  ]
}

export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'

export const isWidths = (value: unknown): value is Readonly<Record<string, number>> =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'number')
