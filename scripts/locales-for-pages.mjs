const ASKERS =
  /[\\/](?:react-aria[\\/]dist[\\/]private[\\/]i18n[\\/]useDefaultLocale\.m?js|@formatjs[\\/]intl[\\/]index\.js)$/
const OF_DATES = 'Intl.DateTimeFormat.supportedLocalesOf'

/**
 * Has libraries ask of numbers whether a language is known, and not of dates: for that the browser looks through the calendars of
 * all its languages, 15 to 26 ms of the first picture. It knows the same ones of both.
 * @returns {import('vite').Plugin}
 */
export const localesForPages = () => ({
  name: 'locales-for-pages',
  enforce: 'pre',
  transform(code, id) {
    if (!ASKERS.test(id)) return null
    if (!code.includes(OF_DATES)) throw new Error(`${id} asks for languages otherwise now`)
    return code.replaceAll(OF_DATES, 'Intl.NumberFormat.supportedLocalesOf')
  },
})
