import { MARIJAMPOLE, UTENA } from '../../paste/typed-list.ts'
import type { Cell } from './cell.ts'

/** Whole stories in the first person, as an eager coordinator writes. */
export const CHATTY_CELLS: readonly Cell[] = [
  {
    text: 'Mūsų Jankų pagrindinės mokyklos kūrybinė komanda susirenka kas dvi savaites, o kartais ir dažniau. Labai džiaugiamės!',
    facts: ['PROMISE JAN istaigos-kk every-n 2 week'],
  },
  {
    text: 'Pirmą kartą kūrybinė komanda Antanavo pagrindinėje mokykloje susitiko 2018 m. vasario 7 d., tada kalbėjomės, ko norime pasiekti. Vėliau rinkomės dar kovo 14 d. ir balandžio 11 d.',
    facts: [
      'MEETING ANT istaigos-kk 2018-02-07 – done',
      'MEETING ANT istaigos-kk ? – done',
      'MEETING ANT istaigos-kk ? – done',
    ],
  },
  {
    text: 'Mes, „Elmos“ mokyklos-darželio mokytojai, apklausėme tėvelius: į anketą „Bendradarbiavimas“ atsakė 35 tėvai iš 40.',
    facts: ['SURVEY ELM parents 35/40 – done „Bendradarbiavimas“'],
  },
  {
    text: 'Plutiškių gimnazijos mokytojų tarybos posėdyje 2018 06 12 nusprendėme, kad aplanką kaups visi 5 klasės mokiniai, jų yra 14.',
    facts: ['MEETING PLU mokytoju-taryba 2018-06-12 – done'],
  },
  {
    text: 'Kitais metais planuojame, kad KRKGG mokyklos taryba susirinks 2019-09-12 ir aptars, kaip mums sekėsi.',
    facts: ['MEETING KRKGG mokyklos-taryba 2019-09-12 – planned'],
  },
  {
    text: 'Tikimės, kad bent 50 procentų tėvų dalyvaus trišaliuose pokalbiuose.',
    facts: ['RULE share-of-people >= 50% parent project'],
  },
  {
    text: 'Su džiaugsmu pranešame, kad planą parengėme laiku – iki 2018-09-03, o direktorė jį patvirtino 2018-09-10 įsakymu Nr. V-83.',
    facts: ['PAPER – activity-plan approved 2018-09-10 done', 'ORDER – V-83 2018-09-10 done'],
  },
  {
    text: 'Lapkritį apklausėme mokinius. Klausimyną „Savęs pažinimas“ užpildė 61 mokinys iš 70.',
    facts: ['SURVEY – pupils 61/70 – done „Savęs pažinimas“'],
  },
  {
    text: 'Susitarėme, kad renkamės kiekvieno mėnesio paskutinį trečiadienį po pamokų.',
    facts: ['PROMISE – ? last-weekday day 3'],
  },
  {
    town: UTENA,
    text: 'Mes Vyturių progimnazijoje turime stiprią metodinę tarybą, ji per mokslo metus susirenka 6–9 kartus. Šiemet rinkosi 2019-01-09, 2019-02-13 ir 2019-03-13.',
    facts: [
      'PROMISE VYT metodine-taryba per-school-year 6-9',
      'MEETING VYT metodine-taryba 2019-01-09 – done',
      'MEETING VYT metodine-taryba 2019-02-13 – done',
      'MEETING VYT metodine-taryba 2019-03-13 – done',
    ],
  },
  {
    town: UTENA,
    text: 'Rapolo Šaltenio progimnazijoje apklausoje „Mano pažanga“ dalyvavo 210 mokinių, o iš viso mūsų mokykloje jų yra 268.',
    facts: ['SURVEY RAP pupils 210/268 – done „Mano pažanga“'],
  },
  {
    town: UTENA,
    text: 'Posėdžiavome net 11 kartų per metus!',
    facts: ['COUNT – ? 11 ? ? done'],
  },
  {
    town: MARIJAMPOLE,
    text: 'Šunskų pagrindinėje mokykloje iš 24 mokytojų refleksijos mokymuose pabuvojo 19, t. y. 79 proc.',
    facts: ['SHARE 19/24 79'],
  },
  {
    town: MARIJAMPOLE,
    text: 'Mūsų Sasnavos pagrindinės mokyklos mokinių taryba 2019-04-25 surengė posėdį „Kas mums padeda mokytis“, protokolas Nr. 3.',
    facts: ['MEETING SAS mokiniu-taryba 2019-04-25 3 done'],
  },
  {
    town: MARIJAMPOLE,
    text: 'Pusė – 50 proc. – mokytojų jau išbandė naujus metodus.',
    facts: [],
    left: 1,
  },
]
