/** So much is written at once. */
const PIECE_LENGTH = 256 * 1024
/** How deep a value is taken apart: lists of an answer, and what stands in them. */
const DEPTH = 2

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  !('toJSON' in value) &&
  (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype)

function* parts(value: unknown, depth: number): Generator<string> {
  if (depth === 0 || !isPlain(value)) {
    yield JSON.stringify(value) ?? 'null'
    return
  }
  const isList = Array.isArray(value)
  yield isList ? '[' : '{'
  let isFirst = true
  for (const [name, inner] of Object.entries(value)) {
    if (!isList && inner === undefined) continue
    yield (isFirst ? '' : ',') + (isList ? '' : `${JSON.stringify(name)}:`)
    isFirst = false
    yield* parts(inner, depth - 1)
  }
  yield isList ? ']' : '}'
}

/** The text of `JSON.stringify`, piece by piece: a country's whole rollup as one text would be twice as large as the rollup. */
export function* jsonPieces(value: unknown): Generator<string> {
  let piece = ''
  for (const part of parts(value, DEPTH)) {
    piece += part
    if (piece.length < PIECE_LENGTH) continue
    yield piece
    piece = ''
  }
  yield piece
}
