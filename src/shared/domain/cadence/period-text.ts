import { glue } from '../lithuanian/no-break-space.ts'

/**
 * A period's label as people read it: weeks "2018 m. 46 sav." of `2018-W46`, spans and school years with a dash;
 * months, days and years stay in digits.
 */
export const periodText = (label: string): string =>
  label
    .replace(/^(\d{4})-(\d{4})$/u, '$1–$2')
    .replaceAll('..', ' – ')
    .replaceAll(/(\d{4})-W(\d{2})/gu, (_week, year: string, week: string) =>
      glue(`${year} m. ${Number(week)} sav.`),
    )
