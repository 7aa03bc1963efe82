import { MARIJAMPOLE, UTENA } from '../../paste/typed-list.ts'
import type { Cell } from './cell.ts'

/** Cells of all styles, from other municipalities, each with a turn of speech the five styles do not have. */
export const FURTHER_CELLS: readonly Cell[] = [
  {
    town: MARIJAMPOLE,
    text: 'Sasnavos pagrindinės mokyklos direktoriaus 2019 m. sausio 14 d. įsakymu Nr. V-7 „Dėl mokyklos kūrybinės komandos sudarymo“ sudaryta 7 narių kūrybinė komanda.',
    facts: ['ORDER SAS V-7 2019-01-14 done istaigos-kk „Dėl mokyklos kūrybinės komandos sudarymo“'],
  },
  {
    town: MARIJAMPOLE,
    text: 'Rygiškių Jono gimnazijos Metodinė taryba svarstė ir pritarė pamokos stebėjimo protokolui (2019-02-12, protokolas Nr. 2).',
    facts: ['MEETING RYG metodine-taryba 2019-02-12 2 done'],
  },
  {
    town: MARIJAMPOLE,
    text: 'Jono Totoraičio progimnazijos mokytojų tarybos posėdžio protokolas Nr. 5, 2018-12-28.',
    facts: ['MEETING TOT mokytoju-taryba 2018-12-28 5 done'],
  },
  {
    town: MARIJAMPOLE,
    text: 'Bent 60 proc. mokinių tėvų dalyvauja individualiuose pokalbiuose su mokytojais du kartus per metus.',
    facts: ['RULE share-of-people >= 60% parent calendar-year'],
  },
  {
    town: MARIJAMPOLE,
    text: 'Iš 41 mokytojo anketą užpildė 38 (93 proc.).',
    facts: ['SURVEY – teachers 38/41 – done'],
  },
  {
    town: MARIJAMPOLE,
    text: 'Šunskuose kūrybinė komanda renkasi kiekvieną antrą mėnesio ketvirtadienį.',
    facts: ['PROMISE SUN istaigos-kk nth-weekday no 2 day 4'],
  },
  {
    town: UTENA,
    text: 'Per 2018–2019 m. m. įvyko 9 metodinės tarybos posėdžiai.',
    facts: ['COUNT – metodine-taryba 9 2018-09-01 2019-08-31 done'],
  },
  {
    town: UTENA,
    text: 'Planas parengtas, bet dar nepatvirtintas (bus tvirtinamas 2019-09-02).',
    facts: ['PAPER – activity-plan approved 2019-09-02 planned'],
  },
  {
    town: UTENA,
    text: 'Vyžuonų pagr. m-kla: mokytojų tarybos posėdis 2019 m. sausio 3 d. prot. Nr. 1; 2019 m. balandžio 10 d. prot. Nr. 2',
    facts: ['MEETING VYZ mokytoju-taryba 2019-01-03 1 done', 'MEETING VYZ mokytoju-taryba 2019-04-10 2 done'],
  },
  {
    town: UTENA,
    text: '2019 m. kovo 20 d. su Dauniškio gimnazijos mokinių taryba kalbėjomės apie tai, kas padeda mokytis.',
    facts: ['MEETING UDG mokiniu-taryba 2019-03-20 – done'],
  },
  {
    town: UTENA,
    text: 'Apklausoje „Mokinio savijauta“ (2019-04) dalyvavo 312 mokinių (78 proc. visų mokinių).',
    facts: ['SURVEY – pupils 312/? 2019-04 done „Mokinio savijauta“'],
    left: 1,
  },
  {
    town: UTENA,
    text: 'Rezultatas: 5 iš 6 įstaigų patvirtino tvarkos aprašus (83,3 proc.).',
    facts: ['SHARE 5/6 83.3'],
  },
  {
    town: UTENA,
    text: 'Utenos rajono savivaldybės tarybos 2019 m. vasario 28 d. sprendimas Nr. TS-45 „Dėl strateginio plano patvirtinimo“',
    facts: [
      'DECISION – TS-45 2019-02-28 done „Dėl strateginio plano patvirtinimo“',
      'PAPER – activity-plan approved 2019-02-28 done',
    ],
  },
  {
    town: UTENA,
    text: 'Tėvų klubas renkasi kartą per ketvirtį.',
    facts: ['PROMISE – tevu-klubas every-n 3 month'],
  },
  {
    town: UTENA,
    text: 'Dalyvių – ne mažiau kaip 25; seminarų – ne mažiau kaip 4 per mokslo metus.',
    facts: ['RULE count >= 25 project', 'RULE count >= 4 school-year'],
  },
  {
    town: UTENA,
    text: 'KK susirinko 2019 01 09, 2019 02 06 ir 2019 03 06, o 2019 04 03 dar susirinks.',
    facts: [
      'MEETING – istaigos-kk 2019-01-09 – done',
      'MEETING – istaigos-kk 2019-02-06 – done',
      'MEETING – istaigos-kk 2019-03-06 – done',
      'MEETING – istaigos-kk 2019-04-03 – planned',
    ],
  },
  {
    text: 'Antanavo pagrindinėje mokykloje mokytojų taryba posėdžiavo 2018-08-29 (prot.Nr.5) ir nusprendė, kad kiekvienas mokytojas stebės 2 pamokas.',
    facts: ['MEETING ANT mokytoju-taryba 2018-08-29 5 done'],
  },
  {
    text: 'PLUTIŠKIŲ GIMNAZIJA\nVeiklos planas (patvirtintas 2018-09-03 dir. įsak. Nr. V-90)\nKK posėdžiai – 2018-09-20, 2018-10-18',
    facts: [
      'PAPER PLU activity-plan approved 2018-09-03 done',
      'ORDER PLU V-90 2018-09-03 done',
      'MEETING PLU istaigos-kk 2018-09-20 – done',
      'MEETING PLU istaigos-kk 2018-10-18 – done',
    ],
  },
  {
    text: 'Iki 2019 m. birželio 1 d. visos įstaigos parengs aplanko rengimo tvarkos aprašus.',
    facts: ['RULE deadline <= 2019-06-01 project'],
  },
  {
    text: 'Bagotosios pagr. m-kloje apklausti 48 mokiniai iš 52, 92%.',
    facts: ['SURVEY BAG pupils 48/52 – done'],
  },
  {
    text: 'Pokalbių grafikas pristatytas tėvams 2018-11-05, patvirtintas direktorės įsakymu 2018-11-12 Nr. V-112.',
    facts: [
      'PAPER – talk-schedule presented 2018-11-05 done',
      'PAPER – talk-schedule approved 2018-11-12 done',
      'ORDER – V-112 2018-11-12 done',
    ],
  },
  {
    text: 'Ne vėliau kaip iki kiekvienų metų rugsėjo 15 d. tvirtinamas komandos veiklos planas',
    facts: [],
    left: 1,
  },
  {
    text: '„Saulės“ mokyklos LL3 metodinė grupė(4 nariai)sudaryta2017-09-15  įsak. Nr. T-44, renkasi paskutinį mėnesio trečiadienį',
    facts: [
      'ORDER SAU T-44 2017-09-15 done ll-metodine-grupe',
      'PROMISE SAU ll-metodine-grupe last-weekday day 3',
    ],
  },
  {
    text: 'Sveiki! Siunčiu info: mūsų KK šį mėn. rinkosi du kartus – 2018-12-04 ir 2018-12-18. Protokolų dar neparašėme 🙂',
    facts: ['MEETING – istaigos-kk 2018-12-04 – done', 'MEETING – istaigos-kk 2018-12-18 – done'],
  },
  {
    text: 'survey about reflection – 27 teachers of 30 answered (Google Forms, 2018-11-20)',
    facts: ['SURVEY – teachers 27/30 2018-11-20 done'],
  },
  {
    text: 'Jankų pagrindinės mokyklos veiklos planui pritarta mokyklos tarybos 2018 m. rugsėjo 12 d. posėdyje (protokolo Nr. 3).',
    facts: ['MEETING JAN mokyklos-taryba 2018-09-12 3 done'],
  },
]
