import { Institution } from '#shared/model/institution.ts'

const town = (names: readonly (readonly [string, string])[]): readonly Institution[] =>
  names.map(([id, name]) => Institution.parse({ id, name, aliases: [] }))

/** Two municipalities whose alias books are still empty. */
export const UTENA = town([
  ['UDG', 'Utenos Dauniškio gimnazija'],
  ['USG', 'Utenos Adolfo Šapokos gimnazija'],
  ['AUK', 'Utenos Aukštakalnio progimnazija'],
  ['KRA', 'Utenos Krašuonos progimnazija'],
  ['VYT', 'Utenos Vyturių progimnazija'],
  ['RAP', 'Utenos Rapolo Šaltenio progimnazija'],
  ['UZP', 'Utenos rajono Užpalių gimnazija'],
  ['VYZ', 'Utenos r. Vyžuonų pagrindinė mokykla'],
  ['PAS', 'Utenos vaikų lopšelis-darželis „Pasaka“'],
  ['SAL', 'Utenos vaikų lopšelis-darželis „Šaltinėlis“'],
  ['ZEL', 'Utenos vaikų lopšelis-darželis „Želmenėlis“'],
  ['VOV', 'Utenos vaikų lopšelis-darželis „Voveraitė“'],
  ['EGL', 'Utenos mokykla-darželis „Eglutė“'],
  ['MUZ', 'Utenos muzikos mokykla'],
  ['DAI', 'Utenos dailės mokykla'],
])

export const MARIJAMPOLE = town([
  ['RYG', 'Marijampolės Rygiškių Jono gimnazija'],
  ['SUD', 'Marijampolės Sūduvos gimnazija'],
  ['RYT', 'Marijampolės „Ryto“ pagrindinė mokykla'],
  ['TOT', 'Marijampolės Jono Totoraičio progimnazija'],
  ['MAT', 'Igliaukos Anzelmo Matučio gimnazija'],
  ['BOR', 'Liudvinavo Kazio Borutos gimnazija'],
  ['SUN', 'Šunskų pagrindinė mokykla'],
  ['SAS', 'Sasnavos pagrindinė mokykla'],
  ['MOK', 'Mokolų mokykla-darželis'],
  ['SAM', 'Marijampolės „Saulės“ pagrindinė mokykla'],
  ['RAS', 'Marijampolės vaikų lopšelis-darželis „Rasa“'],
  ['NYK', 'Marijampolės vaikų lopšelis-darželis „Nykštukas“'],
  ['ZEM', 'Želsvos pagrindinė mokykla'],
  ['PPT', 'Marijampolės pedagoginė psichologinė tarnyba'],
  ['SC', 'Marijampolės švietimo centras'],
])

export interface TypedList {
  readonly town: readonly Institution[]
  readonly text: string
  /** An event a line: dates, host, rows; T teachers, P pupils, A parents, O other, U not given, X mixed. */
  readonly reading: readonly string[]
  /** Every kind of question the list raises; a count that may be wrong is among them. */
  readonly asks: readonly string[]
}
