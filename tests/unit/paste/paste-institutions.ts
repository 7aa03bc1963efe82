import data from '../../../resources/practice/kazlu-ruda.json' with { type: 'json' }
import { Institution } from '#shared/model/institution.ts'

function institution(id: string, name: string, aliases: readonly string[]): Institution {
  return Institution.parse({
    id,
    name,
    aliases: aliases.map((text, at) => ({ id: `${id}-${at + 1}`, text })),
  })
}

/** The practice municipality: ten institutions with the aliases their lists were typed with. */
export const KAZLU_RUDA: readonly Institution[] = data.institutions.map(({ id, name, aliases }) =>
  institution(id, name, aliases),
)

/** A municipality whose alias book is still empty: names only. */
export const OTHER_TOWN: readonly Institution[] = (
  [
    ['ZIB', 'Paupių „Žiburio“ gimnazija'],
    ['VAR', 'Paupių „Varpo“ mokykla'],
    ['GRY', 'Lukšiškių Vinco Grybo gimnazija'],
    ['GRI', 'Griškonių gimnazija'],
    ['SUD', 'Sudargiškės pagrindinė mokykla'],
    ['SAL', 'Gelgaudų „Šaltinio“ pagrindinė mokykla'],
    ['KRI', 'Kriūkėnų pagrindinė mokykla'],
    ['SIN', 'Sintautiškių Prano Vaičaičio progimnazija'],
    ['KLE', 'Paupių lopšelis-darželis „Klevelis“'],
    ['BER', 'Paupių vaikų lopšelis-darželis „Berželis“'],
    ['TRE', 'Paupių 3-ioji pradinė mokykla'],
  ] as const
).map(([id, name]) => institution(id, name, []))
