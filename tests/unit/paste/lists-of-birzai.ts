import { Institution } from '#shared/model/institution.ts'
import type { TypedList } from './typed-list.ts'

const NAMES = [
  ['SAU', 'Biržų „Saulės“ gimnazija'],
  ['AUS', 'Biržų „Aušros“ pagrindinė mokykla'],
  ['KAS', 'Biržų Kaštonų pagrindinė mokykla'],
  ['VAB', 'Vabalninko Balio Sruogos gimnazija'],
  ['MED', 'Medeikių pagrindinė mokykla'],
  ['DRA', 'Biržų lopšelis-darželis „Drugelis“'],
  ['SC', 'Biržų švietimo pagalbos tarnyba'],
] as const

const BIRZAI = NAMES.map(([id, name]) => Institution.parse({ id, name, aliases: [] }))

const list = (text: string, reading: readonly string[], asks: readonly string[] = []): TypedList => ({
  town: BIRZAI,
  text,
  reading,
  asks,
})

/** Assistants, classes behind a count, schools of other towns called after people, a place on a line of its own. */
export const LISTS_OF_BIRZAI: readonly TypedList[] = [
  list('2021-03-10 Aušros pagrindinė - 8 mokytojai ir 2 mokinio padėjėjos; Kaštonų - 5', ['2021-03-10: AUS T8 O2 | KAS U5']),
  list('2021-03-10 Aušros pagrindinė – 6 mokytojai, 1 mokytojo padėjėja', ['2021-03-10: AUS T6 O1']),
  list('2021-03-10 Aušros pagrindinė mokykla: 1-4 kl. mokiniai – 24, 5-8 kl. mokiniai – 30, mokytojai - 6', ['2021-03-10: AUS T6 P54'], ['role-twice']),
  list('2021-03-10 Saulės gimnazija: 5, 6–8 kl. mokiniai – 12', ['2021-03-10: SAU P12']),
  list('2021-03-10 Saulės gimnazija – 5 mokytojai. Iš Panevėžio Juozo Balčikonio gimnazijos atvyko 3 mokytojai.', ['2021-03-10: SAU T5 | ? T3'], ['institution-unknown']),
  list('2021-03-10 Vabalninko Sruogos gimn. – 4 mokyt.; Panevėžio V. Žemkalnio gimn. – 2 mokyt.', ['2021-03-10: VAB T4 | ? T2'], ['institution-unknown']),
  list('2021-03-10 Saulės gimnazija (Jonas Jonaitis, Ona Onaitė), Kaštonų pagr. (Rasa Rasaitė)', ['2021-03-10: SAU U2 | KAS U1'], ['names-counted']),
  list('Data: 2021-03-10\nVieta: Biržų švietimo pagalbos tarnyba\nDalyviai: Saulės gimnazija – 5, Aušros pagr. m-kla – 4\nViso: 9', ['2021-03-10 @SC: SAU U5 | AUS U4']),
  list('2021-03-10 Saulės gimn. direktorė, 2 pavaduotojos, 4 mokytojai; Aušros pagr. – direktorius ir 3 mokytojai', ['2021-03-10: SAU T4 O3 | AUS T3 O1'], ['role-without-number']),
  list('2021 m. kovo 10 d. Drugelis – 3 pedagogai, 14 vaikų, 10 tėvelių; Medeikiai – 2', ['2021-03-10: DRA T3 P14 A10 | MED U2']),
] // prettier-ignore
