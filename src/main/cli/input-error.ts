/** A refusal of what was read, with what was read: so that a missing field can be told from a wrong one. */
export class InputError extends Error {
  readonly refusal: unknown
  readonly input: unknown

  constructor(refusal: unknown, input: unknown) {
    super('refused input', { cause: refusal })
    this.name = 'InputError'
    this.refusal = refusal
    this.input = input
  }
}
