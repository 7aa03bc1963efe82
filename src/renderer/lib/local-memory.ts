import { useState } from 'react'

/** What this window remembers of its looks. Without storage it still works, it only forgets. */
const read = (key: string): unknown => {
  try {
    return JSON.parse(localStorage.getItem(`komanda.${key}`) ?? 'null')
  } catch {
    return null
  }
}

export const remember = (key: string, value: unknown): void => {
  try {
    localStorage.setItem(`komanda.${key}`, JSON.stringify(value))
  } catch {
    // A full or forbidden storage only costs the memory of looks.
  }
}

/** The remembered value when `isValid` says so, else `fallback`. */
export const recall = <Value>(
  key: string,
  isValid: (value: unknown) => value is Value,
  fallback: Value,
): Value => {
  const value = read(key)
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
