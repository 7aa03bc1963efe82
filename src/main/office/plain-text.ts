/** A blank of any kind that would break a line. */
const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu

/**
 * Signs that XML 1.0 forbids, that no program draws, or that turn the reading order of what stands around
 * them: controls, private use, byte order marks, direction overrides and isolates. Joiners stay: they hold
 * emoji and letters of other scripts together.
 */
const UNFIT = /[\p{Cc}\p{Co}\p{Noncharacter_Code_Point}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu

/** Typed text as one line that every office program can read; letters, signs and emoji stay as they are. */
export function plainText(typed: string): string {
  return typed.toWellFormed().replaceAll(LINE_BREAKS, ' ').replaceAll(UNFIT, '')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may stand between tags and in quoted attributes of XML and HTML: never as markup. */
export function escapedText(typed: string): string {
  return plainText(typed).replaceAll(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign)
}
