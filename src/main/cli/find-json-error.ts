/** Where a text stops being JSON; lines and columns from 1, in characters of the text. */
export interface JsonErrorPlace {
  readonly line: number
  readonly column: number
  /** The text ends too early. */
  readonly atEnd: boolean
}

const SPACE = /[ \t\n\r]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y

/** What may stand at a place: a value, a value or the end of an empty list, a key ... */
type Expected = 'value' | 'first-item' | 'key' | 'first-key' | 'colon' | 'after-value'

/** Walks a text token by token; `JSON.parse` tells a place only sometimes. */
class JsonWalk {
  private readonly source: string
  private readonly open: ('{' | '[')[] = []
  private expected: Expected = 'value'
  at = 0

  constructor(source: string) {
    this.source = source
  }

  private take(token: RegExp): boolean {
    token.lastIndex = this.at
    const found = token.test(this.source)
    if (found) this.at = token.lastIndex
    return found
  }

  /** Sign by sign: a pattern for whole strings would need a stack as long as the string. Stops at what is wrong. */
  private takeString(): boolean {
    if (this.source[this.at] !== '"') return false
    this.at += 1
    for (let sign = this.source[this.at]; sign !== '"'; sign = this.source[this.at]) {
      if (sign === undefined || sign < ' ') return false
      if (sign !== '\\') this.at += 1
      else if (!this.take(ESCAPE)) return false
    }
    this.at += 1
    return true
  }

  /** `false` where the text is not JSON at `at`. */
  step(): boolean {
    this.take(SPACE)
    const sign = this.source[this.at]
    switch (this.expected) {
      case 'colon':
        return this.sign(sign === ':', 'value')
      case 'after-value':
        return this.afterValue(sign)
      case 'key':
      case 'first-key':
        if (sign === '}' && this.expected === 'first-key') return this.close()
        if (!this.takeString()) return false
        this.expected = 'colon'
        return true
      case 'value':
      case 'first-item':
        if (sign === ']' && this.expected === 'first-item') return this.close()
        return this.value(sign)
    }
  }

  get isDone(): boolean {
    if (this.expected !== 'after-value' || this.open.length > 0) return false
    this.take(SPACE)
    return this.at === this.source.length
  }

  private sign(fits: boolean, next: Expected): boolean {
    if (!fits) return false
    this.at += 1
    this.expected = next
    return true
  }

  private close(): boolean {
    this.open.pop()
    return this.sign(true, 'after-value')
  }

  private afterValue(sign: string | undefined): boolean {
    const inside = this.open.at(-1)
    if (inside === undefined) return false
    if (sign === (inside === '{' ? '}' : ']')) return this.close()
    return this.sign(sign === ',', inside === '{' ? 'key' : 'value')
  }

  private value(sign: string | undefined): boolean {
    if (sign === '{' || sign === '[') {
      this.open.push(sign)
      return this.sign(true, sign === '{' ? 'first-key' : 'first-item')
    }
    if (sign === '"' ? !this.takeString() : !this.take(SCALAR)) return false
    this.expected = 'after-value'
    return true
  }
}

/** The first place that is not JSON; `null` where all of it is. */
export function findJsonError(source: string): JsonErrorPlace | null {
  const walk = new JsonWalk(source)
  while (!walk.isDone) {
    if (walk.step()) continue
    const before = source.slice(0, walk.at).split('\n')
    const column = (before.at(-1)?.length ?? 0) + 1
    return { line: before.length, column, atEnd: walk.at >= source.length }
  }
  return null
}
