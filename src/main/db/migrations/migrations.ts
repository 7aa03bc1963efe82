import { begin } from './001-begin.ts'
import { journal } from './002-journal.ts'
import { exchange } from './003-exchange.ts'
import type { Migration } from './migration.ts'

export const MIGRATIONS: readonly Migration[] = [begin, journal, exchange]
