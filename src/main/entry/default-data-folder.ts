import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  /** Folder of a program that is carried along and keeps its data beside itself; `null` for one that is installed. */
  readonly carriedIn?: string | null
}

/** What makes a program one that is carried along; the packed portable folder has it. */
const CARRIED_MARK = 'komanda-portable.txt'

/** The folder of a program that is carried along on a stick, `null` for one that is installed. */
export function carriedIn(program: string): string | null {
  const folder = dirname(program)
  return existsSync(join(folder, CARRIED_MARK)) ? folder : null
}

/**
 * Where this person's data lies on this computer unless told otherwise: `KOMANDA_DATA`, else beside a program that
 * is carried along, else the place the system has for local application data. Never the roaming profile: SQLite must
 * not travel over a network.
 */
export function defaultDataFolder({ platform, env, home, carriedIn = null }: Surroundings): string {
  const told = env['KOMANDA_DATA']
  if (told !== undefined && told !== '') return told
  if (carriedIn !== null) return join(carriedIn, 'duomenys')
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Komanda')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Komanda')
  const data = env['XDG_DATA_HOME']
  // A relative XDG path is invalid by its specification and counts as not set.
  return join(data !== undefined && data.startsWith('/') ? data : join(home, '.local', 'share'), 'komanda')
}

/** Where one practises: beside the data and never inside it. */
export const practiceFolderOf = (dataFolder: string): string =>
  `${dataFolder.replace(/[\\/]+$/, '')}-pratybos`

/** What belongs to the window and its browser, beside the data and never inside it. */
export function browserFolderOf(dataFolder: string): string {
  return `${dataFolder.replace(/[\\/]+$/, '')}-window`
}
