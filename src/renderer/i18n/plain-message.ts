/** Signs that a message gives a meaning of their own. */
const MARKS = /[{}<>'#|]/u

/** A message that is said as it stands: most are, and a formatter would read each of them first. `null` of any other. */
export function plainMessage(messages: Readonly<Record<string, unknown>>, id: string): string | null {
  const message = messages[id]
  return typeof message === 'string' && message !== '' && !MARKS.test(message) ? message : null
}
