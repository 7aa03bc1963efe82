/** Closes a union: the compiler objects when a case was forgotten; at run time it is a programming error. */
export function assertNever(value: never, what = 'value'): never {
  throw new Error(`Unexpected ${what}: ${JSON.stringify(value)}`)
}
