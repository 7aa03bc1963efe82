import { IntlMessageFormat } from 'intl-messageformat'
import { CATALOGS, type Catalog, type Locale } from './catalog.ts'

export type MessageParams = Readonly<Record<string, string | number | null>>
export type Translate = (id: string, params?: MessageParams) => string

/**
 * Words for message ids (ICU) in one language. An unknown id comes back as itself, so that a missing
 * message is seen and never hides what happened; the catalogs' test keeps that from being shipped.
 */
export function createTranslate(locale: Locale, catalog?: Catalog): Translate {
  const formats = new Map<string, IntlMessageFormat>()
  return (id, params) => {
    const message = (catalog ?? CATALOGS[locale])[id]
    if (message === undefined) return id
    let format = formats.get(id)
    if (!format) {
      format = new IntlMessageFormat(message, locale)
      formats.set(id, format)
    }
    return String(format.format({ ...params }))
  }
}
