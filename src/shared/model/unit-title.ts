/** Counted units that are kept by an id, as a heading names all of them. */
const TITLES: Readonly<Record<string, string>> = {
  pedagogue: 'pedagogai',
  teacher: 'mokytojai',
  pupil: 'mokiniai',
  'methodical-circle': 'metodiniai būreliai',
  'preschool-child': 'ikimokyklinukai',
}

/** What a whole is called wherever a record is named by its title: never by the id of its unit; other words as typed. */
export const unitTitle = (unit: string): string => TITLES[unit] ?? unit
