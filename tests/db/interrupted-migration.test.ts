import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { openDatabase } from '#main/db/database.ts'
import { openFileHome } from '#main/db/homes/file-home.ts'
import type { Home } from '#main/db/homes/home.ts'
import { witnessFile } from '#main/lock/witness.ts'
import { openLockedHome } from '#main/db/homes/locked-home.ts'
import { MIGRATIONS, NEWEST_DATABASE } from '#main/db/migrations/migrations.ts'
import { createDataKey, vaultOf } from '#main/lock/vault.ts'
import { temporaryFolder } from '#tests/support/test-app.ts'

const VAULT = vaultOf(createDataKey(), { passphrase: new Uint8Array([1]), sheet: new Uint8Array([2]) })

const opened: { close(): void }[] = []
afterEach(() => {
  for (const one of opened.splice(0)) one.close()
})
const kept = <One extends { close(): void }>(one: One): One => {
  opened.push(one)
  return one
}

const statementsOf = (up: string): readonly string[] =>
  up
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '')

/** As the program of that version left it, with something in it. */
function fillAs(version: number, home: Home): void {
  for (const migration of MIGRATIONS.filter((one) => one.version <= version)) {
    home.exec(migration.up)
    if (migration.version === 1) {
      home.exec(`INSERT INTO setting VALUES ('own', 'Slapukauskaitė');
        INSERT INTO merge (merge_id, at, from_position, to_position) VALUES ('m', '2018-10-01', 1, 2);
        INSERT INTO chunk (document_id, sha256, local, bytes) VALUES ('d', 'abc', 1, x'0102')`)
    }
  }
  home.exec(`PRAGMA user_version = ${version}`)
}

const OWN = `SELECT (SELECT value FROM setting WHERE key = 'own') AS own, (SELECT merge_id FROM merge) AS merge,
  (SELECT hex(bytes) FROM chunk) AS chunk`

/** Everything of a database that says how it is made, and what was in it before. */
function looks(raw: BetterSqlite.Database): unknown {
  return {
    version: raw.pragma('user_version', { simple: true }),
    tables: raw.prepare(`SELECT name, sql FROM sqlite_master WHERE sql NOT NULL ORDER BY name`).all(),
    rows: raw.prepare(OWN).get(),
    damage: raw.pragma('integrity_check', { simple: true }),
  }
}

/** Brings a database up to date, as the next start does, and tells what it is then. */
function startedOn(file: string): unknown {
  openDatabase(file).close()
  return looks(kept(new BetterSqlite(file, { readonly: true })))
}

function copyTo(file: string): string {
  const copy = join(temporaryFolder(), 'komanda.db')
  for (const ending of ['', '-wal']) {
    if (existsSync(`${file}${ending}`)) copyFileSync(`${file}${ending}`, `${copy}${ending}`)
  }
  return copy
}

/** How a database that no kill came near looks when it is up to date. */
function expected(): unknown {
  const file = join(temporaryFolder(), 'komanda.db')
  const home = openFileHome(file)
  fillAs(1, home)
  home.close()
  return startedOn(file)
}

test('killed after any statement of any migration, the next start finds the old database and brings it up to date', () => {
  const upToDate = expected()
  expect(upToDate).toMatchObject({
    version: NEWEST_DATABASE,
    damage: 'ok',
    rows: { chunk: '0102', merge: 'm' },
  })
  const seen: string[] = []
  for (const { version, up } of MIGRATIONS.filter((one) => one.version > 1)) {
    const file = join(temporaryFolder(), 'komanda.db')
    const home = kept(openFileHome(file))
    fillAs(version - 1, home)
    // Small pages in memory, so that statements of a step that is under way reach the disk before its end too.
    home.raw.pragma('cache_size = 1')
    home.exec('BEGIN IMMEDIATE')
    for (const [count, statement] of statementsOf(up).entries()) {
      home.exec(statement)
      expect(startedOn(copyTo(file)), `${version}, after statement ${count}`).toEqual(upToDate)
      seen.push(statement)
    }
    home.exec('COMMIT')
    // Its statements are there, and the next migration's are not.
    home.exec(`PRAGMA user_version = ${version}`)
    expect(startedOn(copyTo(file)), `after ${version}`).toEqual(upToDate)
  }
  expect(seen.length).toBeGreaterThan(MIGRATIONS.length)
})

test('a statement that the disk refuses leaves the old database, and the next start brings it up to date', () => {
  const upToDate = expected()
  for (const { version } of MIGRATIONS.filter((one) => one.version > 1)) {
    const file = join(temporaryFolder(), 'komanda.db')
    const home = kept(openFileHome(file))
    fillAs(version - 1, home)
    home.close()
    const before = readFileSync(file)
    let refused = 0
    // One page more each time: the disk is full at one statement after the other.
    for (let more = 0; ; more += 1) {
      writeFileSync(file, before)
      const small = openFileHome(file)
      small.raw.pragma(`max_page_count = ${Number(small.raw.pragma('page_count', { simple: true })) + more}`)
      const isDone = bringUp(small, version)
      small.close()
      if (isDone) break
      refused += 1
      const left = new BetterSqlite(file, { readonly: true })
      expect(left.pragma('user_version', { simple: true })).toBe(version - 1)
      left.close()
      expect(startedOn(copyTo(file))).toEqual(upToDate)
    }
    expect(refused, `${version}`).toBeGreaterThan(0)
  }
})

/** One step as the program takes it; `false` where the disk was full. */
function bringUp(home: Home, version: number): boolean {
  try {
    home.transaction(() => {
      home.exec(MIGRATIONS.find((one) => one.version === version)?.up ?? '')
      home.exec(`PRAGMA user_version = ${version}`)
    })
    return true
  } catch (error) {
    expect(error).toMatchObject({ code: 'SQLITE_FULL' })
    return false
  }
}

test('a locked database that is cut anywhere in its migrations is brought up to date at the next start', () => {
  const file = join(temporaryFolder(), 'komanda.locked')
  const older = openLockedHome(file, VAULT)
  older.transaction(() => fillAs(1, older))
  older.close()
  const before = readFileSync(file).length
  // As a kill leaves it beside what was cut: of before, or later by what was saved since.
  const witness = readFileSync(witnessFile(file))
  openDatabase(file, { vault: VAULT }).close()
  const whole = readFileSync(file)
  const inLocked = (path: string): unknown => {
    openDatabase(path, { vault: VAULT }).close()
    return looks(kept(openLockedHome(path, VAULT)).raw)
  }
  const upToDate = inLocked(file)
  expect(upToDate).toMatchObject({ version: NEWEST_DATABASE, rows: { chunk: '0102', merge: 'm' } })
  const cut = join(temporaryFolder(), 'komanda.locked')
  const step = Math.max(1, Math.floor((whole.length - before) / 40))
  for (let at = before; at < whole.length; at += step) {
    writeFileSync(cut, whole.subarray(0, at))
    writeFileSync(witnessFile(cut), witness)
    expect(inLocked(cut), `cut at ${at}`).toEqual(upToDate)
    for (const one of opened.splice(0)) one.close()
  }
})
