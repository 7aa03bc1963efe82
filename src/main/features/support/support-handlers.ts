import { arch, platform, release } from 'node:os'
import { MODEL_VERSION } from '#shared/model/kinds.ts'
import { backupFolder } from '../../backup/backup-places.ts'
import { listBackups } from '../../backup/list-backups.ts'
import { type Core, currentWorkspace } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { databaseFile } from '../../db/database-file.ts'
import { sql } from '../../db/database.ts'
import { NEWEST_DATABASE } from '../../db/migrations/migrations.ts'
import { PROJECTION_VERSION } from '../../db/projections/projection-schema.ts'
import { chosenShare } from '../../records/outbox-state.ts'
import { entryKind } from '../../storage/folders.ts'
import { readFileSize } from '../../storage/file-size.ts'

const countOf = (core: Core, table: 'document' | 'device' | 'record'): number =>
  Number(core.db.first(sql.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('n')))?.n ?? 0)

/** With what was written last and is not moved into the file yet. */
async function databaseSize(dataFolder: string): Promise<number> {
  const file = databaseFile(dataFolder)
  const log = `${file}-wal`
  return (await readFileSize(file)) + ((await entryKind(log)) === 'file' ? await readFileSize(log) : 0)
}

/** Facts about the program and its data that hold nothing of what people wrote. */
export function supportHandlers(core: Core): Handlers<'support'> {
  return {
    'support.details': async () => {
      const workspace = currentWorkspace(core)
      const [newest] = await listBackups(backupFolder(core.dataFolder))
      return {
        program: core.programVersion,
        databaseVersion: NEWEST_DATABASE,
        projectionVersion: PROJECTION_VERSION,
        modelVersion: MODEL_VERSION,
        node: process.versions.node,
        platform: `${platform()} ${release()} ${arch()}`,
        role: workspace?.role ?? '',
        isPractice: workspace?.isPractice ?? false,
        databaseBytes: await databaseSize(core.dataFolder),
        records: countOf(core, 'record'),
        documents: countOf(core, 'document'),
        devices: countOf(core, 'device'),
        lastBackupAt: newest?.madeAt ?? null,
        hasShare: chosenShare(core.db) !== null,
      }
    },
  }
}
