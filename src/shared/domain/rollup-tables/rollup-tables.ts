import { attendanceTable, eventsTable } from './event-tables.ts'
import { evidenceTable, indicatorInstitutionsTable, indicatorsTable } from './indicator-tables.ts'
import { findingsTable, surveysTable } from './inquiry-tables.ts'
import type { Table } from './table.ts'
import { cadenceTable, meetingsTable } from './team-tables.ts'
import { exportTable, institutionsTable } from './whole-tables.ts'

/**
 * Version of all tables together. A column may be added without a new one; one that changes its meaning or goes needs a
 * new one, so that a question asked of many exports can tell.
 */
export const TABLES_VERSION = 1

/**
 * The rollup as tables for other engines. No names of persons and no free text: names of institutions, and of a rule the
 * words that its plan prints, are all the words there are.
 */
export const ROLLUP_TABLES: readonly Table[] = [
  exportTable,
  institutionsTable,
  indicatorsTable,
  indicatorInstitutionsTable,
  evidenceTable,
  meetingsTable,
  cadenceTable,
  eventsTable,
  attendanceTable,
  surveysTable,
  findingsTable,
]
