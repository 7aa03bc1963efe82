/** Points that orders of a school end with (documents.md section 2); blanks are written over. */
export const CLOSING_SENTENCES = [
  'Įsakymo vykdymo kontrolę pasilieku sau.',
  'Pavedu ____ kontroliuoti, kaip vykdomas šis įsakymas.',
  'Nustatau, kad šis įsakymas įsigalioja ____.',
  'Šis įsakymas gali būti skundžiamas Lietuvos Respublikos administracinių bylų teisenos įstatymo nustatyta tvarka.',
] as const
