import { begin } from './001-begin.ts'
import { journal } from './002-journal.ts'
import { exchange } from './003-exchange.ts'
import { attachments } from './004-attachments.ts'
import { conflicts } from './005-conflicts.ts'
import type { Migration } from './migration.ts'

export const MIGRATIONS: readonly Migration[] = [begin, journal, exchange, attachments, conflicts]

/** Version of a database that has taken every step. */
export const NEWEST_DATABASE = MIGRATIONS.at(-1)?.version ?? 0
