/**
 * Chromium knows no `app:` scheme, so its pages live under an https name that nothing resolves; every
 * request to it is answered from the registered protocol handler. These two turn one into the other.
 */
const SUFFIX = '.app-stand-in.invalid'

export const toChromium = (address: string): string =>
  address.replace(/^(blob:)?app:\/\/([^/]+)/, `$1https://$2${SUFFIX}`)

export const toElectron = (address: string): string =>
  address.replace(new RegExp(`^(blob:)?https://([^/]+)${SUFFIX.replaceAll('.', '\\.')}`), '$1app://$2')
