import { MARIJAMPOLE, UTENA } from '../../paste/typed-list.ts'
import type { Cell } from './cell.ts'

/** Young teachers' reports: words of forms and English among the Lithuanian, headings with a colon, loose order. */
export const SCHOOL_CELLS: readonly Cell[] = [
  {
    text: 'Google Forms anketa „Feedback apie reflection“ – 48 responses iš 60 mokinių (2018-12-05).',
    facts: ['SURVEY – pupils 48/60 2018-12-05 done „Feedback apie reflection“'],
  },
  {
    text: 'Creative team (KRKGG KK) meeting 2018-11-20, protokolas Nr. 5.',
    facts: ['MEETING KRKGG istaigos-kk 2018-11-20 5 done'],
  },
  {
    text: 'Microsoft Forms apklausa tėvams, 2018-05-02. Atsakė 77 tėvai.',
    facts: ['SURVEY – parents 77/? 2018-05-02 done'],
  },
  {
    text: 'Kas: KK posėdis\nKada: 2018-10-17\nKur: „Saulės“ mokykla\nProtokolas: Nr. 2',
    facts: ['MEETING SAU istaigos-kk 2018-10-17 2 done'],
  },
  {
    text: 'Status: DONE. Planas approved 2018-09-07 (įsakymas Nr. V-40).',
    facts: ['PAPER – activity-plan approved 2018-09-07 done', 'ORDER – V-40 2018-09-07 done'],
  },
  {
    text: 'Target: ne mažiau kaip 80 proc. mokinių pildo „Augimo planą“.',
    facts: ['RULE share-of-people >= 80% pupil project'],
  },
  {
    town: UTENA,
    text: 'Eglutė: online susitikimas (Zoom) su tėvų klubu 2019-03-28, dalyvavo 14.',
    facts: ['MEETING EGL tevu-klubas 2019-03-28 – done'],
  },
  {
    town: UTENA,
    text: 'Dauniškio gimnazija, SWOT – mokytojų taryba 2019.01.03 (Nr. 1).',
    facts: ['MEETING UDG mokytoju-taryba 2019-01-03 1 done'],
  },
  {
    town: UTENA,
    text: 'KPI: bent 2 atviros pamokos kiekvienoje mokykloje per mokslo metus.',
    facts: ['RULE each-institution-min >= 2 school-year'],
  },
  {
    town: UTENA,
    text: 'Feedback surinktas: 12 iš 15 mokytojų (80 proc.).',
    facts: ['SHARE 12/15 80'],
  },
  {
    town: UTENA,
    text: 'Aukštakalnio progimnazijoje vyks KK workshop’as 2019-10-02 ir bus parengtas veiklos planas.',
    facts: [
      'MEETING AUK istaigos-kk 2019-10-02 – planned',
      'PAPER AUK activity-plan prepared 2019-10-02 planned',
    ],
  },
  {
    town: MARIJAMPOLE,
    text: 'Sūduvos gimnazijos mokinių taryba meets kas savaitę.',
    facts: ['PROMISE SUD mokiniu-taryba every-n 1 week'],
  },
  {
    town: MARIJAMPOLE,
    text: 'Link: https://example.org/apklausa2019?id=7. Respondentai: 33 mokytojai.',
    facts: ['SURVEY – teachers 33/? – done'],
    left: 1,
  },
  {
    town: MARIJAMPOLE,
    text: 'Želsvos pagrindinė mokykla\nMokytojų tarybos posėdžiai\n2019-01-04\n2019-04-17\n2019-06-14',
    facts: [
      'MEETING ZEM mokytoju-taryba 2019-01-04 – done',
      'MEETING ZEM mokytoju-taryba 2019-04-17 – done',
      'MEETING ZEM mokytoju-taryba 2019-06-14 – done',
    ],
  },
]
