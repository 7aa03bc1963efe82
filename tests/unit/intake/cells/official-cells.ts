import { UTENA } from '../../paste/typed-list.ts'
import type { Cell } from './cell.ts'

/** Stiff and complete, as a deputy head writes for the founder. */
export const OFFICIAL_CELLS: readonly Cell[] = [
  {
    text: 'Kazlų Rūdos Prano Dovydaičio pagrindinės mokyklos direktoriaus 2018 m. spalio 1 d. įsakymu Nr. V-100 „Dėl kūrybinės komandos sudarymo“ sudaryta mokyklos kūrybinė komanda. Kūrybinės komandos posėdžiai organizuojami ne rečiau kaip vieną kartą per mėnesį.',
    facts: [
      'ORDER KRPD V-100 2018-10-01 done istaigos-kk „Dėl kūrybinės komandos sudarymo“',
      'PROMISE KRPD istaigos-kk every-n 1 month',
    ],
  },
  {
    text: 'Veiklos planas patvirtintas Bagotosios pagrindinės mokyklos direktoriaus 2018 m. rugsėjo 5 d. įsakymu Nr. V-31 „Dėl 2018–2019 m. m. veiklos plano patvirtinimo“.',
    facts: [
      'PAPER BAG activity-plan approved 2018-09-05 done',
      'ORDER BAG V-31 2018-09-05 done „Dėl 2018–2019 m. m. veiklos plano patvirtinimo“',
    ],
  },
  {
    text: 'Antanavo pagrindinės mokyklos mokytojų tarybos posėdyje (2018 m. rugpjūčio 30 d. protokolas Nr. 4) aptarti asmeninės pažangos stebėjimo rezultatai.',
    facts: ['MEETING ANT mokytoju-taryba 2018-08-30 4 done'],
  },
  {
    text: 'Mokinio kompetencijų vertinimo aplanko rengimo tvarkos aprašas patvirtintas Plutiškių gimnazijos direktoriaus 2018-09-28 įsakymu Nr. V-4.9-255.',
    facts: ['PAPER PLU folder-procedure approved 2018-09-28 done', 'ORDER PLU V-4.9-255 2018-09-28 done'],
  },
  {
    text: 'Kazlų Rūdos savivaldybės tarybos 2019 m. sausio 30 d. sprendimu Nr. T-33 „Dėl pokyčio projekto tęstinumo“ pritarta susitarimams.',
    facts: ['DECISION – T-33 2019-01-30 done „Dėl pokyčio projekto tęstinumo“'],
  },
  {
    text: 'Švietimo įstaigų vadovų pasitarime 2018 m. gegužės 16 d. (protokolas Nr. ŠP-4) pristatytas savivaldybės pokyčio projekto veiklos planas.',
    facts: [
      'MEETING – vadovu-pasitarimas 2018-05-16 ŠP-4 done',
      'PAPER – activity-plan presented 2018-05-16 done',
    ],
  },
  {
    text: 'Ne mažiau kaip 90 procentų savivaldybės švietimo įstaigų per mokslo metus suorganizuos bent vieną seminarą.',
    facts: ['RULE share-of-institutions >= 90% school-year'],
  },
  {
    text: 'Ne mažiau kaip 30 procentų pedagogų per mokslo metus dalyvaus bent 2 kolegialaus mokymosi renginiuose.',
    facts: ['RULE share-of-people >= 30% pedagogue x2 school-year'],
  },
  {
    text: 'Rekomendacijos dėl aplanko rengimo parengiamos ne vėliau kaip iki 2018 m. rugsėjo 3 d.',
    facts: ['RULE deadline <= 2018-09-03 project'],
  },
  {
    text: 'Savivaldybės kūrybinės komandos posėdžiai vyksta ne rečiau kaip vieną kartą per mėnesį. Įvyko 8 posėdžiai: 2018-01-11 (protokolas Nr. 1), 2018-02-22 (protokolas Nr. 2).',
    facts: [
      'PROMISE – savivaldybes-kk every-n 1 month',
      'COUNT – savivaldybes-kk 8 ? ? done',
      'MEETING – savivaldybes-kk 2018-01-11 1 done',
      'MEETING – savivaldybes-kk 2018-02-22 2 done',
    ],
  },
  {
    text: 'Veiklos planus su savivaldybės planu suderino 7 iš 18 metodinių būrelių, tai sudaro 38 procentus.',
    facts: ['SHARE 7/18 38'],
  },
  {
    text: 'Atlikta IQES online apklausa „Kaip aš vertinu taikytus refleksijos metodus?“, kurioje dalyvavo 42 iš 56 mokytojų.',
    facts: ['SURVEY – teachers 42/56 – done „Kaip aš vertinu taikytus refleksijos metodus?“'],
  },
  {
    town: UTENA,
    text: 'Utenos Vyturių progimnazijos direktoriaus 2019 m. vasario 4 d. įsakymu Nr. V-18 sudaryta darbo grupė mokinio pažangos stebėsenos tvarkos aprašui parengti.',
    facts: ['ORDER VYT V-18 2019-02-04 done'],
  },
  {
    town: UTENA,
    text: 'Utenos Dauniškio gimnazijos metodinės tarybos posėdžiuose 2019-01-16 (protokolas Nr. MT-1) ir 2019-03-20 (protokolas Nr. MT-2) analizuoti pamokų stebėjimo rezultatai.',
    facts: [
      'MEETING UDG metodine-taryba 2019-01-16 MT-1 done',
      'MEETING UDG metodine-taryba 2019-03-20 MT-2 done',
    ],
  },
  {
    town: UTENA,
    text: 'Užpalių gimnazijos mokytojų tarybos posėdis numatomas 2019 m. birželio 18 d.',
    facts: ['MEETING UZP mokytoju-taryba 2019-06-18 – planned'],
  },
  {
    town: UTENA,
    text: 'Utenos Krašuonos progimnazijos direktoriaus 2019-04-01 įsakymas Nr. V-42 „Dėl trišalių pokalbių grafiko patvirtinimo“.',
    facts: [
      'ORDER KRA V-42 2019-04-01 done „Dėl trišalių pokalbių grafiko patvirtinimo“',
      'PAPER KRA talk-schedule approved 2019-04-01 done',
    ],
  },
]
