/** Why the data of a folder cannot be opened although the folder is ours: a copy can take their place, or a passphrase is due. */
export const DATABASE_TROUBLES = ['database-damaged', 'database-newer', 'data-locked'] as const
export type DatabaseTrouble = (typeof DATABASE_TROUBLES)[number]

export const isDatabaseTrouble = (code: string): code is DatabaseTrouble =>
  (DATABASE_TROUBLES as readonly string[]).includes(code)
