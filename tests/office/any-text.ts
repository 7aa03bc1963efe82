import fc from 'fast-check'

/** Every code unit there is, halves of signs too, mixed with emoji and with what means something to markup. */
const unit = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 0xff_ff }).map((code) => String.fromCharCode(code)) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 0x7f }).map((code) => String.fromCharCode(code)) },
  { weight: 1, arbitrary: fc.constantFrom('😀', '👩‍🏫', '\u202E', '_x0041_', '&lt;', ']]>', '"><b>') },
)

/** Text as hostile as a keyboard, a clipboard or a damaged file can make it. */
export const anyText = (limits: { minLength?: number; maxLength: number }): fc.Arbitrary<string> =>
  fc.array(unit, limits).map((units) => units.join(''))
