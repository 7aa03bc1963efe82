import { isKind, yearAt } from './date-parts.ts'
import type { Token } from './token.ts'
import { startsLine, tokenAt } from './token.ts'

const FEWEST_BORDERS = 2

function linesOf(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = []
  for (const token of tokens) {
    if (startsLine(token) || lines.length === 0) lines.push([])
    lines.at(-1)?.push(token)
  }
  return lines
}

/** Words alone, and no numbers but those of dates over columns. */
function isHead(head: readonly Token[], kind: Token['kind']): boolean {
  const cells: Token[][] = [[]]
  for (const token of head) {
    if (token.kind === kind) cells.push([])
    else cells.at(-1)?.push(token)
  }
  return cells.every((cell, at) => {
    const counted = cell.some((token) => token.kind === 'number')
    const isDate = yearAt(cell, 0) !== null && cell.every((token) => isKind(token, 'number', 'dash', 'stop'))
    return !counted || (at > 0 && isDate)
  })
}

/** Every line has as many of these marks as the first one, which is a head. */
function isTable(lines: readonly (readonly Token[])[], kind: Token['kind']): boolean {
  const [head, ...rows] = lines
  if (!head || rows.length === 0 || !isHead(head, kind)) return false
  const borders = head.filter((token) => token.kind === kind).length
  const counted = (line: readonly Token[]) => line.filter((token) => token.kind === kind).length
  return borders >= FEWEST_BORDERS && rows.every((line) => counted(line) === borders)
}

/**
 * A table whose cells are parted by semicolons or commas, as spreadsheets save it: "Data;Mokykla;Mokytojai" over lines
 * with as many of them. Its marks become borders of cells; any other text stays as it is.
 */
export function withCellBorders(tokens: readonly Token[]): readonly Token[] {
  const lines = linesOf(tokens)
  const kind = (['semicolon', 'comma'] as const).find((one) => isTable(lines, one))
  if (kind === undefined) return tokens
  let cell = 0
  return tokens.map((token, at) => {
    if (startsLine(token)) cell = 0
    else if (tokenAt(tokens, at - 1).kind === kind) cell++
    return token.kind === kind ? { ...token, kind: 'bar', cell } : { ...token, cell }
  })
}
