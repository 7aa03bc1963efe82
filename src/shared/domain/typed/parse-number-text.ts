/**
 * Understands a typed number, not below zero, with a comma or point before the part: `87,5`, `1 200`, `40 %`.
 * `null` for nothing written, `undefined` where it is no number.
 */
export function parseNumberText(typed: string): number | null | undefined {
  const text = typed.replaceAll(/[\s%·]|proc\.?/gu, '').replace(',', '.')
  if (text === '') return null
  return /^\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined
}
