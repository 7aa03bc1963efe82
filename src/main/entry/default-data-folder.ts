import { join } from 'node:path'

export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/**
 * Where this person's data lies on this computer unless told otherwise: `KOMANDA_DATA`, else the place the
 * system has for local application data. Never the roaming profile: SQLite must not travel over a network.
 */
export function defaultDataFolder({ platform, env, home }: Surroundings): string {
  const told = env['KOMANDA_DATA']
  if (told !== undefined && told !== '') return told
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
