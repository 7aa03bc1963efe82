import { deflateSync } from 'node:zlib'
import { writeCarriedRecord } from '#shared/domain/carried/carried-record.ts'
import { Order } from '#shared/model/order.ts'
import { sampleBundle, sampleDevice } from '../share/sample-bundle.ts'
import { noise, type Noise } from '../unit/paste/noise.ts'
import { damagedBytes } from './damaged-bytes.ts'

const bundle = sampleBundle(sampleDevice('d1'), 7, 'protokolas '.repeat(40))

/** A bundle of a school, damaged; or one sewn together of two. */
export function hostileBundle(seed: number): Uint8Array {
  const random = noise(seed)
  if (random.chance(0.8)) return damagedBytes(bundle, random)
  const [from, to] = [random.below(bundle.length), random.below(bundle.length)]
  return Buffer.concat([bundle.subarray(0, from), bundle.subarray(to)])
}

const FRAMES = [
  '{"type":"call","id":1,"name":"records.list","input":{"kind":"meeting"}}',
  '{"type":"cancel","id":1}',
  '{"type":"call","id":9007199254740991,"name":"records.edit","input":{"edits":[{"op":"set","path":["a"],"value":"ž"}]}}',
] as const

const BITS = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\',
  '\\ud800',
  '\\u0000',
  'null',
  '1e999',
  '-0',
  '"__proto__":',
  '"constructor":',
  '[['.repeat(200),
  'ą',
  '\u2028',
] as const

/** Text of a window's message with pieces lost, doubled or put in. */
export function hostileFrame(seed: number): string {
  const random = noise(seed)
  let text: string = random.pick(FRAMES)
  for (let changes = 1 + random.below(4); changes > 0; changes--) {
    const at = random.below(text.length + 1)
    const gone = random.chance(0.5) ? random.below(12) : 0
    text = text.slice(0, at) + (random.chance(0.7) ? random.pick(BITS) : '') + text.slice(at + gone)
  }
  return text
}

const record = writeCarriedRecord(
  'order',
  Order.parse({ id: 'o1', institutionId: 'ANT', number: 'V-100', date: '2018-01-15', subject: 'Dėl plano' }),
)

function pdfWith(content: Uint8Array, filter: string, random: Noise): Uint8Array {
  const length = random.chance(0.8) ? content.length : random.below(1e9)
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n5 0 obj\n<</Type /EmbeddedFile ${filter} /Length ${length}>>\nstream\n`, 'latin1'),
    content,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ])
}

/** A paper that carries its record, with the record's text or the packed bytes or the paper itself damaged. */
export function hostilePdf(seed: number): Uint8Array {
  const random = noise(seed)
  const text = random.chance(0.5) ? damagedBytes(Buffer.from(record), random) : Buffer.from(record)
  const isPacked = random.chance(0.5)
  const whole = pdfWith(isPacked ? deflateSync(text) : text, isPacked ? '/Filter /FlateDecode' : '', random)
  return random.chance(0.7) ? damagedBytes(whole, random) : whole
}
