import { MARIJAMPOLE, UTENA } from '../../paste/typed-list.ts'
import type { Cell } from './cell.ts'

/** Longer cells, several facts of several kinds in each. */
export const LAST_CELLS: readonly Cell[] = [
  {
    town: UTENA,
    text: 'Muzikos mokykla: direktoriaus 2018-10-02 įsakymas Nr. V1-112 „Dėl kūrybinės komandos sudarymo“.',
    facts: ['ORDER MUZ V1-112 2018-10-02 done istaigos-kk „Dėl kūrybinės komandos sudarymo“'],
  },
  {
    town: UTENA,
    text: 'Utenos Aukštakalnio progimnazijos mokytojų taryba 2018-11-29 posėdyje (protokolas Nr. 4) pritarė veiklos planui. Planas patvirtintas direktoriaus 2018-12-03 įsakymu Nr. V-201.',
    facts: [
      'MEETING AUK mokytoju-taryba 2018-11-29 4 done',
      'PAPER AUK activity-plan approved 2018-12-03 done',
      'ORDER AUK V-201 2018-12-03 done',
    ],
  },
  {
    town: UTENA,
    text: 'Įgyvendinta: 1) parengtas aplanko tvarkos aprašas (2018-10-15); 2) atlikta tėvų apklausa (n=88 iš 120); 3) suorganizuoti 3 seminarai.',
    facts: ['PAPER – folder-procedure prepared 2018-10-15 done', 'SURVEY – parents 88/120 – done'],
    left: 1,
  },
  {
    town: UTENA,
    text: 'Muzikos mokykla. Kūrybinės grupės nariai renkasi kas ketvirtį.',
    facts: ['PROMISE MUZ ? every-n 3 month'],
  },
  {
    town: UTENA,
    text: 'Mokyklos taryba (2019-02-27, prot. Nr. 2), Mokinių taryba (2019-03-01), Mokytojų taryba (2019-03-04, prot. Nr. 3).',
    facts: [
      'MEETING – mokyklos-taryba 2019-02-27 2 done',
      'MEETING – mokiniu-taryba 2019-03-01 – done',
      'MEETING – mokytoju-taryba 2019-03-04 3 done',
    ],
  },
  {
    town: UTENA,
    text: '80 procentų mokytojų (24 iš 30) išbandė bent vieną naują refleksijos metodą.',
    facts: ['SHARE 24/30 80'],
  },
  {
    town: UTENA,
    text: 'Mokyklos dir. 2018.09.12 įsakymu nr. V – 96 patvirtinta darbo grupė.',
    facts: ['ORDER – V–96 2018-09-12 done'],
  },
  {
    town: UTENA,
    text: 'Posėdis nukeltas į 2019-05-22.',
    facts: ['MEETING – ? 2019-05-22 – planned'],
  },
  {
    town: MARIJAMPOLE,
    text: 'Želsvos pagrindinėje mokykloje metodinė taryba rinksis ne rečiau kaip 4 kartus per mokslo metus.',
    facts: ['PROMISE ZEM metodine-taryba per-school-year 4-'],
  },
  {
    town: MARIJAMPOLE,
    text: 'Ne mažiau kaip pusė (50 %) metodinių grupių savo veiklos planuose numatys refleksijos veiklą iki 2019-09-30.',
    facts: ['RULE share-of-groups >= 50% project'],
  },
  {
    town: MARIJAMPOLE,
    text: 'Rezultatas pasiektas – 9 iš 12 grupių, t.y. 75 proc.',
    facts: ['SHARE 9/12 75'],
  },
  {
    town: MARIJAMPOLE,
    text: 'Liudvinavo K. Borutos gimnazija: dir. įsakymas „Dėl veiklos plano tvirtinimo“ 2019-01-02, V-1',
    facts: [
      'PAPER BOR activity-plan approved 2019-01-02 done',
      'ORDER BOR V-1 2019-01-02 done „Dėl veiklos plano tvirtinimo“',
    ],
  },
  {
    town: MARIJAMPOLE,
    text: 'Tėvų apklausa bus atliekama 2019 m. gegužės mėn.',
    facts: ['SURVEY – parents ?/? 2019-05 planned'],
  },
  {
    town: MARIJAMPOLE,
    text: 'Mokytojai per posėdį (2019-03-27) sakė, kad apklausoje dalyvaus bent 80 proc. tėvų.',
    facts: ['RULE share-of-people >= 80% parent project'],
  },
  {
    town: MARIJAMPOLE,
    text: '2019-01-15, 2019-02-12, 2019-03-12 – metodinės grupės susitikimai; 2019-04-16 – planuojamas.',
    facts: [
      'MEETING – metodine-grupe 2019-01-15 – done',
      'MEETING – metodine-grupe 2019-02-12 – done',
      'MEETING – metodine-grupe 2019-03-12 – done',
      'MEETING – metodine-grupe 2019-04-16 – planned',
    ],
  },
  {
    text: 'Antanavo pagr. m-kla\nKK: 2018-02-07; 2018-03-14; 2018-04-11.\nMokytojų taryba: 2018-06-13 (Nr. 3).\nBagotosios pagr. m-kla\nKK: 2018-02-09.',
    facts: [
      'MEETING ANT istaigos-kk 2018-02-07 – done',
      'MEETING ANT istaigos-kk 2018-03-14 – done',
      'MEETING ANT istaigos-kk 2018-04-11 – done',
      'MEETING ANT mokytoju-taryba 2018-06-13 3 done',
      'MEETING BAG istaigos-kk 2018-02-09 – done',
    ],
  },
  {
    text: 'Seniūnijos veiklos planas patvirtintas seniūno 2018-03-13 įsak. Nr.  AT-151',
    facts: ['PAPER – activity-plan approved 2018-03-13 done', 'ORDER – AT-151 2018-03-13 done'],
  },
  {
    text: 'Trišaliuose pokalbiuose dalyvavo 14 iš 14 mokinių (100 proc.).',
    facts: ['SHARE 14/14 100'],
  },
  {
    text: 'Atsakė 61 pirmokas (gimnazijos 1 klasė) į IQES online klausimyną „Savęs pažinimas, įsivertinimas, refleksija, bendradarbiavimas“, 2018 m. lapkritis',
    facts: [
      'SURVEY – pupils 61/? 2018-11 done „Savęs pažinimas, įsivertinimas, refleksija, bendradarbiavimas“',
    ],
  },
  {
    text: 'KK susirinkimai 2018 m. sausio–gegužės mėn. vyko kartą per mėnesį',
    facts: ['PROMISE – istaigos-kk every-n 1 month'],
    left: 0,
  },
  {
    text: 'Planuojama, kad ne mažiau nei du kartus per metus kiekviena klasė susitiks su tėvais.',
    facts: ['RULE count >= 2 calendar-year'],
  },
  {
    text: 'mes savo mokykloj susirenkam kas antra savaite, protokolu nerasom',
    facts: ['PROMISE – ? every-n 2 week'],
  },
  {
    text: 'Kazlų Rūdos pradinė mokykla – mokyklos tarybos posėdis 2018-10-04, prot. Nr.2, mokytojų taryba 2018-10-11, prot. Nr.5',
    facts: [
      'MEETING KRPR mokyklos-taryba 2018-10-04 2 done',
      'MEETING KRPR mokytoju-taryba 2018-10-11 5 done',
    ],
  },
  {
    text: 'Per mokslo metus 6–9 susitikimai. KK susitikimai: 6-9 per mokslo metus. Susitinka nuo 6 iki 9 kartų per mokslo metus',
    facts: [
      'PROMISE – ? per-school-year 6-9',
      'PROMISE – istaigos-kk per-school-year 6-9',
      'PROMISE – istaigos-kk per-school-year 6-9',
    ],
  },
  {
    text: 'Per 2018–2019 m. m. numatomi 6–9 KK susitikimai\nKK renkasi iki 9 kartų per metus',
    facts: ['PROMISE – istaigos-kk per-school-year 6-9', 'PROMISE – istaigos-kk per-year'],
  },
  { text: '2018 m. įvyko 6–9 susitikimai', facts: [], left: 1 },
  { text: 'Per mokslo metus įvyko 8 KK posėdžiai.', facts: ['COUNT – istaigos-kk 8 ? ? done'] },
  {
    text: 'Įvyko 8 kūrybinės komandos posėdžiai (2018-09–2019-05).',
    facts: ['COUNT – istaigos-kk 8 2018-09-01 2019-05-31 done'],
  },
  {
    text: 'KK posėdžiai – 8 (nuo 2018-09-03 iki 2019-05-20)\n12 metodinės tarybos posėdžių 2018 m. rugsėjo–gruodžio mėn.',
    facts: [
      'COUNT – istaigos-kk 8 2018-09-03 2019-05-20 done',
      'COUNT – metodine-taryba 12 2018-09-01 2018-12-31 done',
    ],
  },
  { text: 'KK posėdžiai (2018-09–2019-05)', facts: [], left: 1 },
  {
    text: '2 KK posėdžiai (2018-09, 2019-05)',
    facts: ['MEETING – istaigos-kk 2018-09-01 – done', 'MEETING – istaigos-kk 2019-05-01 – done'],
  },
  {
    text: 'Tėvų apklausa „Mūsų mokykla“ (2019-03-05). Rezultatai geri (n=64).',
    facts: ['SURVEY – parents 64/? 2019-03-05 done „Mūsų mokykla“'],
  },
  {
    text: 'Mokytojų apklausa „Lyderystė“ (n = 64, N = 80)\nApklausoje (N=35) 78 proc. tėvų nurodė, kad jaučiasi saugiai.',
    facts: ['SURVEY – teachers 64/80 – done „Lyderystė“', 'SURVEY – parents 35/? – done'],
    left: 1,
  },
  { text: '(n=64)\nN=64 mokytojai', facts: [], left: 2 },
  {
    text: 'KK posėdis 2018-09-12 (n=64)',
    facts: ['MEETING – istaigos-kk 2018-09-12 – done'],
    left: 1,
  },
  {
    text: 'Komanda posėdžiavo 2018-09-12 ir 2018-10-10.\nMūsų grupė rinkosi 2018-11-14.\nPosėdžiaus 2019-09-12.',
    facts: [
      'MEETING – ? 2018-09-12 – done',
      'MEETING – ? 2018-10-10 – done',
      'MEETING – ? 2018-11-14 – done',
      'MEETING – ? 2019-09-12 – planned',
    ],
  },
  { text: 'Mokytojai susitiko su tėvais 2018-09-12', facts: [], left: 1 },
  {
    text: 'Tikslas – kad 80 % mokinių dalyvautų mokymuose.\nSiekiame, kad 30 proc. mokytojų dalyvautų bent 2 mokymuose',
    facts: ['RULE share-of-people >= 80% pupil project', 'RULE share-of-people >= 30% pedagogue x2 project'],
  },
  { text: 'Tikslas pasiektas: 80 % mokinių (24 iš 30).', facts: ['SHARE 24/30 80'] },
  {
    town: UTENA,
    text: 'Apklausta 56 mokiniai (iš 140).',
    facts: ['SURVEY – pupils 56/140 – done'],
  },
  {
    town: UTENA,
    text: 'Apklausta 56 mokiniai, iš jų 43 (76,8 proc.) teigia, kad dažniau reflektuoja.',
    facts: ['SURVEY – pupils 56/? – done', 'SHARE 43/56 76.8'],
  },
  {
    town: UTENA,
    text: 'Apklausti 56 mokiniai, 43 (76,8 proc.) iš jų dažniau reflektuoja.',
    facts: ['SURVEY – pupils 56/? – done', 'SHARE 43/56 76.8'],
  },
  {
    town: UTENA,
    text: 'Apklausti 56 mokiniai, iš jų 43 (12 proc.) dažniau reflektuoja.',
    facts: ['SURVEY – pupils 56/? – done'],
    left: 1,
  },
  {
    town: UTENA,
    text: 'Rugsėjo–gruodžio mėn. surengti 3 susitikimai.',
    facts: ['COUNT – ? 3 ? ? done'],
    left: 1,
  },
]
