import { join } from 'node:path'
import { entryKind } from '../../storage/folders.ts'
import { walkFiles } from '../../storage/walk-files.ts'
import { DATA_FOLDERS, keptNames } from './open-data.ts'

/** Every file of the data at a place, without its database and keys; what was cut short while it was written is nobody's. */
export async function dataFiles(place: string): Promise<readonly string[]> {
  const found: string[] = [...(await keptNames(place))]
  for (const folder of DATA_FOLDERS) {
    if ((await entryKind(join(place, folder))) !== 'folder') continue
    const files = await walkFiles(join(place, folder), {
      enter: () => true,
      take: (path) => !/\.tmp(?:-\w+)?$/u.test(path),
    })
    found.push(...files.map(({ path }) => `${folder}/${path}`))
  }
  return found
}
