import type { Item, RoleItem } from './item.ts'

/** What the short words of a list most probably are; `null` where the other words do not tell. */
export interface UnclearMeanings {
  /** `mok.`, `ugd.` */
  readonly learners: 'teachers' | 'pupils' | null
  /** `aukl.` */
  readonly carers: 'teachers' | 'pupils' | null
}

/** `aukl.` is mostly auklėtojai, who teach the youngest; auklėtiniai only where auklėtojai are written out. */
export const isCarers = ({ meaning, stem }: RoleItem): boolean => meaning === 'unclear' && stem === 'aukl'

/** `mok.` beside `mokyt.` are pupils, beside `mokin.` teachers; alone it stays open. */
export function unclearMeanings(items: readonly Item[]): UnclearMeanings {
  const roles = items.filter((item) => item.kind === 'role')
  const teachers = roles.filter(({ meaning }) => meaning === 'teachers')
  const hasPupils = roles.some(({ meaning }) => meaning === 'pupils')
  const hasCarers = teachers.some(({ stem }) => stem === 'aukl')
  const isOpen = teachers.length > 0 === hasPupils
  return {
    learners: isOpen ? null : hasPupils ? 'teachers' : 'pupils',
    carers: hasPupils ? 'teachers' : hasCarers ? 'pupils' : teachers.length > 0 ? 'teachers' : null,
  }
}

export const meaningOfUnclear = (role: RoleItem, means: UnclearMeanings): 'teachers' | 'pupils' | null =>
  isCarers(role) ? means.carers : means.learners
