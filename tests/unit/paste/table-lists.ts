import { UKMERGE } from './fresh-towns.ts'
import type { TypedList } from './typed-list.ts'

const list = (text: string, reading: readonly string[], asks: readonly string[] = []): TypedList => ({
  town: UKMERGE,
  text,
  reading,
  asks,
})

/** Tables as spreadsheets and Word give them to the clipboard, and lists whose dates stand behind what they date. */
export const TABLE_LISTS: readonly TypedList[] = [
  list(
    'Šilo progimn. – 7, Užupio pagr. – 5 (2020-02-05)\nDukstynos pagr. – 4, Siesikų gimn. – 3 (2020-02-12)',
    ['2020-02-05: SIL U7 | UZU U5', '2020-02-12: DUK U4 | SIE U3'],
  ),
  list(
    'Šilo progimn. – 7 mokyt. 2020-02-05; Užupio pagr. – 5 mokyt. 2020-02-12; Siesikų gimn. – 3 mokyt. 2020-02-12',
    ['2020-02-05: SIL T7', '2020-02-12: UZU T5 | SIE T3'],
  ),
  list(
    '1. Šilo progimnazija, 7 mokytojai, 2020 m. vasario 5 d.\n2. Užupio pagr. mokykla, 5 mokytojai, 2020 m. vasario 12 d.',
    ['2020-02-05: SIL T7', '2020-02-12: UZU T5'],
  ),
  list(
    'Įstaiga\tMokytojai\tMokiniai\tData\nŠilo progimn.\t7\t10\t2020-02-05\nUžupio pagr.\t5\t8\t2020-02-12\nIš viso\t12\t18',
    ['2020-02-05: SIL T7 P10', '2020-02-12: UZU T5 P8'],
  ),
  list(
    'Mokykla\tData\tSkaičius\nŠilo progimn.\t2020-02-05\t7\n\t2020-02-12\t8\nUžupio pagr.\t2020-02-05\t5',
    ['2020-02-05: SIL U7 | UZU U5', '2020-02-12: SIL U8'],
  ),
  list(
    'Data\tMokykla\tMokyt.\tMokin.\n2020-02-05\tŠilo progimn.\t7\t10\n\tUžupio pagr.\t5\t8\n2020-02-12\tSiesikų gimn.\t3\t4',
    ['2020-02-05: SIL T7 P10 | UZU T5 P8', '2020-02-12: SIE T3 P4'],
  ),
  list('\tŠilo progimn.\tUžupio pagr.\tSiesikų gimn.\n2020-02-05\t7\t5\t3\n2020-02-12\t8\t4\t2', [
    '2020-02-05: SIL U7 | UZU U5 | SIE U3',
    '2020-02-12: SIL U8 | UZU U4 | SIE U2',
  ]),
  list('Data;Šilo progimn.;Užupio pagr.;Iš viso\n2020-02-05;7;5;12\n2020-02-12;;4;4', [
    '2020-02-05: SIL U7 | UZU U5',
    '2020-02-12: UZU U4',
  ]),
  list(
    'Mokykla\tMokytojai\t\tMokiniai\t\n\t2020-02-05\t2020-02-12\t2020-02-05\t2020-02-12\nŠilo progimn.\t7\t8\t10\t12',
    ['2020-02-05: SIL T7 P10', '2020-02-12: SIL T8 P12'],
  ),
  list(
    'Mokykla\t2020-02-05\t\t2020-02-12\t\n\tmokyt.\tmokin.\tmokyt.\tmokin.\nŠilo progimn.\t7\t10\t8\t12\nUžupio pagr.\t5\t9\t4\t11\nViso\t12\t19\t12\t23',
    ['2020-02-05: SIL T7 P10 | UZU T5 P9', '2020-02-12: SIL T8 P12 | UZU T4 P11'],
  ),
  list(
    '2020-02-05 seminaras\n\tŠilo progimn.\tUžupio pagr.\nMokytojai\t7\t5\nMokiniai\t12\t9\nIš viso\t19\t14',
    ['2020-02-05: SIL T7 P12 | UZU T5 P9'],
  ),
  list(
    'Nr.\tData\tVieta\tDalyvių sk.\n1.\t2020-02-05\tŠilo progimnazija\t25\n2.\t2020-02-12\tUžupio pagr. m-kla\t30',
    ['2020-02-05 @SIL: ? U25', '2020-02-12 @UZU: ? U30'],
    ['institution-missing'],
  ),
]
