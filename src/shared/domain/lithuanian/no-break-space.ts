/** U+00A0: keeps a number with its unit and `Nr.` with its number on one line (documents.md 4.3). */
export const NBSP = '\u00A0'

/** Replaces every ordinary space, for short set phrases that must stay on one line. */
export function glue(text: string): string {
  return text.replaceAll(' ', NBSP)
}
