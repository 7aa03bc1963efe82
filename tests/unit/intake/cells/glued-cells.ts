import { UTENA } from '../../paste/typed-list.ts'
import type { Cell } from './cell.ts'

/** Cells of Word tables after years of copying: words glued, blanks lost, letters mistyped, no diacritics. */
export const GLUED_CELLS: readonly Cell[] = [
  {
    text: 'KRPDkūrybinė komanda sudaryta2018-10-01įsak.Nr.V-100.Posėdžiai vyksta nerečiau kaip vieną kartą per mėnesį.',
    facts: ['ORDER KRPD V-100 2018-10-01 done istaigos-kk', 'PROMISE KRPD istaigos-kk every-n 1 month'],
  },
  {
    text: 'Plutiškiųgimnazijos mokytojų taryboje2018-06-12protokolasNr.3',
    facts: ['MEETING PLU mokytoju-taryba 2018-06-12 3 done'],
  },
  {
    text: 'Bagotosiospagrindinės mokyklosmokytojų tarybos posėdis 2018 -03- 14 ,prot.Nr 2',
    facts: ['MEETING BAG mokytoju-taryba 2018-03-14 2 done'],
  },
  {
    text: 'Antanavo pagrindines mokyklos mokytoju tarybos posedis 2018-04-05, protokolas Nr. 3',
    facts: ['MEETING ANT mokytoju-taryba 2018-04-05 3 done'],
  },
  {
    text: 'Metodinėje taryboje (2018-01-25,protokolo Nr.1;2018-02-20,protokolas Nr.2;2018-05-10',
    facts: [
      'MEETING – metodine-taryba 2018-01-25 1 done',
      'MEETING – metodine-taryba 2018-02-20 2 done',
      'MEETING – metodine-taryba 2018-05-10 – done',
    ],
  },
  {
    text: 'Nemažiau30procentųmokytojų dalyvaus bent2 mokymuose per mokslo metus',
    facts: ['RULE share-of-people >= 30% pedagogue x2 school-year'],
  },
  {
    text: 'ne mažiu kaip 90 procentu istaigu suorganizuos bent 1 seminara per mokslo metus',
    facts: ['RULE share-of-institutions >= 90% school-year'],
  },
  {
    text: '7iš18metodinių būrelių,38procentai',
    facts: ['SHARE 7/18 38'],
  },
  {
    text: 'Apklausa„Bendradarbiavimas“(2018-11-14),apklausta35tėvai.',
    facts: ['SURVEY – parents 35/? 2018-11-14 done „Bendradarbiavimas“'],
  },
  {
    text: 'KK posėdis 208-05-10, kitas2018-06-10',
    facts: ['MEETING – istaigos-kk ? – done', 'MEETING – istaigos-kk 2018-06-10 – done'],
  },
  {
    text: 'Jankųpagrindinėmokykla:KKrenkasi kas mėnesį',
    facts: ['PROMISE JAN istaigos-kk every-n 1 month'],
  },
  {
    text: '2018-09-05isakymuNr.V-31patvirtintas veiklos planas',
    facts: ['ORDER – V-31 2018-09-05 done', 'PAPER – activity-plan approved 2018-09-05 done'],
  },
  {
    text: '\uFEFFSavivaldybės\u00A0kūrybinės\u00A0komandos posė\u00ADdžiai\u00A0– 2018\u00A0-03-15 Nr.7 ,2018-04- 12 Nr. 8',
    facts: ['MEETING – savivaldybes-kk 2018-03-15 7 done', 'MEETING – savivaldybes-kk 2018-04-12 8 done'],
  },
  {
    text: 'Rekomendacijosparengtosiki2018-09-03',
    facts: ['RULE deadline <= 2018-09-03 project'],
  },
  {
    text: 'direktoriaus isakymas nr v-44 , 2018 09 17 del kurybines komandos sudarymo',
    facts: ['ORDER – V-44 2018-09-17 done istaigos-kk „del kurybines komandos sudarymo“'],
  },
  {
    town: UTENA,
    text: 'Krasuonos progimnazijos metodines tarybos posedziai:2019 01 16(prot. Nr.1) ,2019 02 13 (prot.Nr.2)',
    facts: ['MEETING KRA metodine-taryba 2019-01-16 1 done', 'MEETING KRA metodine-taryba 2019-02-13 2 done'],
  },
]
