import { Institution } from '#shared/model/institution.ts'

const town = (names: readonly (readonly [string, string])[]): readonly Institution[] =>
  names.map(([id, name]) => Institution.parse({ id, name, aliases: [] }))

/** Four more municipalities whose alias books are still empty. */
export const SIAULIAI = town([
  ['DID', 'Šiaulių Didždvario gimnazija'],
  ['JAN', 'Šiaulių Julijono Janonio gimnazija'],
  ['ROM', 'Šiaulių „Romuvos“ gimnazija'],
  ['GEG', 'Šiaulių Gegužių progimnazija'],
  ['MED', 'Šiaulių Medelyno progimnazija'],
  ['RAG', 'Šiaulių „Ringuvos“ mokykla'],
  ['SAN', 'Šiaulių sanatorinė mokykla'],
  ['GIN', 'Šiaulių lopšelis-darželis „Gintarėlis“'],
  ['KOR', 'Šiaulių lopšelis-darželis „Koralas“'],
  ['SAL', 'Šiaulių Salduvės progimnazija'],
])

export const TAURAGE = town([
  ['VER', 'Tauragės „Versmės“ gimnazija'],
  ['ZAL', 'Tauragės Žalgirių gimnazija'],
  ['SAL', 'Tauragės „Šaltinio“ progimnazija'],
  ['TAR', 'Tauragės Tarailių progimnazija'],
  ['SKA', 'Skaudvilės gimnazija'],
  ['ZYG', 'Žygaičių gimnazija'],
  ['BAT', 'Batakių pagrindinė mokykla'],
  ['LOM', 'Lomių mokykla'],
  ['AZU', 'Tauragės lopšelis-darželis „Ąžuoliukas“'],
  ['KOD', 'Tauragės lopšelis-darželis „Kodėlčius“'],
])

export const ROKISKIS = town([
  ['TUM', 'Rokiškio Juozo Tumo-Vaižganto gimnazija'],
  ['ROM', 'Rokiškio „Romuvos“ gimnazija'],
  ['SEN', 'Rokiškio Senamiesčio progimnazija'],
  ['JUO', 'Juodupės gimnazija'],
  ['OBE', 'Obelių gimnazija'],
  ['PAN', 'Pandėlio gimnazija'],
  ['KAM', 'Kamajų Antano Strazdo gimnazija'],
  ['PUM', 'Rokiškio mokykla-darželis „Ąžuoliukas“'],
  ['PAS', 'Rokiškio lopšelis-darželis „Pumpurėlis“'],
])

export const VILNIUS_DISTRICT = town([
  ['PAB', 'Paberžės „Verdenės“ gimnazija'],
  ['NEM', 'Nemenčinės Konstanto Parčevskio gimnazija'],
  ['GED', 'Nemenčinės Gedimino gimnazija'],
  ['MAI', 'Maišiagalos kunigaikščio Algirdo gimnazija'],
  ['BUI', 'Buivydiškių pagrindinė mokykla'],
  ['RUD', 'Rudaminos Ferdinando Ruščico gimnazija'],
  ['RIE', 'Riešės gimnazija'],
  ['ZUJ', 'Zujūnų gimnazija'],
  ['MIC', 'Mickūnų vaikų lopšelis-darželis'],
  ['AVI', 'Avižienių gimnazija'],
])
