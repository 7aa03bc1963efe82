import type { Token } from '../../paste/token.ts'
import { isTight, tokenAt } from '../../paste/token.ts'

/** A number of a document: letter prefix, dotted file index, sequence (model.md section 4). */
export interface NumberReading {
  readonly value: string
  /** Has it a letter prefix, as orders do? */
  readonly prefixed: boolean
  /** Index of the token behind. */
  readonly to: number
}

const isPrefix = (token: Token, isSigned: boolean): boolean =>
  token.kind === 'word' && (isSigned ? /^\p{L}{1,3}$/u : /^\p{Lu}{1,3}$/u).test(token.text)

/** One dash; "N=64" is a number of answers. */
const isSingleDash = ({ kind, text }: Token): boolean => kind === 'dash' && text.length === 1 && text !== '='

/** Index behind `4.9-255`, `1.6.-16`, `100`; -1 where no digits stand. */
function sequenceEnd(tokens: readonly Token[], at: number): number {
  if (tokenAt(tokens, at).kind !== 'number') return -1
  let to = at + 1
  for (;;) {
    const mark = tokenAt(tokens, to)
    let next = to + 1
    if (!isTight(mark, 'stop', 'dash') || mark.text.length !== 1) return to
    if (mark.kind === 'stop' && isTight(tokenAt(tokens, next), 'dash')) next++
    if (!isTight(tokenAt(tokens, next), 'number')) return to
    to = next + 1
  }
}

const textOf = (tokens: readonly Token[], at: number, to: number): string =>
  tokens.slice(at, to).map(({ text }) => text).join('') // prettier-ignore

/** `V-100`, `ŠP-4`, `V-4.9-255`: a prefix of one to three capitals; small ones and blanks only behind "Nr.". */
function prefixedNumber(tokens: readonly Token[], at: number, isSigned: boolean): NumberReading | null {
  const [prefix, dash, first] = [tokenAt(tokens, at), tokenAt(tokens, at + 1), tokenAt(tokens, at + 2)]
  const isClose = ({ gap }: Token): boolean => gap === 'none' || (isSigned && gap === 'space')
  if (!isPrefix(prefix, isSigned) || !isSingleDash(dash) || !isClose(dash) || !isClose(first)) return null
  const to = sequenceEnd(tokens, at + 2)
  return to === -1 ? null : { value: textOf(tokens, at, to).toUpperCase(), prefixed: true, to }
}

/** `V1-112`, `T3-155`: the prefix has the number of its register. */
function registerNumber(tokens: readonly Token[], at: number, isSigned: boolean): NumberReading | null {
  const [register, dash] = [tokenAt(tokens, at + 1), tokenAt(tokens, at + 2)]
  const isRegister = isTight(register, 'number') && register.text.length < 3 && isTight(dash, 'dash')
  const to = isPrefix(tokenAt(tokens, at), isSigned) && isRegister ? sequenceEnd(tokens, at + 1) : -1
  return to > at + 3 ? { value: textOf(tokens, at, to).toUpperCase(), prefixed: true, to } : null
}

/** Index behind "Nr.", "Nr", "numeris"; the same index where none stands. */
export function behindNumberSign(tokens: readonly Token[], at: number): number {
  const token = tokenAt(tokens, at)
  if (token.kind !== 'word' || !/^(nr|numer(is|io|iu|į|i))$/.test(token.fold)) return at
  return isTight(tokenAt(tokens, at + 1), 'stop') ? at + 2 : at + 1
}

/** The number at `at`: with "Nr." of any grammar, without it only with a letter prefix. */
export function readDocumentNumber(tokens: readonly Token[], at: number): NumberReading | null {
  const from = behindNumberSign(tokens, at)
  const isSigned = from > at
  const prefixed = prefixedNumber(tokens, from, isSigned) ?? registerNumber(tokens, from, isSigned)
  if (prefixed || from === at) return prefixed
  const to = sequenceEnd(tokens, from)
  return to === -1 ? null : { value: textOf(tokens, from, to), prefixed: false, to }
}
