import { resolve } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import { sharePlace } from '#shared/domain/share-place/web-address.ts'

/** Where a share lies, in one spelling: an absolute path, or an address ending in a slash. */
export interface Place {
  readonly kind: 'folder' | 'web'
  readonly path: string
}

/**
 * A place as it was typed; relative paths begin in `from`.
 * @throws {AppError} an address that must not be used
 */
export function placeOf(typed: string, from = ''): Place {
  const place = sharePlace(typed)
  if (place.kind === 'folder') return { kind: 'folder', path: resolve(from, typed) }
  return { kind: 'web', path: place.kind === 'web' ? spelled(place.address) : refused(place.why) }
}

/** As the web spells it: other letters than its own are escaped. */
const spelled = (address: string): string =>
  URL.canParse(address) ? new URL(address).href : refused('not-an-address')

function refused(why: string): never {
  throw new AppError('invalid-input', `Not a place to share in: ${why}`, {
    details: { issues: [{ path: 'folder', rule: `web-address-${why}`, params: {} }] },
  })
}
