import type { Cell } from './cell.ts'

/** Cells with bounds, stretches and goals among other facts. */
export const FRESH_CELLS: readonly Cell[] = [
  {
    text: 'Bagotosios pagrindinės mokyklos kūrybinė komanda per 2018–2019 m. m. posėdžiavo 7 kartus.',
    facts: ['COUNT BAG istaigos-kk 7 2018-09-01 2019-08-31 done'],
  },
  {
    text: 'Metodinės tarybos posėdžiai vyksta ne rečiau kaip 4 kartus per metus.',
    facts: ['PROMISE – metodine-taryba per-year 4-'],
  },
  {
    text: 'Veiklos planas patvirtintas 2019-01-10 direktoriaus įsakymu Nr. V-7; planuojami 3–5 KK susitikimai per pusmetį.',
    facts: [
      'PAPER – activity-plan approved 2019-01-10 done',
      'ORDER – V-7 2019-01-10 done',
      'PROMISE – istaigos-kk every-n 6 month 3-5',
    ],
  },
  {
    text: 'Atlikta mokinių apklausa „Kaip mokausi“ (2019 m. gegužė, n=112).',
    facts: ['SURVEY – pupils 112/? 2019-05 done „Kaip mokausi“'],
  },
  {
    text: 'Siekiamybė: ne mažiau kaip 70 proc. tėvų dalyvauja trišaliuose pokalbiuose.',
    facts: ['RULE share-of-people >= 70% parent project'],
  },
  {
    text: 'Mokytojų tarybos posėdis 2019-02-27 (protokolas Nr. 2), dalyvavo 18 iš 21 mokytojo.',
    facts: ['MEETING – mokytoju-taryba 2019-02-27 2 done', 'SHARE 18/21 –'],
  },
  {
    text: 'KK: 5 susitikimai nuo 2019-01 iki 2019-05, dar 2 numatomi rudenį.',
    facts: ['COUNT – istaigos-kk 5 2019-01-01 2019-05-31 done'],
    left: 1,
  },
  {
    text: 'Sudaryta iniciatyvinė grupė (2018-10-02 įsak. Nr. V1-45), grupė rinkosi 2018-10-16 ir 2018-11-13.',
    facts: [
      'ORDER – V1-45 2018-10-02 done iniciatyvine-grupe',
      'MEETING – iniciatyvine-grupe 2018-10-16 – done',
      'MEETING – iniciatyvine-grupe 2018-11-13 – done',
    ],
  },
  {
    text: 'Tikslas – iki 2020 m. 90 % mokinių turės aplanką.',
    facts: ['RULE share-of-people >= 90% pupil project'],
  },
  {
    text: 'Anketą užpildė 46 mokytojai (n = 46 iš 58).',
    facts: ['SURVEY – teachers 46/58 – done'],
  },
  {
    text: 'Rinkomės vieną kartą per mėnesį (2018-10–2019-04).',
    facts: ['PROMISE – ? every-n 1 month'],
  },
  {
    text: 'Kas mėnesį bent 1–2 susirinkimai.',
    facts: ['PROMISE – ? every-n 1 month'],
  },
  {
    text: 'Vyko 10-12 metodinės grupės susitikimų per metus.',
    facts: [],
    left: 1,
  },
  {
    text: 'Mokyklos taryba posėdžiavo 2018-12-04, prot. Nr. 3, kitas posėdis planuojamas 2019-03-05.',
    facts: ['MEETING – mokyklos-taryba 2018-12-04 3 done', 'MEETING – mokyklos-taryba 2019-03-05 – planned'],
  },
  {
    text: 'Pasiekta: 24 iš 30 mokytojų (80 proc.) dalyvavo mokymuose; tikslas buvo 70 proc.',
    facts: ['SHARE 24/30 80'],
    left: 1,
  },
  { text: '2019 m. numatomi 8 KK posėdžiai.', facts: [], left: 1 },
  {
    text: '2018 m. įvyko 6–9 susitikimai, paskutinis KK posėdis 2018-12-05',
    facts: ['MEETING – istaigos-kk 2018-12-05 – done'],
    left: 1,
  },
  {
    text: 'Dalyvavo 35 mokytojai, KK posėdis 2018-12-05; 4 LL metodinės grupės posėdžiai per metus',
    facts: ['MEETING – istaigos-kk 2018-12-05 – done', 'PROMISE – ll-metodine-grupe per-year 4-'],
  },
]
