/** What was on the agenda of a practice meeting, worded for it: the facts know only day and number. */
export interface PracticeItem {
  readonly title: string
  readonly considered: string
  readonly decisions: readonly string[]
}

export interface PracticeMinutes {
  readonly purpose: string
  readonly startTime: string
  readonly endTime: string
  readonly items: readonly PracticeItem[]
}

const item = (title: string, considered: string, ...decisions: readonly string[]): PracticeItem => ({
  title,
  considered,
  decisions,
})

/** Minutes with full text, by the id of the meeting; the others are known by their date only. */
export const PRACTICE_MINUTES: Readonly<Record<string, PracticeMinutes>> = {
  'KR-M-KRPD-metodine-taryba-2018-01-25': {
    purpose: 'Švietimo padėties mokykloje aptarimas',
    startTime: '14:30',
    endTime: '15:45',
    items: [
      item(
        'Dėl švietimo padėties tyrimo rezultatų',
        'Pristatyti savivaldybėje atlikto švietimo padėties tyrimo rezultatai. Metodinių grupių pirmininkai pažymi, kad mokiniams trūksta laiko apmąstyti savo mokymąsi, o mokytojai refleksiją taiko nevienodai.',
        'Pritarti tyrimo išvadoms ir aptarti jas visose metodinėse grupėse.',
        'Siūlyti savivaldybės kūrybinei komandai pokyčio projekto temą sieti su refleksija.',
      ),
      item(
        'Dėl metodinių grupių aptarimų tvarkos',
        'Siūloma aptarimus surengti iki vasario vidurio ir jų išvadas pateikti raštu.',
        'Aptarimų išvadas pateikti metodinei tarybai iki 2018 m. vasario 16 d.',
      ),
    ],
  },
  'KR-M-KRPD-metodine-taryba-2018-02-20': {
    purpose: 'Mokyklos stiprybių ir silpnybių analizė',
    startTime: '14:30',
    endTime: '16:00',
    items: [
      item(
        'Dėl mokyklos stiprybių ir silpnybių',
        'Apibendrintos metodinių grupių išvados. Stiprybėmis laikoma mokytojų patirtis ir tarpusavio pagalba, silpnybėmis – retas grįžtamasis ryšys ir neaiškūs susitarimai dėl mokinio pažangos stebėjimo.',
        'Patvirtinti mokyklos stiprybių ir silpnybių sąrašą.',
        'Sąrašą perduoti savivaldybės kūrybinei komandai.',
      ),
    ],
  },
  'KR-M-KRPD-mokytoju-taryba-2018-08-30': {
    purpose: 'Pasirengimas 2018–2019 mokslo metams',
    startTime: '10:00',
    endTime: '12:00',
    items: [
      item(
        'Dėl kompetencijų vertinimo aplanko',
        'Supažindinta su savivaldybės kūrybinės komandos parengtomis rekomendacijomis. Klasių vadovai klausia, kiek kartų per mokslo metus aplankas peržiūrimas kartu su mokiniu.',
        'Nuo 2018 m. rugsėjo 1 d. aplanką pradėti pildyti pilotinėse klasėse.',
        'Aplanką su mokiniu peržiūrėti ne rečiau kaip du kartus per mokslo metus.',
      ),
      item(
        'Dėl mokyklos kūrybinės komandos',
        'Siūloma sudaryti šešių narių kūrybinę komandą, kuri koordinuotų pokyčio projekto veiklas mokykloje.',
        'Siūlyti direktoriui įsakymu sudaryti šešių narių kūrybinę komandą.',
      ),
    ],
  },
  'KR-M-KRPD-istaigos-kk-2018-10-10': {
    purpose: 'Kūrybinės komandos darbo pradžia',
    startTime: '14:00',
    endTime: '15:10',
    items: [
      item(
        'Dėl kūrybinės komandos veiklos plano',
        'Aptartas savivaldybės pokyčio projekto planas ir mokyklai tenkantys sėkmės rodikliai.',
        'Iki kito susitikimo parengti mokyklos veiklos plano projektą.',
      ),
      item(
        'Dėl susitikimų dažnio',
        'Svarstyta, kaip dažnai komandai reikia susitikti, kad darbai nenutrūktų.',
        'Susitikti ne rečiau kaip kartą per mėnesį.',
      ),
    ],
  },
  'KR-M-KRPD-iniciatyvine-grupe-2018-03-14': {
    purpose: 'Refleksijos metodų išbandymas',
    startTime: '15:00',
    endTime: '16:00',
    items: [
      item(
        'Dėl refleksijos metodų pamokoje',
        'Mokytojai pasidalijo pirmąja patirtimi: kas pavyko, ko mokiniai nesuprato, kiek laiko tam reikia.',
        'Iki kito susitikimo kiekvienam išbandyti bent vieną naują refleksijos metodą.',
      ),
    ],
  },
  'KR-M-ADM-savivaldybes-kk-2018-01-11': {
    purpose: 'Švietimo padėties analizė',
    startTime: '10:00',
    endTime: '12:30',
    items: [
      item(
        'Dėl švietimo padėties tyrimo savivaldybės įstaigose',
        'Tyrime dalyvavo 10 iš 13 savivaldybės įstaigų. Komanda aptarė klausimyno atsakymus ir sutarė, kad rezultatai pirmiausia turi grįžti į įstaigas.',
        'Tyrimo rezultatus perduoti visoms tyrime dalyvavusioms įstaigoms.',
        'Prašyti įstaigų rezultatus aptarti iki 2018 m. vasario pabaigos.',
      ),
    ],
  },
  'KR-M-ADM-savivaldybes-kk-2018-02-22': {
    purpose: 'Įstaigų aptarimų apibendrinimas',
    startTime: '10:00',
    endTime: '12:00',
    items: [
      item(
        'Dėl įstaigų stiprybių ir silpnybių',
        'Komandos nariai pristatė savo įstaigų aptarimų išvadas. Daugelyje jų kartojasi refleksijos ir mokinio pažangos stebėjimo klausimai.',
        'Iki kito susitikimo parengti bendrą stiprybių ir silpnybių apžvalgą.',
      ),
    ],
  },
  'KR-M-ADM-savivaldybes-kk-2018-03-15': {
    purpose: 'Pokyčio projekto temos parinkimas',
    startTime: '10:00',
    endTime: '12:00',
    items: [
      item(
        'Dėl pokyčio projekto temos',
        'Svarstytos trys galimos temos. Daugiausia pritarimo sulaukė tema apie reguliarų bendradarbiavimą ir refleksiją.',
        'Pritarti temai, susijusiai su asmenine ir kolektyvine refleksija.',
      ),
      item(
        'Dėl sėkmės rodiklių',
        'Sutarta, kad rodiklių turi būti mažiau, bet jie turi būti aiškūs ir suskaičiuojami.',
        'Kiekvienam lygmeniui parengti rodiklių pasiūlymus.',
      ),
    ],
  },
  'KR-M-ADM-savivaldybes-kk-2018-05-10': {
    purpose: 'Veiklos plano projekto svarstymas',
    startTime: '10:00',
    endTime: '12:30',
    items: [
      item(
        'Dėl savivaldybės pokyčio projekto veiklos plano',
        'Aptartas plano projektas pagal tris lygmenis: mokytojo, mokinio ir savivaldybės.',
        'Planą pataisyti pagal pastabas ir teikti švietimo įstaigų vadovų pasitarimui.',
      ),
    ],
  },
  'KR-M-ADM-vadovu-pasitarimas-2018-08-29': {
    purpose: 'Pokyčio projekto pristatymas įstaigų vadovams',
    startTime: '09:00',
    endTime: '11:00',
    items: [
      item(
        'Dėl savivaldybės pokyčio projekto temos ir veiklos plano',
        'Pristatyta projekto tema, tikslas ir veiklos planas. Vadovai klausia, kaip bus renkami duomenys iš įstaigų.',
        'Pritarti pokyčio projekto temai ir veiklos planui.',
      ),
      item(
        'Dėl kompetencijų vertinimo aplanko rengimo rekomendacijų',
        'Pristatytos parengtos rekomendacijos ir jų taikymo pilotinėse klasėse tvarka.',
        'Pritarti rekomendacijoms ir perduoti jas visoms įstaigoms.',
      ),
    ],
  },
}
