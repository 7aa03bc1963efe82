import type { Phrase } from '../../model/minutes-kit.ts'

/** Formulae that minutes are written with everywhere; a school keeps, changes or removes them as its own. */
export const STARTER_PHRASES: readonly Pick<Phrase, 'title' | 'text' | 'fits'>[] = [
  { title: 'Išklausyta', text: 'Išklausyta pranešėjo informacija.', fits: 'considered' },
  { title: 'Supažindinta', text: 'Posėdžio dalyviai supažindinti su parengtu projektu.', fits: 'considered' },
  { title: 'Pastabų nebuvo', text: 'Klausimų ir pastabų nebuvo.', fits: 'considered' },
  { title: 'Ankstesni nutarimai', text: 'Aptarta, kaip vykdomi ankstesni nutarimai.', fits: 'considered' },
  { title: 'Pritarti', text: 'Pritarti pateiktam projektui.', fits: 'decision' },
  {
    title: 'Pritarti su pastabomis',
    text: 'Pritarti pateiktam projektui atsižvelgiant į pareikštas pastabas.',
    fits: 'decision',
  },
  { title: 'Teikti tvirtinti', text: 'Teikti direktoriui tvirtinti įsakymu.', fits: 'decision' },
  { title: 'Priimti domėn', text: 'Išklausytą informaciją priimti domėn.', fits: 'decision' },
  { title: 'Parengti', text: 'Parengti projektą ir pateikti kitame posėdyje.', fits: 'task' },
  { title: 'Informuoti', text: 'Apie priimtus sprendimus informuoti bendruomenę.', fits: 'task' },
]
