import { type ReadDb, sql } from '../db/database.ts'

/** The program that wrote newer documents of an owner, as its last bundle of that kind says; empty where none says. */
export const neededProgram = (db: ReadDb, ownerId: string): string =>
  db.kept(
    sql
      .selectFrom('received_bundle')
      .select('reason')
      .where('org_id', '=', ownerId)
      .where('state', '=', 'newer-program')
      .orderBy('created_at', 'desc')
      .limit(1),
  )[0]?.reason ?? ''
