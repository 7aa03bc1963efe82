import { JONAVA } from './fresh-towns.ts'
import type { TypedList } from './typed-list.ts'

const list = (text: string, reading: readonly string[], asks: readonly string[] = []): TypedList => ({
  town: JONAVA,
  text,
  reading,
  asks,
})

/** Lists written after the grammar had read all the others: what it cannot know is asked about. */
export const THIRD_FRESH_LISTS: readonly TypedList[] = [
  list('2019-02-13 J. Ralio gimn. 4 mokyt. ir 10 mokinių, Senamiesčio gimn. tiek pat', ['2019-02-13: RAL T4 P10 | SEN'], ['no-count']),
  list('2019 m. vasario 13, 20 d. Neries pagr. – 5/6, Lietavos pagr. – 4/4', ['2019-02-13,2019-02-20: NER | LIE'], ['number-unclear']),
  list('Ralio gimnazija: 6 (2019-02-13), Senamiesčio gimnazija: 4 (2019-02-13)', ['2019-02-13: RAL U6 | SEN U4']),
  list('2019-02-13 Neries pagrindinė mokykla – 5 mokytojai, 2019-02-14 – 6 mokytojai', ['2019-02-13: NER T5', '2019-02-14: ? T6'], ['institution-missing']),
  list('2019-02-13 Žilvitis: 4 pedag., 12 tėvų; Lakštingalėlė: tik 3 tėvai', ['2019-02-13: ZIL T4 A12 | LAK A3']),
  list('2019-02-13 iš 5 mokyklų (Ralio, Senamiesčio, Vareikio, Neries, Lietavos) dalyvavo 25 mokytojai', ['2019-02-13: RAL | SEN | VAR | NER | LIE T25'], ['count-may-be-shared', 'no-count']),
  list('2019-02-13 Vareikio progimnazija 5+1 (vadovas)', ['2019-02-13: VAR O6'], ['number-unclear']),
  list('Vasario 13-14 d., 2019 m., Senamiesčio gimn. – 6 mokyt.', ['2019-02-13,2019-02-14: SEN T6'], ['date-range']),
  list('2019-02-13, 2019-02-20: Ralio g. po 5 mokytojus, Neries pagr. po 3 mokytojus', ['2019-02-13,2019-02-20: RAL T5 | NER T3']),
  list('2019-02-13 (I grupė) Ralio gimn. – 6; (II grupė) Neries pagr. – 4', ['2019-02-13: RAL U6 | NER U4']),
  list('2019-02-13 Iš Ralio gimnazijos: 2 vadovai, 4 mokytojai. Iš Neries: 1 vadovas, 3 mokytojai. Iš viso 10.', ['2019-02-13: RAL T4 O2 | NER T3 O1']),
] // prettier-ignore
