import { MARIJAMPOLE, UTENA } from '../../paste/typed-list.ts'
import type { Cell } from './cell.ts'

/** Bullets and abbreviations, no verbs. */
export const TELEGRAPHIC_CELLS: readonly Cell[] = [
  {
    text: '• KRPD KK – 2018-10-10; 10-16; 11-08; 12-03\n• KK sudaryta 2018-10-01 įsak. Nr.V-100',
    facts: [
      'MEETING KRPD istaigos-kk 2018-10-10 – done',
      'MEETING KRPD istaigos-kk ? – done',
      'MEETING KRPD istaigos-kk ? – done',
      'MEETING KRPD istaigos-kk ? – done',
      'ORDER – V-100 2018-10-01 done istaigos-kk',
    ],
  },
  {
    text: '– ANTANAVO PAGR. M-KLA: mok. taryba 2018-03-05, prot. Nr. 2\n– PLUTIŠKIŲ GIMN.: met. taryba 2018-02-20, prot. Nr. 1',
    facts: ['MEETING ANT ? 2018-03-05 2 done', 'MEETING PLU metodine-taryba 2018-02-20 1 done'],
  },
  {
    text: 'Planas – patvirtintas 2018-09-05, įsak. V-31\nTvarkos aprašas – patvirtintas 2018-09-28, įsak. V-83',
    facts: [
      'PAPER – activity-plan approved 2018-09-05 done',
      'ORDER – V-31 2018-09-05 done',
      'PAPER – folder-procedure approved 2018-09-28 done',
      'ORDER – V-83 2018-09-28 done',
    ],
  },
  {
    text: 'IQES apklausa „Refleksija“, 2018-11, n=35 iš 40 (tėvai).',
    facts: ['SURVEY – parents 35/40 2018-11 done „Refleksija“'],
  },
  { text: '7 iš 18 – 38 %', facts: ['SHARE 7/18 38'] },
  { text: 'Įstaigų: 10/13 (77 proc.)', facts: ['SHARE 10/13 77'] },
  { text: 'KK: 1 k. per mėn.', facts: ['PROMISE – istaigos-kk every-n 1 month'] },
  { text: 'LL3 met. grupė: pask. trečiadienis', facts: ['PROMISE – ll-metodine-grupe last-weekday day 3'] },
  {
    text: '≥ 30 % mokytojų – 2 mokymai/m. m.',
    facts: ['RULE share-of-people >= 30% pedagogue x2 school-year'],
  },
  {
    text: 'Min. 1 seminaras kiekvienoje įstaigoje per m. m.',
    facts: ['RULE each-institution-min >= 1 school-year'],
  },
  { text: 'Iki 2018-09-03 – rekomendacijos.', facts: ['RULE deadline <= 2018-09-03 project'] },
  {
    text: 'Sav. KK: 2018-01-11 Nr.5, 2018-02-22 Nr.6',
    facts: ['MEETING – savivaldybes-kk 2018-01-11 5 done', 'MEETING – savivaldybes-kk 2018-02-22 6 done'],
  },
  {
    town: UTENA,
    text: '1) MT posėdis 2019-01-16, Nr. 1;\n2) MT posėdis 2019-02-20, Nr. 2;\n3) MT posėdis – planuojamas 2019-05-15.',
    facts: [
      'MEETING – ? 2019-01-16 1 done',
      'MEETING – ? 2019-02-20 2 done',
      'MEETING – ? 2019-05-15 – planned',
    ],
  },
  {
    town: UTENA,
    text: 'Vyturių progimn. – dir. įsak. 2019-01-07 Nr. V-3 (KK sudarymas).',
    facts: ['ORDER VYT V-3 2019-01-07 done istaigos-kk'],
  },
  {
    town: UTENA,
    text: 'KK susitikimai – 8 (2018–2019 m. m.)',
    facts: ['COUNT – istaigos-kk 8 2018-09-01 2019-08-31 done'],
  },
  {
    town: MARIJAMPOLE,
    text: 'Apklausa: tėvai – 120 iš 300; mokiniai – 210 iš 250; mokytojai – 38 iš 41.',
    facts: [
      'SURVEY – parents 120/300 – done',
      'SURVEY – pupils 210/250 – done',
      'SURVEY – teachers 38/41 – done',
    ],
  },
  {
    town: MARIJAMPOLE,
    text: 'Rygiškių Jono gimn.: MT 2019-02-06 (Nr. 1), 2019-03-06 (Nr. 2), 2019-04-03 (Nr. 3)',
    facts: [
      'MEETING RYG ? 2019-02-06 1 done',
      'MEETING RYG ? 2019-03-06 2 done',
      'MEETING RYG ? 2019-04-03 3 done',
    ],
  },
]
