import { ALYTUS, BIRZAI, JONAVA, PLUNGE, SAKIAI, UKMERGE } from '../../paste/fresh-towns.ts'
import type { Cell } from './cell.ts'

/** Cells of six more towns, written and read by hand before the grammar saw them. */
export const SECRETARY_CELLS: readonly Cell[] = [
  {
    town: ALYTUS,
    text: 'Putinų gimnazijos KK sudaryta direktoriaus 2018-09-27 įsak. Nr. V1-88. Posėdžiai: 2018-10-03 (prot. Nr. 1), 2018-11-07 (prot. Nr. 2).',
    facts: [
      'ORDER PUT V1-88 2018-09-27 done istaigos-kk',
      'MEETING PUT istaigos-kk 2018-10-03 1 done',
      'MEETING PUT istaigos-kk 2018-11-07 2 done',
    ],
  },
  {
    town: ALYTUS,
    text: '5 susitikimai (2018-09-12, 2018-10-10, 2018-11-14, 2018-12-12, 2019-01-16), dar 2 numatomi (2019-03-13, 2019-05-15).',
    facts: [
      'MEETING – ? 2018-09-12 – done',
      'MEETING – ? 2018-10-10 – done',
      'MEETING – ? 2018-11-14 – done',
      'MEETING – ? 2018-12-12 – done',
      'MEETING – ? 2019-01-16 – done',
      'MEETING – ? 2019-03-13 – planned',
      'MEETING – ? 2019-05-15 – planned',
    ],
  },
  {
    town: ALYTUS,
    text: 'Įvyko 5 komandos susitikimai, dar 2 numatomi.',
    facts: ['COUNT – ? 5 ? ? done'],
    left: 1,
  },
  {
    town: ALYTUS,
    text: 'Apklausoje dalyvavo 64 tėvai iš 120 (53 proc.), 78 proc. jų mano, kad vaikas mokykloje jaučiasi saugiai.',
    facts: ['SURVEY – parents 64/120 – done'],
    left: 1,
  },
  {
    town: ALYTUS,
    text: '2018 m. II pusmetį įvyko 4 mokytojų tarybos posėdžiai.',
    facts: ['COUNT – mokytoju-taryba 4 2018-07-01 2018-12-31 done'],
  },
  {
    town: ALYTUS,
    text: '8 posėdžiai (2018-09)',
    facts: ['COUNT – ? 8 2018-09-01 2018-09-30 done'],
  },
  {
    town: ALYTUS,
    text: 'Jotvingių gimn. mokytojų tarybos posėdyje (2018-12-20, prot. Nr. 6) aptarti apklausos rezultatai: n=85, N=112.',
    facts: ['MEETING JOT mokytoju-taryba 2018-12-20 6 done', 'SURVEY JOT other 85/112 – done'],
  },
  {
    town: ALYTUS,
    text: 'Iki 2019-06-14 ne mažiau kaip 60 proc. mokytojų bus stebėję bent po 2 kolegų pamokas.',
    facts: ['RULE share-of-people >= 60% pedagogue x2 project'],
  },
  {
    town: ALYTUS,
    text: 'Stebėtos 34 pamokos; 21 iš 30 mokytojų (70 %) stebėjo bent 2 kolegų pamokas.',
    facts: ['SHARE 21/30 70'],
    left: 1,
  },
  {
    town: ALYTUS,
    text: 'Dzūkijos mokykla – kūrybinė komanda susitinka kiekvieno mėnesio antrą trečiadienį.',
    facts: ['PROMISE DZU istaigos-kk nth-weekday no 2 day 3'],
  },
  {
    town: PLUNGE,
    text: 'Rietavo L. Ivinskio gimnazijos direktoriaus įsakymas 2019 m. sausio 9 d. Nr. V1-5 „Dėl metų veiklos plano patvirtinimo“.',
    facts: [
      'ORDER RIE V1-5 2019-01-09 done „Dėl metų veiklos plano patvirtinimo“',
      'PAPER RIE activity-plan approved 2019-01-09 done',
    ],
  },
  {
    town: PLUNGE,
    text: 'Senamiesčio mokykla: KK susirinkimai vyko 2018-10-08, 11-12, 12-10 ir 2019-01-14.',
    facts: [
      'MEETING SEN istaigos-kk 2018-10-08 – done',
      'MEETING SEN istaigos-kk ? – done',
      'MEETING SEN istaigos-kk ? – done',
      'MEETING SEN istaigos-kk 2019-01-14 – done',
    ],
  },
  {
    town: PLUNGE,
    text: 'KK renkasi kas mėnesį, paskutinį penktadienį; per metus 8–10 susitikimų.',
    facts: [
      'PROMISE – istaigos-kk every-n 1 month',
      'PROMISE – istaigos-kk last-weekday day 5',
      'PROMISE – istaigos-kk per-year 8-10',
    ],
  },
  {
    town: PLUNGE,
    text: 'Planas patvirtintas (2019-01-15, Nr. V-9), mokytojų tarybai pritarus (2019-01-10, prot. Nr. 1).',
    facts: [
      'PAPER – activity-plan approved 2019-01-15 done',
      'ORDER – V-9 2019-01-15 done',
      'MEETING – mokytoju-taryba 2019-01-10 1 done',
    ],
  },
  {
    town: PLUNGE,
    text: '2019-02-20 posėdis neįvyko dėl gripo karantino, nukeltas į 2019-03-06.',
    facts: ['MEETING – ? 2019-02-20 – unclear', 'MEETING – ? 2019-03-06 – unclear'],
  },
  {
    town: PLUNGE,
    text: 'Mokytojų anketavimas (2018 m. gruodis): atsakė 28 mokytojai iš 35, t. y. 80 proc.',
    facts: ['SURVEY – teachers 28/35 2018-12 done'],
  },
  {
    town: PLUNGE,
    text: 'Ne rečiau kaip du kartus per mėnesį renkasi metodinė grupė.',
    facts: ['PROMISE – metodine-grupe every-n 1 month 2-'],
  },
  {
    town: PLUNGE,
    text: 'Kulių gimnazijos mokyklos taryba 2018.11.15 (protokolo Nr. MT-3) pritarė.',
    facts: ['MEETING KUL mokyklos-taryba 2018-11-15 MT-3 done'],
  },
  {
    town: BIRZAI,
    text: 'Biržų „Saulės“ gimnazija\n- KK: 2018-09-18; 10-16; 11-20\n- Mokyklos taryba: 2018-10-25, prot. Nr. 4\nKaštonų pagrindinė mokykla\n- KK: 2018-09-20',
    facts: [
      'MEETING SAU istaigos-kk 2018-09-18 – done',
      'MEETING SAU istaigos-kk ? – done',
      'MEETING SAU istaigos-kk ? – done',
      'MEETING SAU mokyklos-taryba 2018-10-25 4 done',
      'MEETING KAS istaigos-kk 2018-09-20 – done',
    ],
  },
  {
    town: BIRZAI,
    text: 'Savivaldybės tarybos 2018-02-22 sprendimas Nr. T-45 „Dėl bendradarbiavimo sutarties patvirtinimo“.',
    facts: ['DECISION – T-45 2018-02-22 done „Dėl bendradarbiavimo sutarties patvirtinimo“'],
  },
  {
    town: BIRZAI,
    text: 'Medeikių pagr. mokyklos komanda rinksis 2019-09-11, 2019-10-09.',
    facts: ['MEETING MED ? 2019-09-11 – planned', 'MEETING MED ? 2019-10-09 – planned'],
  },
  {
    town: BIRZAI,
    text: 'Mokinių apklausa IQES online „Mokymosi motyvacija“ atlikta 2018-11-26, dalyvavo 112 mokinių (95 %).',
    facts: ['SURVEY – pupils 112/? 2018-11-26 done „Mokymosi motyvacija“'],
    left: 1,
  },
  {
    town: BIRZAI,
    text: 'Kiekviena mokykla per metus suorganizuos bent 2 atviras pamokas.',
    facts: ['RULE each-institution-min >= 2 calendar-year'],
  },
  {
    town: BIRZAI,
    text: 'Ne mažiau kaip 1/3 mokytojų (33 proc.) parengs metodinį darbą iki 2019 m. birželio 1 d.',
    facts: ['RULE share-of-people >= 33% pedagogue project'],
  },
  {
    town: BIRZAI,
    text: 'Atsiskaityta: 11 iš 33 mokytojų, 33,33 proc.',
    facts: ['SHARE 11/33 33.33'],
  },
  {
    town: SAKIAI,
    text: 'Griškabūdžio gimnazijos direktoriaus 2018 m. spalio 1 d. įsakymu Nr. V-101-1 sudaryta KK iš 9 narių, pirmininkė – pavaduotoja ugdymui.',
    facts: ['ORDER GRI V-101-1 2018-10-01 done istaigos-kk'],
  },
  {
    town: SAKIAI,
    text: '2018-2019 m.m. KK posėdžiai: 2018-09-26, 2018-10-31, 2018-11-28; 2019 m. – 01-30, 02-27.',
    facts: [
      'MEETING – istaigos-kk 2018-09-26 – done',
      'MEETING – istaigos-kk 2018-10-31 – done',
      'MEETING – istaigos-kk 2018-11-28 – done',
      'MEETING – istaigos-kk 2019-01-30 – done',
      'MEETING – istaigos-kk ? – done',
    ],
  },
  {
    town: SAKIAI,
    text: 'Lukšių V. Grybo gimn. mokytojų tarybos 2019-01-03 nutarimas, protokolas Nr. 1 (pritarta veiklos planui).',
    facts: ['MEETING LUK mokytoju-taryba 2019-01-03 1 done'],
  },
  {
    town: SAKIAI,
    text: 'Susitikimų su tėvais būta trijų: 2018-10-04, 2018-12-06 ir 2019-02-07; ketvirtas planuojamas 2019-04-04.',
    facts: [
      'MEETING – ? 2018-10-04 – done',
      'MEETING – ? 2018-12-06 – done',
      'MEETING – ? 2019-02-07 – done',
    ],
    left: 1,
  },
  {
    town: SAKIAI,
    text: 'Rekomendacijos parengtos 2018 m. gruodžio 12 d., patvirtintos direktoriaus 2018-12-19 įsakymu Nr. V-133.',
    facts: [
      'PAPER – recommendations prepared 2018-12-12 done',
      'PAPER – recommendations approved 2018-12-19 done',
      'ORDER – V-133 2018-12-19 done',
    ],
  },
  {
    town: SAKIAI,
    text: 'Barzdų pagr. m-kla – protokolų nėra, susitikimai vyksta kas savaitę, penktadieniais.',
    facts: ['PROMISE BAR ? every-n 1 week'],
  },
  {
    town: JONAVA,
    text: 'Vareikio progimnazija: 38 iš 44 mokytojų (86,4 proc.) dalyvavo bent viename seminare.',
    facts: ['SHARE 38/44 86.4'],
  },
  {
    town: JONAVA,
    text: 'Bendras protokolas Nr. 3, 2019-04-10 (Ralio ir Senamiesčio gimnazijų KK).',
    facts: ['MEETING RAL/SEN istaigos-kk 2019-04-10 3 done'],
  },
  {
    town: JONAVA,
    text: 'Iki 2019-05-31 parengti ir patvirtinti aplanko tvarkos aprašą.',
    facts: ['RULE deadline <= 2019-05-31 project'],
  },
  {
    town: JONAVA,
    text: 'Aplanko rengimo tvarkos aprašas patvirtintas 2019-05-28 direktoriaus įsakymu Nr. 1.3-77.',
    facts: ['PAPER – folder-procedure approved 2019-05-28 done', 'ORDER – 1.3-77 2019-05-28 done'],
  },
  {
    town: JONAVA,
    text: 'Apklausta 18 proc. tėvų (54 iš 300). Klausimynas „Mokyklos pažanga“.',
    facts: ['SURVEY – parents 54/300 – done „Mokyklos pažanga“'],
  },
  {
    town: UKMERGE,
    text: 'Antano Smetonos gimnazijos mokinių taryba susitiko su administracija 2019-01-18 ir 2019-03-22.',
    facts: ['MEETING SME mokiniu-taryba 2019-01-18 – done', 'MEETING SME mokiniu-taryba 2019-03-22 – done'],
  },
  {
    town: UKMERGE,
    text: 'KK susitikimai (9): IX-12, X-10, XI-14, XII-12, I-16, II-13, III-13, IV-10, V-15 (2018–2019 m. m.).',
    facts: [
      'MEETING – istaigos-kk ? – done',
      'MEETING – istaigos-kk ? – done',
      'MEETING – istaigos-kk ? – done',
      'MEETING – istaigos-kk ? – done',
      'MEETING – istaigos-kk ? – done',
      'MEETING – istaigos-kk ? – done',
      'MEETING – istaigos-kk ? – done',
      'MEETING – istaigos-kk ? – done',
      'MEETING – istaigos-kk ? – done',
    ],
  },
  {
    town: UKMERGE,
    text: 'Taujėnų gimn. dir. įsakymas Nr. V-14 (2019 m. vasario mėn. 4 d.) dėl darbo grupės sudarymo',
    facts: ['ORDER TAU V-14 2019-02-04 done „dėl darbo grupės sudarymo“'],
  },
  {
    town: UKMERGE,
    text: 'Rezultatas: apie 70 % mokinių patobulino kalbėjimo įgūdžius (tikslių duomenų nėra).',
    facts: [],
    left: 1,
  },
]
