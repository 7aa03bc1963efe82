import { MIGRATIONS } from './migrations.ts'

/** What brings a database of an older version up to this program's, in order: each with the note of its own version. */
export const stepsFrom = (version: number): readonly (readonly string[])[] =>
  MIGRATIONS.filter((step) => step.version > version).map((step) => [
    step.up,
    `PRAGMA user_version = ${step.version}`,
  ])
