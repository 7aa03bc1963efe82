import { ALYTUS, BIRZAI, JONAVA, PLUNGE, SAKIAI, UKMERGE } from '../../paste/fresh-towns.ts'
import type { Cell } from './cell.ts'

/** Cells written and read by hand after the grammar had learnt from the ones before. */
export const SECOND_SECRETARY_CELLS: readonly Cell[] = [
  {
    town: ALYTUS,
    text: 'Vidzgirio progimnazijos direktoriaus įsakymu (2019-09-02, Nr. V-145) patvirtinta darbo grupė.',
    facts: ['ORDER VID V-145 2019-09-02 done'],
  },
  {
    town: ALYTUS,
    text: 'Metodinės tarybos posėdis 2019-02-07 neįvyko.',
    facts: [],
    left: 1,
  },
  {
    town: ALYTUS,
    text: 'Putinų gimnazija: per 2018 m. įvyko 11 KK posėdžių, iš jų 3 išplėstiniai.',
    facts: ['COUNT PUT istaigos-kk 11 2018-01-01 2018-12-31 done'],
    left: 1,
  },
  {
    town: ALYTUS,
    text: 'Iki 2019 m. birželio 15 d. ne mažiau kaip 80 proc. pedagogų dalyvaus bent 3 seminaruose.',
    facts: ['RULE share-of-people >= 80% pedagogue x3 project'],
  },
  {
    town: ALYTUS,
    text: 'Dalyvavo 36 iš 45 pedagogų – tai sudaro 80 procentų.',
    facts: ['SHARE 36/45 80'],
  },
  {
    town: ALYTUS,
    text: 'Mokyklos tarybos posėdžių protokolai: 2018-10-18 Nr. 3, 2018-12-13 Nr. 4, 2019-02-21 Nr. 1.',
    facts: [
      'MEETING – mokyklos-taryba 2018-10-18 3 done',
      'MEETING – mokyklos-taryba 2018-12-13 4 done',
      'MEETING – mokyklos-taryba 2019-02-21 1 done',
    ],
  },
  {
    town: PLUNGE,
    text: 'Alsėdžių gimnazijos KK posėdžiauja pirmąjį mėnesio antradienį.',
    facts: ['PROMISE ALS istaigos-kk nth-weekday no 1 day 2'],
  },
  {
    town: PLUNGE,
    text: '2019 m. sausio 24 d. Kulių gimnazijos Mokytojų tarybos posėdyje (protokolas Nr. V5-1) pristatyti apklausos rezultatai.',
    facts: ['MEETING KUL mokytoju-taryba 2019-01-24 V5-1 done'],
  },
  {
    town: PLUNGE,
    text: 'Planas dar rengiamas, bus pateiktas tvirtinti iki 2019-09-13.',
    facts: ['RULE deadline <= 2019-09-13 project'],
  },
  {
    town: PLUNGE,
    text: 'Klausimyną užpildė 41 mokytojas (82 proc. visų mokytojų).',
    facts: ['SURVEY – teachers 41/? – done'],
    left: 1,
  },
  {
    town: PLUNGE,
    text: 'Ne mažiau kaip pusė tėvų apsilankys bent viename trišaliame pokalbyje per mokslo metus.',
    facts: ['RULE share-of-people >= 50% parent school-year'],
  },
  {
    town: PLUNGE,
    text: 'Vyko 4 susitikimai: 2018-10-11, 2018-11-15, 2018-12-13, 2019-01-17; balandžio 11 d. ir gegužės 16 d. dar vyks.',
    facts: [
      'MEETING – ? 2018-10-11 – done',
      'MEETING – ? 2018-11-15 – done',
      'MEETING – ? 2018-12-13 – done',
      'MEETING – ? 2019-01-17 – done',
      'MEETING – ? ? – planned',
      'MEETING – ? ? – planned',
    ],
  },
  {
    town: BIRZAI,
    text: 'Pačeriaukštės pagrindinės m-klos KK sudėtis patvirtinta 2018-09-28 įsak. Nr.V-61; keista 2019-01-07 įsak. Nr.V-2',
    facts: ['ORDER PAC V-61 2018-09-28 done istaigos-kk', 'ORDER PAC V-2 2019-01-07 done'],
  },
  {
    town: BIRZAI,
    text: 'Bus apklausta ne mažiau kaip 100 mokinių.',
    facts: ['RULE count >= 100 project'],
  },
  {
    town: BIRZAI,
    text: 'Tėvų apklausa nebuvo atlikta 2018-12 mėn., ji planuojama 2019-03 mėn.',
    facts: ['SURVEY – parents ?/? 2018-12 planned'],
  },
  {
    town: BIRZAI,
    text: 'Aušros pagr. mokykla: mokinių taryba 2019-03-14 svarstė apklausos rezultatus (n=120 iš 150).',
    facts: ['MEETING AUS mokiniu-taryba 2019-03-14 – done', 'SURVEY AUS other 120/150 – done'],
  },
  {
    town: SAKIAI,
    text: 'KK susitikimai vyksta ne rečiau kaip kas dvi savaites.',
    facts: ['PROMISE – istaigos-kk every-n 2 week'],
  },
  {
    town: SAKIAI,
    text: 'Nuo 2018-09-17 iki 2018-10-05 vykdyta mokytojų apklausa „Mokyklos kultūra“; atsakė 22 iš 27.',
    facts: ['SURVEY – teachers 22/27 2018-09-17 done „Mokyklos kultūra“'],
  },
  {
    town: SAKIAI,
    text: 'Sintautų pagrindinė mokykla – įsak. Nr. V-40 (2018-10-03), prot. Nr. 2 (2018-10-10, mokytojų taryba).',
    facts: ['ORDER SIN V-40 2018-10-03 done', 'MEETING SIN mokytoju-taryba 2018-10-10 2 done'],
  },
  {
    town: SAKIAI,
    text: 'Rezultatas viršytas: vietoj planuotų 30 proc. dalyvavo 14 iš 28 mokytojų (50 proc.).',
    facts: ['SHARE 14/28 50'],
  },
  {
    town: SAKIAI,
    text: 'Per metus kiekvienas mokytojas ves bent 1 atvirą pamoką.',
    facts: ['RULE count >= 1 calendar-year'],
  },
  {
    town: SAKIAI,
    text: 'Rekomendacijos neparengtos, terminas 2018-12-31.',
    facts: [],
    left: 1,
  },
  {
    town: JONAVA,
    text: 'Bukonių m-d: KK 2018-11-05 (1), 2018-12-03 (2), 2019-01-07 (3).',
    facts: [
      'MEETING BUK istaigos-kk 2018-11-05 – done',
      'MEETING BUK istaigos-kk 2018-12-03 – done',
      'MEETING BUK istaigos-kk 2019-01-07 – done',
    ],
  },
  {
    town: JONAVA,
    text: 'Tvarkos aprašas aptartas metodinėje taryboje 2019-01-22, mokytojų taryboje 2019-01-30, patvirtintas 2019-02-05 (įsakymas Nr. V-18).',
    facts: [
      'PAPER – folder-procedure approved 2019-02-05 done',
      'MEETING – metodine-taryba 2019-01-22 – done',
      'MEETING – mokytoju-taryba 2019-01-30 – done',
      'ORDER – V-18 2019-02-05 done',
    ],
  },
  {
    town: JONAVA,
    text: 'Neries pagr. mokykloje KK renkasi pagal poreikį.',
    facts: [],
  },
  {
    town: JONAVA,
    text: 'Tėvų susirinkimai 2018-09-13 ir 2019-01-24',
    facts: ['MEETING – ? 2018-09-13 – done', 'MEETING – ? 2019-01-24 – done'],
  },
  {
    town: UKMERGE,
    text: '2018–2019 m. m. I pusmetį įvyko 5 KK posėdžiai, II pusmetį – 4.',
    facts: ['COUNT – istaigos-kk 5 2018-09-01 2019-02-28 done'],
    left: 1,
  },
  {
    town: UKMERGE,
    text: 'Šilo progimnazija 2019-04-03 pasirašė sutartį Nr. S-12 su švietimo centru.',
    facts: [],
    left: 1,
  },
  {
    town: UKMERGE,
    text: 'Apklausti 45 mokytojai (N=50), 120 mokinių (N=300), 80 tėvų (N=300).',
    facts: [
      'SURVEY – teachers 45/50 – done',
      'SURVEY – pupils 120/300 – done',
      'SURVEY – parents 80/300 – done',
    ],
  },
  {
    town: UKMERGE,
    text: 'Ne vėliau kaip iki kovo 1 d. kiekviena komanda parengs veiklos planą.',
    facts: [],
    left: 1,
  },
]
