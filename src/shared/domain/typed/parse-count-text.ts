/** Understands a typed count: `26` or a sum `12+14`; empty is `null`, not 0. `undefined`: not a count. */
export function parseCountText(typed: string): number | null | undefined {
  const text = typed.replaceAll(/\s/gu, '')
  if (text === '' || text === '·') return null
  if (!/^\d+(\+\d+)*$/.test(text)) return undefined
  const sum = text.split('+').reduce((total, part) => total + Number(part), 0)
  return sum <= 1_000_000 ? sum : undefined
}
