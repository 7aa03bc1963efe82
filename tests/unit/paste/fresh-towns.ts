import { Institution } from '#shared/model/institution.ts'

const town = (names: readonly (readonly [string, string])[]): readonly Institution[] =>
  names.map(([id, name]) => Institution.parse({ id, name, aliases: [] }))

/** Four municipalities whose alias books are still empty. */
export const ALYTUS = town([
  ['ADA', 'Alytaus Adolfo Ramanausko-Vanago gimnazija'],
  ['PUT', 'Alytaus Putinų gimnazija'],
  ['JOT', 'Alytaus Jotvingių gimnazija'],
  ['DZU', 'Alytaus Dzūkijos mokykla'],
  ['PIL', 'Alytaus Piliakalnio progimnazija'],
  ['VID', 'Alytaus Vidzgirio progimnazija'],
  ['LIK', 'Alytaus Likiškėlių progimnazija'],
  ['SAU', 'Alytaus lopšelis-darželis „Saulutė“'],
  ['GAI', 'Alytaus lopšelis-darželis „Du gaideliai“'],
  ['BOR', 'Alytaus lopšelis-darželis „Boružėlė“'],
])

export const PLUNGE = town([
  ['SAU', 'Plungės „Saulės“ gimnazija'],
  ['SEN', 'Plungės senamiesčio mokykla'],
  ['RYT', 'Plungės „Ryto“ pagrindinė mokykla'],
  ['JUC', 'Plungės akademiko Adolfo Jucio progimnazija'],
  ['ALS', 'Alsėdžių Stanislovo Narutavičiaus gimnazija'],
  ['PLA', 'Platelių meno mokykla'],
  ['ZEM', 'Žemaičių Kalvarijos Motiejaus Valančiaus gimnazija'],
  ['RIE', 'Rietavo Lauryno Ivinskio gimnazija'],
  ['KUL', 'Kulių gimnazija'],
  ['NYK', 'Plungės lopšelis-darželis „Nykštukas“'],
  ['RUT', 'Plungės lopšelis-darželis „Rūtelė“'],
])

export const BIRZAI = town([
  ['SAU', 'Biržų „Saulės“ gimnazija'],
  ['AUS', 'Biržų „Aušros“ pagrindinė mokykla'],
  ['KAS', 'Biržų Kaštonų pagrindinė mokykla'],
  ['VAB', 'Vabalninko Balio Sruogos gimnazija'],
  ['MED', 'Medeikių pagrindinė mokykla'],
  ['PAC', 'Pačeriaukštės pagrindinė mokykla'],
  ['LEG', 'Legailių mokykla-darželis'],
  ['VLA', 'Biržų Vlado Jakubėno muzikos mokykla'],
  ['DRU', 'Biržų lopšelis-darželis „Drugelis“'],
  ['GEN', 'Biržų lopšelis-darželis „Genys“'],
])

export const SAKIAI = town([
  ['ZIB', 'Šakių „Žiburio“ gimnazija'],
  ['VAR', 'Šakių „Varpo“ mokykla'],
  ['GRI', 'Griškabūdžio gimnazija'],
  ['LUK', 'Lukšių Vinco Grybo gimnazija'],
  ['GEL', 'Gelgaudiškio pagrindinė mokykla'],
  ['KUD', 'Kudirkos Naumiesčio Vinco Kudirkos gimnazija'],
  ['SIN', 'Sintautų pagrindinė mokykla'],
  ['KID', 'Kidulių pagrindinė mokykla'],
  ['BAR', 'Barzdų pagrindinė mokykla'],
  ['BER', 'Šakių lopšelis-darželis „Berželis“'],
])

export const JONAVA = town([
  ['VAR', 'Jonavos Justino Vareikio progimnazija'],
  ['RAL', 'Jonavos Jeronimo Ralio gimnazija'],
  ['SEN', 'Jonavos Senamiesčio gimnazija'],
  ['NER', 'Jonavos „Neries“ pagrindinė mokykla'],
  ['LIE', 'Jonavos „Lietavos“ pagrindinė mokykla'],
  ['PRA', 'Jonavos pradinė mokykla'],
  ['RUK', 'Ruklos Jono Stanislausko mokykla-daugiafunkcis centras'],
  ['BUK', 'Bukonių mokykla-darželis'],
  ['MEN', 'Jonavos Janinos Miščiukaitės meno mokykla'],
  ['ZIL', 'Jonavos vaikų lopšelis-darželis „Žilvitis“'],
  ['LAK', 'Jonavos vaikų lopšelis-darželis „Lakštingalėlė“'],
  ['SAU', 'Jonavos vaikų lopšelis-darželis „Saulutė“'],
])

export const UKMERGE = town([
  ['SME', 'Ukmergės Antano Smetonos gimnazija'],
  ['BAS', 'Ukmergės Jono Basanavičiaus gimnazija'],
  ['SEN', 'Ukmergės Senamiesčio pagrindinė mokykla'],
  ['SIL', 'Ukmergės „Šilo“ progimnazija'],
  ['DUK', 'Ukmergės Dukstynos pagrindinė mokykla'],
  ['UZU', 'Ukmergės Užupio pagrindinė mokykla'],
  ['SIE', 'Ukmergės r. Siesikų gimnazija'],
  ['TAU', 'Ukmergės r. Taujėnų gimnazija'],
  ['VID', 'Ukmergės r. Vidiškių pagrindinė mokykla'],
  ['ZEL', 'Ukmergės r. Želvos gimnazija'],
  ['ZIO', 'Ukmergės vaikų lopšelis-darželis „Žiogelis“'],
  ['NYK', 'Ukmergės vaikų lopšelis-darželis „Nykštukas“'],
])
