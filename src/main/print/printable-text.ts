const REPLACEMENT = '\uFFFD'
const ZERO_WIDTH_SPACE = '\u200B'
const SPACE = 0x20

/** A word longer than this may break within, since it could be wider than the page. */
const LONGEST_WHOLE_WORD = 40

/** Signs between such breaks: each break costs time when lines are chosen. */
const BREAK_EVERY = 10

/**
 * Signs that draw nothing and that archival PDF forbids or that could turn the reading order round:
 * controls, byte order marks, joiners, soft hyphens, direction overrides, private use.
 */
const INVISIBLE = /[\p{Cc}\p{Co}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu

/** A flag for each character of the Basic Multilingual Plane that prints as typed, wherever it stands. */
export type PlainSigns = Uint8Array

/** What may pass unread: drawn by the typeface, and of no meaning to `withoutInvisible`. */
export function plainSigns(coverage: ReadonlySet<number>): PlainSigns {
  const plain = new Uint8Array(0x1_00_00)
  for (const code of coverage) {
    const sign = String.fromCodePoint(code)
    if (code < plain.length && withoutInvisible(sign) === sign) plain[code] = 1
  }
  return plain
}

/** Whether `printableText` would give the text back as it is; nearly every text, and quick to tell. */
export function isPlain(text: string, plain: PlainSigns): boolean {
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (plain[code] !== 1) return false
    if (code === SPACE) start = at + 1
    else if (at - start >= LONGEST_WHOLE_WORD) return false
  }
  return true
}

export interface PrintableText {
  readonly text: string
  /** Signs that no font has, as typed; each prints as U+FFFD. */
  readonly replaced: readonly string[]
}

/** What can be read of a text; of blanks only those of a line stay: tabs and line breaks become spaces. */
export function withoutInvisible(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]/gu, ' ')
    .replaceAll(INVISIBLE, '')
}

function breakLongWords(text: string): string {
  // Only an ordinary space lets a line break: words glued by no-break spaces count as one.
  return text.replaceAll(/[^ ]+/gu, (word) => {
    if (word.length <= LONGEST_WHOLE_WORD) return word
    const signs = Array.from(new Intl.Segmenter('lt').segment(word), ({ segment }) => segment)
    return signs
      .map((sign, at) => (at > 0 && at % BREAK_EVERY === 0 ? ZERO_WIDTH_SPACE + sign : sign))
      .join('')
  })
}

function isCovered(text: string, coverage: ReadonlySet<number>): boolean {
  for (const sign of text) {
    if (!coverage.has(sign.codePointAt(0) ?? 0)) return false
  }
  return true
}

/** What is left of one written sign: its drawable part if the base is drawable, else the replacement. */
function drawable(sign: string, coverage: ReadonlySet<number>): string {
  const kept = Array.from(sign).filter((part) => isCovered(part, coverage))
  return kept[0] !== undefined && sign.startsWith(kept[0]) ? kept.join('') : REPLACEMENT
}

/**
 * Text that can be drawn and that PDF/A allows; letters that can be drawn are never changed. A written sign with all
 * its marks is drawn from one font: the typeface (`coverage`), else one of `signs`.
 */
export function printableText(
  typed: string,
  coverage: ReadonlySet<number>,
  signs: readonly ReadonlySet<number>[] = [],
): PrintableText {
  const visible = withoutInvisible(typed)
  if (isCovered(visible, coverage)) return { text: breakLongWords(visible), replaced: [] }
  const replaced: string[] = []
  let text = ''
  for (const { segment } of new Intl.Segmenter('lt').segment(visible)) {
    if ([coverage, ...signs].some((font) => isCovered(segment, font))) text += segment
    else {
      text += drawable(segment, coverage)
      replaced.push(segment)
    }
  }
  return { text: breakLongWords(text), replaced }
}
