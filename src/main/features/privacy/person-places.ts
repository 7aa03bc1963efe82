import type { PersonFound } from '#shared/contract/privacy-contract.ts'
import { mentionsOf } from '#shared/domain/privacy/mentions-of.ts'
import type { NamePattern } from '#shared/domain/public-version/name-pattern.ts'
import { backupFolder } from '../../backup/backup-places.ts'
import { listBackups } from '../../backup/list-backups.ts'
import { type Core, currentWorkspace } from '../../core/core.ts'
import { ownWords } from '../../core/own-words.ts'
import { recentPaths } from '../../core/recent-files.ts'
import { sql } from '../../db/database.ts'
import { loadAll } from '../../records/record-reader.ts'

type Place = PersonFound['places'][number]

const countOf = (core: Core, table: 'own_segment'): number =>
  Number(core.db.first(sql.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('n')))?.n ?? 0)

/**
 * Beside the records: steps that can be taken back, who writes here with words and files of this computer, names of computers. Copies, bundles handed over and
 * files of annexes are not read; how many there are is told.
 */
export async function personPlaces(core: Core, person: NamePattern): Promise<Place[]> {
  const speaks = (text: string): boolean => mentionsOf(person, text).length > 0
  const count = (texts: readonly string[]): number => texts.filter(speaks).length
  const steps = core.db.all(sql.selectFrom('journal').select('changes'))
  const devices = core.db.all(sql.selectFrom('device').select('label'))
  const workspace = currentWorkspace(core)
  const annexes = (['meeting', 'order'] as const)
    .flatMap((kind) => loadAll(core.db, kind))
    .flatMap(({ record }) => record.annexes)
    .filter(({ file }) => file.sha256 !== null && file.sha256 !== '')
  const read: Place[] = [
    { id: 'steps', count: count(steps.map(({ changes }) => changes)), isSure: true },
    {
      id: 'workspace',
      count: count([
        ...(workspace === null ? [] : [workspace.author, workspace.deviceLabel]),
        ...ownWords(core.db),
        ...recentPaths(core.db),
      ]),
      isSure: true,
    },
    { id: 'devices', count: count(devices.map(({ label }) => label)), isSure: true },
  ]
  const unread: Place[] = [
    { id: 'handedOver', count: countOf(core, 'own_segment'), isSure: false },
    { id: 'copies', count: (await listBackups(backupFolder(core.dataFolder))).length, isSure: false },
    { id: 'annexes', count: annexes.length, isSure: false },
  ]
  return [...read, ...unread].filter((place) => place.count > 0)
}
