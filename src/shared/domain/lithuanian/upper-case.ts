/** Capitals for headings; the plain rules are right for Lithuanian letters (documents.md 4.6). */
export function upperCase(text: string): string {
  return text.toUpperCase()
}

/** The first letter in capitals, the rest as typed. */
export function capitalised(text: string): string {
  const [first = '', ...rest] = text
  return upperCase(first) + rest.join('')
}
