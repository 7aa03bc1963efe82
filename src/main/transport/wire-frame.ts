import { AppError } from '#shared/contract/app-error.ts'
import { MESSAGE_LIMIT_BYTES } from '#shared/contract/wire.ts'

export type DecodedFrame =
  | { readonly state: 'message'; readonly message: unknown }
  | { readonly state: 'malformed' }

/** One wire message as JSON text. @throws {AppError} `too-large` over the wire's limit */
export function encodeFrame(message: unknown): string {
  const text = JSON.stringify(message)
  if (Buffer.byteLength(text) > MESSAGE_LIMIT_BYTES) {
    throw new AppError('too-large', `A message of ${text.length} characters does not cross the wire`)
  }
  return text
}

/** What a frame says; anything that is not JSON text within the limit is malformed. Never throws. */
export function decodeFrame(frame: unknown): DecodedFrame {
  if (typeof frame !== 'string' || Buffer.byteLength(frame) > MESSAGE_LIMIT_BYTES)
    return { state: 'malformed' }
  try {
    return { state: 'message', message: JSON.parse(frame) as unknown }
  } catch {
    return { state: 'malformed' }
  }
}
