import { ROKISKIS, SIAULIAI, TAURAGE } from './further-towns.ts'
import type { TypedList } from './typed-list.ts'
import { KAUNAS_DISTRICT, KRETINGA, MOLETAI, PRIENAI } from './unseen-towns.ts'

/** Lists written after the grammar had read the forty before. */
export const MORE_UNSEEN_LISTS: readonly TypedList[] = [
  {
    town: SIAULIAI,
    text: 'Mokymuose 2019-10-08 dalyvavo 3 mokytojos iš Gegužių progimnazijos, 2 iš Medelyno progimnazijos ir po 1 iš Salduvės progimnazijos bei Sanatorinės mokyklos.',
    reading: ['2019-10-08: GEG T3 | MED T2 | SAL T1 | SAN T1'],
    asks: ['count-may-be-shared', 'institution-only-kind', 'roles-share-number'],
  },
  {
    town: SIAULIAI,
    text: '10.08 (antradienis), 2019 m. Didždvario gimnazija: 12 gimnazistų, 2 mokytojos; J. Janonio gimnazija: 9 gimnazistai, 1 mokytoja',
    reading: ['2019-10-08: DID T2 P12 | JAN T1 P9'],
    asks: ['date-year-assumed'],
  },
  {
    town: SIAULIAI,
    text: '2019 m. spalio 8, 9, 10 d. seminaras.\nRomuvos gimn.-7mok.\nGegužių progimn.-5mok.\nMedelyno progimn.-6mok.',
    reading: ['2019-10-08,2019-10-09,2019-10-10: ROM U7 | GEG U5 | MED U6'],
    asks: ['role-unclear'],
  },
  {
    town: SIAULIAI,
    text: 'Dalyviai (2019-10-08): Gintarėlis 4 aukl., Koralas 3 aukl., Ringuva 2 mokyt.',
    reading: ['2019-10-08: GIN P4 | KOR P3 | RAG T2'],
    asks: ['role-unclear'],
  },
  {
    town: TAURAGE,
    text: '1. 2020-01-14 Versmės gimnazija – 5 (mokytojai)\n2. 2020-01-21 Žalgirių gimnazija – 6 (mokytojai)\n3. 2020-01-28 Skaudvilės gimnazija – 4 (mokytojai)',
    reading: ['2020-01-14: VER T5', '2020-01-21: ZAL T6', '2020-01-28: SKA T4'],
    asks: [],
  },
  {
    town: TAURAGE,
    text: 'Sausio 14 d., 2020 m., 15 val. Tauragės „Šaltinio“ progimnazijos aktų salėje susirinko 14 „Šaltinio“ progimnazijos, 9 Tarailių progimnazijos ir 6 Žygaičių gimnazijos mokiniai.',
    reading: ['2020-01-14 @SAL: SAL P14 | TAR P9 | ZYG P6'],
    asks: ['roles-share-number', 'words-not-understood'],
  },
  {
    town: TAURAGE,
    text: '2020.01.14\n- Batakių pagr. m-kla: mok. – 2, mokin. – 7\n- Lomių m-kla: mok. – 1, mokin. – 5\n- Skaudvilės g-ja: mok. – 3, mokin. – 11',
    reading: ['2020-01-14: BAT T2 P7 | LOM T1 P5 | SKA T3 P11'],
    asks: ['role-unclear'],
  },
  {
    town: TAURAGE,
    text: '2020-01-14 d/d Ąžuoliukas 3 pedagogai 12 vaikų 10 tėvų, Kodėlčius 2 pedagogai 9 vaikai 7 tėvai',
    reading: ['2020-01-14: AZU T3 P12 A10 | KOD T2 P9 A7'],
    asks: [],
  },
  {
    town: TAURAGE,
    text: 'Edukacinė išvyka. 2020-02-06. Mokinių skaičius: Versmės g. – 22, Žalgirių g. – 18. Mokytojų skaičius: Versmės g. – 2, Žalgirių g. – 2.',
    reading: ['2020-02-06: VER T2 P22 | ZAL T2 P18'],
    asks: [],
  },
  {
    town: ROKISKIS,
    text: 'Juozo Tumo-Vaižganto gimn. 4; Romuvos gimn. 3; Senamiesčio progimn. 5; Iš viso 12 mokytojų, 2018 m. lapkričio 29 d.',
    reading: ['2018-11-29: TUM T4 | ROM T3 | SEN T5'],
    asks: [],
  },
  {
    town: ROKISKIS,
    text: '2018-11-29 – Obelių gimnazija (mokytojos R. Jonienė, A. Petrauskaitė, mokiniai – 8), Pandėlio gimnazija (mokytojas V. Kazlauskas, mokiniai – 6)',
    reading: ['2018-11-29: OBE T2 P8 | PAN T1 P6'],
    asks: ['names-counted'],
  },
  {
    town: ROKISKIS,
    text: '2018-11-29, 2018-12-06 mokymai: Juodupės gimnazija – 3 ir 4, Obelių gimnazija – 2 ir 2.',
    reading: ['2018-11-29,2018-12-06: JUO | OBE'],
    asks: ['several-numbers'],
  },
  {
    town: ROKISKIS,
    text: 'DATA: 2018 11 29\nVIETA: ROKIŠKIO SENAMIESČIO PROGIMNAZIJA\nDALYVAVO:\nJUODUPĖS GIMNAZIJA – 3\nKAMAJŲ A. STRAZDO GIMNAZIJA – 2\nSENAMIESČIO PROGIMNAZIJA – 9',
    reading: ['2018-11-29 @SEN: JUO U3 | KAM U2 | SEN U9'],
    asks: [],
  },
  {
    town: ROKISKIS,
    text: 'Pumpurėlyje 2018.12.06 apsilankė „Ąžuoliuko“ 5 auklėtojos ir 2 specialistės, Romuvos gimnazijos 3 mokytojos.',
    reading: ['2018-12-06 @PAS: PUM T5 O2 | ROM T3'],
    asks: [],
  },
  {
    town: MOLETAI,
    text: '2019-03-05 MOLĖTŲ GIMNAZIJA-10 MOK., 25 MOKIN.; ALANTOS GIMNAZIJA-4 MOK., 11 MOKIN.',
    reading: ['2019-03-05: MOG T10 P25 | ALA T4 P11'],
    asks: ['role-unclear'],
  },
  {
    town: MOLETAI,
    text: 'Molėtų menų mok-kla 2019-03-05 4 mok-jai\nMolėtų gimnazija 2019-03-05 6 mok-jai',
    reading: ['2019-03-05: MEN T4 | MOG T6'],
    asks: [],
  },
  {
    town: MOLETAI,
    text: '2019 kovo 5: Molėtų gimnazija, 10 mokytojų; Molėtų progimnazija, 8 mokytojai; Menų mokykla, 2 mokytojai',
    reading: ['2019-03-05: MOG T10 | MPR T8 | MEN T2'],
    asks: ['institution-only-kind'],
  },
  {
    town: MOLETAI,
    text: '2019/03/05 „Saulutė“: mokytojų buvo 4, tėvų – 11. „Vyturėlis“: mokytojų buvo 3, tėvų – 9.',
    reading: ['2019-03-05: SAU T4 A11 | VYT T3 A9'],
    asks: [],
  },
  {
    town: PRIENAI,
    text: 'Refleksija (2018-10-24): Ąžuolo prog. x5, Revuonos pagr. x4, Žiburio gimn. x6',
    reading: ['2018-10-24: AZU U5 | REV U4 | ZIB U6'],
    asks: ['words-not-understood'],
  },
  {
    town: PRIENAI,
    text: 'Spalio mėnesį (2018 m.) Balbieriškio pagr. mokykloje vyko 2 seminarai: 2018-10-10 – 12 mokytojų, 2018-10-24 – 14 mokytojų.',
    reading: ['2018-10-01 @BAL: ', '2018-10-10: ? T12', '2018-10-24: ? T14'],
    asks: ['institution-missing'],
  },
  {
    town: PRIENAI,
    text: '2018-10-24 Jiezno g. (5 m. + 10 mok.), Stakliškių g. (4 m. + 8 mok.)',
    reading: ['2018-10-24: JIE U10 | STA U8'],
    asks: ['role-unclear', 'words-not-understood'],
  },
  {
    town: PRIENAI,
    text: '2018-10-24: Skriaudžių pagrindinės mokyklos komanda (5 asmenys), Pakuonio pagrindinės mokyklos komanda (4 asmenys), lektorė – 1',
    reading: ['2018-10-24: SKR U5 | PAK U4'],
    asks: [],
  },
  {
    town: PRIENAI,
    text: 'Veiveriai – 4 mokyt. (iš jų 1 vadovas), Jieznas – 3 mokyt., Prienų „Ąžuolas“ – 6 mokyt. /2018-10-24/',
    reading: ['2018-10-24: VEI O1 U3 | JIE T3 | AZU T6'],
    asks: ['row-total-disagrees'],
  },
  {
    town: KRETINGA,
    text: 'S.Daukanto prog. – 8mok./24mokin., M.Daujoto prog. – 7mok./20mokin. (2019-04-09)',
    reading: ['2019-04-09: SIM T8 P24 | DAU T7 P20'],
    asks: ['role-unclear'],
  },
  {
    town: KRETINGA,
    text: '2019-04-09 Kretinga. Salantai 3 Darbėnai 4 Vydmantai 5 Kartena 2 Kūlupėnai 1',
    reading: ['2019-04-09: SAL U3 | DAR U4 | VYD U5 | KAR U2 | KUL U1'],
    asks: [],
  },
  {
    town: KRETINGA,
    text: '2019 04 09 vyko atvira pamoka Vydmantų gimnazijoje, stebėjo 12 mokytojų: 5 iš Salantų, 4 iš Darbėnų, 3 iš Kūlupėnų.',
    reading: ['2019-04-09 @VYD: SAL T5 | DAR T4 | KUL T3'],
    asks: [],
  },
  {
    town: KRETINGA,
    text: '2019-04-09 l.-d. „Žibutė“ – 6 ped. ir 14 tėvelių, l.-d. „Pasaka“ – 5 ped. ir 9 tėveliai, l.-d. „Marguolis“ – 4 ped.',
    reading: ['2019-04-09: ZIB T6 A14 | PAS T5 A9 | MAR T4'],
    asks: [],
  },
  {
    town: KAUNAS_DISTRICT,
    text: 'Raudondvario gimnazija\t2019-02-13\t5\nBabtų gimnazija\t2019-02-13\t3\nVilkijos gimnazija\t2019-02-20\t4',
    reading: ['2019-02-13: RAU U5 | BAB U3', '2019-02-20: VIL U4'],
    asks: [],
  },
  {
    town: KAUNAS_DISTRICT,
    text: 'Mokykla | 2019-02-13 | 2019-02-20\nBabtų gimnazija | 4 | 5\nVilkijos gimnazija | 3 | 2',
    reading: ['2019-02-13: BAB U4 | VIL U3', '2019-02-20: BAB U5 | VIL U2'],
    asks: [],
  },
  {
    town: KAUNAS_DISTRICT,
    text: '2019-02-13 Neveronių gimn.: 5 (3 mokytojai, 2 pagalbos specialistai); Ežerėlio pagr.: 4 (4 mokytojai)',
    reading: ['2019-02-13: NEV T3 O2 | EZE T4'],
    asks: [],
  },
  {
    town: KAUNAS_DISTRICT,
    text: 'Vasario 13-ąją (2019 m.) Kulautuvos pagr. m-kloje svečiavosi Čekiškės P. Dovydaičio gimnazijos 7 mokytojai bei 15 mokinių',
    reading: ['2019-02-13 @KUL: CEK T7 P15'],
    asks: [],
  },
  {
    town: KAUNAS_DISTRICT,
    text: '2019-02-13: J. Lukšos g-ja ir Jonučių g-ja – iš viso 15 mokytojų (8 ir 7)',
    reading: ['2019-02-13: LUK | JON'],
    asks: ['no-count', 'total-disagrees'],
  },
]
