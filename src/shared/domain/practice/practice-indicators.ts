import type { InputOf } from '../../model/kinds.ts'

/** How a rule of the data file is worded and where its numbers come from. */
export type PracticeRule = { readonly title: string } & Partial<
  Omit<InputOf<'indicator'>, 'id' | 'planId' | 'activityId' | 'title'>
>

const each = (title: string, rest: Omit<PracticeRule, 'title'> = {}): PracticeRule => ({
  title,
  scope: 'each-institution',
  ...rest,
})

const people = (title: string, rest: Omit<PracticeRule, 'title'> = {}): PracticeRule => ({
  title,
  source: 'observations',
  denominator: 'population',
  scope: 'each-institution',
  ...rest,
})

/** Every indicator of the plan, by its printed number. */
export const PRACTICE_RULES: Readonly<Record<string, PracticeRule>> = {
  'K1.1': each('Kiekvienoje įstaigoje surengtas bent vienas švietimo padėties aptarimas', {
    periodFrom: '2018-01',
    periodTo: '2018-02',
  }),
  'K1.2': each('Kiekvienoje įstaigoje atlikta bent viena stiprybių ir silpnybių analizė', {
    periodFrom: '2018-02',
    periodTo: '2018-03',
  }),
  'K1.3': { title: 'Susitarta bent dėl vienos savivaldybės pokyčio projekto temos' },
  'K2.1': {
    title: 'Ne mažiau kaip 90 proc. įstaigų per mokslo metus surengia bent po vieną seminarą ar mokymus',
    source: 'hosted-events',
    denominator: 'participating',
  },
  'K2.2': people(
    'Ne mažiau kaip 50 proc. pedagogų per mokslo metus dalyvauja bent viename seminare ar mokymuose',
    {
      source: 'events',
    },
  ),
  'K2.3': people(
    'Ne mažiau kaip 30 proc. pedagogų per mokslo metus dalyvauja bent dviejuose seminaruose ar mokymuose',
    {
      source: 'events',
    },
  ),
  'K2.4': {
    title:
      'Ne mažiau kaip 30 proc. metodinių būrelių į metų veiklos planą įtraukia bent po vieną refleksijos veiklą',
    kind: 'share-of-groups',
    source: 'observations',
    denominator: 'population',
  },
  'K2a.1': each('Kiekviena įstaiga išbando ne mažiau kaip du naujus refleksijos metodus'),
  'K2a.2': each('Kiekviena įstaiga per mokslo metus bent kartą pristato taikytus refleksijos metodus'),
  'K2a.3': {
    title:
      'Ne mažiau kaip 50 proc. projekte dalyvaujančių mokytojų palankiai vertina taikytus refleksijos metodus',
    denominator: 'survey',
  },
  'K3.1': each('Kiekvienoje įstaigoje sudaryta kūrybinė komanda'),
  'K3.2': each('Įstaigos kūrybinė komanda susitinka ne rečiau kaip kartą per dvi savaites', {
    bodyKind: 'istaigos-kk',
    every: 2,
    everyUnit: 'week',
  }),
  'K3.3': each('Kiekviena įstaiga parengia savo veiklos planą'),
  'K3.4': each('Kiekviena įstaiga patvirtina kompetencijų vertinimo aplanko rengimo tvarkos aprašą'),
  'K3.5': {
    title: 'Mokytojai, kurie naudojasi aplanko rengimo rekomendacijomis',
    source: 'observations',
  },
  'K3.6': each('Kiekvienoje įstaigoje per mokslo metus surengiami ne mažiau kaip du trišalių pokalbių ratai'),
  'K3.7': { title: 'Per mokslo metus surengiamos ne mažiau kaip dvi tėvų apklausos' },
  'K3.8': { title: 'Po trišalių pokalbių surengiama bent viena mokytojų ir mokinių refleksija' },
  'K3.9': people('Ne mažiau kaip 80 proc. mokinių per mokslo metus dalyvauja trišaliuose pokalbiuose', {
    source: 'evidence',
    denominator: 'observation',
  }),
  'K3.10': each(
    'Dėl kiekvieno ikimokyklinio amžiaus vaiko pažangos per mokslo metus bent kartą susitinkama su tėvais',
  ),
  'K3.11': people('Kiekvienas mokinys per mokslo metus bent kartą aptaria savo pažangą su mokytoju'),
  'K3.12': people(
    'Ne mažiau kaip 90 proc. pilotinių klasių mokinių 2018–2019 mokslo metais pildo vertinimo aplanką',
    {
      periodFrom: '2018-09',
      periodTo: '2019-08',
    },
  ),
  'K3.13': people('Kiekvienas mokinys per mokslo metus bent kartą peržiūri savo vertinimo aplanką'),
  'K3.14': people(
    'Ne mažiau kaip 60 proc. mokytojų bent kartą aptaria su kolegomis, kaip pamokose taiko refleksiją',
  ),
  'K4.1': each('Iniciatyvių mokytojų refleksiniai susitikimai vyksta ne rečiau kaip kartą per du mėnesius', {
    bodyKind: 'iniciatyvine-grupe',
    every: 2,
    everyUnit: 'month',
  }),
  'K5.1': each('Mokytojų taryba kolektyvinei refleksijai susirenka ne rečiau kaip kartą per tris mėnesius', {
    bodyKind: 'mokytoju-taryba',
    every: 3,
    everyUnit: 'month',
  }),
  'K5.2': each('Mokinių taryba kolektyvinei refleksijai susirenka ne rečiau kaip kartą per mėnesį', {
    bodyKind: 'mokiniu-taryba',
    every: 1,
    everyUnit: 'month',
  }),
  'K5.3': each('Mokyklos taryba kolektyvinei refleksijai susirenka ne rečiau kaip kartą per metus', {
    bodyKind: 'mokyklos-taryba',
    every: 1,
    everyUnit: 'year',
  }),
  'K6.1': {
    title: 'Kompetencijų vertinimo aplankas kiekvienoje ugdymo pakopoje apima ne mažiau kaip tris kryptis',
  },
  'K7.1': each('Mokiniai mokslo metų tikslus išsikelia iki spalio mėnesio pradžios (iki spalio 10 d.)', {
    targetDate: '--10-10',
  }),
  'K7.2': each('Pirmojo pusmečio refleksija su mokiniais surengiama sausio mėnesį', { targetDate: '--01' }),
  'K7.3': {
    title: 'Ne mažiau kaip 30 proc. mokinių nurodo, kad refleksija jiems padeda mokytis',
    denominator: 'survey',
  },
  'K8.1': {
    title: 'Švietimo padėties tyrime dalyvauja ne mažiau kaip 70 proc. savivaldybės įstaigų',
    source: 'participation',
    denominator: 'all-institutions',
  },
  'K8.2': { title: 'Parengtas savivaldybės pokyčio projekto veiklos planas' },
  'K8.3': {
    title: 'Ne mažiau kaip 30 proc. metodinių būrelių savo planus suderina su pokyčio projekto planu',
    kind: 'share-of-groups',
    source: 'observations',
    denominator: 'population',
    duplicateOfId: 'K2.4',
  },
  'K9.1': { title: 'Savivaldybėje veikia bent viena neformali kūrybinė grupė' },
  'K10.1': {
    title: 'Susitarta dėl savivaldybės pokyčio projekto veiklos plano',
    duplicateOfId: 'K8.2',
  },
  'K10.2': { title: 'Savivaldybėje surengta ne mažiau kaip 10 renginių', source: 'events' },
  'K10.3': { title: 'Surengta bent viena mokymų diena ne pedagoginiams darbuotojams' },
  'K10.4': { title: 'Surengtos ne mažiau kaip dvi mokymų dienos bendruomenei' },
  'K10.5': {
    title: 'Aplanko rengimo rekomendacijos parengtos iki 2018 m. rugsėjo 3 d.',
    targetDate: '2018-09-03',
  },
  'K10.6': each('Su kiekvienos įstaigos vadovu per mokslo metus susitinkama ne mažiau kaip du kartus'),
  'K10.7': each('Kiekvienoje įstaigoje surengti ne mažiau kaip du dvišaliai ar trišaliai pokalbiai'),
  'K10.8': {
    title: 'Baigiamoji konferencija vyksta 2019 m. vasario 19 d.',
    targetDate: '2019-02-19',
  },
}
