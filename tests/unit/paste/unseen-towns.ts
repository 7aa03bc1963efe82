import { Institution } from '#shared/model/institution.ts'

const town = (names: readonly (readonly [string, string])[]): readonly Institution[] =>
  names.map(([id, name]) => Institution.parse({ id, name, aliases: [] }))

/** Four more municipalities whose alias books are still empty. */
export const MOLETAI = town([
  ['MOG', 'Molėtų gimnazija'],
  ['MPR', 'Molėtų progimnazija'],
  ['ALA', 'Alantos gimnazija'],
  ['GIE', 'Giedraičių Antano Jaroševičiaus gimnazija'],
  ['SUG', 'Suginčių pagrindinė mokykla'],
  ['VYT', 'Molėtų vaikų lopšelis-darželis „Vyturėlis“'],
  ['SAU', 'Molėtų pradinė mokykla „Saulutė“'],
  ['MEN', 'Molėtų menų mokykla'],
])

export const PRIENAI = town([
  ['ZIB', 'Prienų „Žiburio“ gimnazija'],
  ['REV', 'Prienų „Revuonos“ pagrindinė mokykla'],
  ['AZU', 'Prienų „Ąžuolo“ progimnazija'],
  ['VEI', 'Veiverių Tomo Žilinsko gimnazija'],
  ['JIE', 'Jiezno gimnazija'],
  ['BAL', 'Balbieriškio pagrindinė mokykla'],
  ['STA', 'Stakliškių gimnazija'],
  ['PAK', 'Pakuonio pagrindinė mokykla'],
  ['SKR', 'Skriaudžių pagrindinė mokykla'],
  ['GIN', 'Prienų lopšelis-darželis „Gintarėlis“'],
  ['PAS', 'Prienų lopšelis-darželis „Pasaka“'],
])

export const KRETINGA = town([
  ['PAB', 'Kretingos Jurgio Pabrėžos universitetinė gimnazija'],
  ['DAU', 'Kretingos Marijono Daujoto progimnazija'],
  ['SIM', 'Kretingos Simono Daukanto progimnazija'],
  ['VYD', 'Vydmantų gimnazija'],
  ['SAL', 'Salantų gimnazija'],
  ['DAR', 'Darbėnų gimnazija'],
  ['KUL', 'Kūlupėnų Motiejaus Valančiaus pagrindinė mokykla'],
  ['KAR', 'Kartenos mokykla-daugiafunkcis centras'],
  ['ZIB', 'Kretingos lopšelis-darželis „Žibutė“'],
  ['PAS', 'Kretingos lopšelis-darželis „Pasaka“'],
  ['MAR', 'Kretingos lopšelis-darželis „Marguolis“'],
])

export const KAUNAS_DISTRICT = town([
  ['LUK', 'Garliavos Juozo Lukšos gimnazija'],
  ['JON', 'Garliavos Jonučių gimnazija'],
  ['ADO', 'Garliavos Adomo Mitkaus pagrindinė mokykla'],
  ['RAU', 'Raudondvario gimnazija'],
  ['NEV', 'Neveronių gimnazija'],
  ['BAB', 'Babtų gimnazija'],
  ['KUL', 'Kulautuvos pagrindinė mokykla'],
  ['EZE', 'Ežerėlio pagrindinė mokykla'],
  ['AKA', 'Akademijos Ugnės Karvelis gimnazija'],
  ['VIL', 'Vilkijos gimnazija'],
  ['CEK', 'Čekiškės Prano Dovydaičio gimnazija'],
])
