import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnyRecord, Kind } from '#shared/model/kinds.ts'
import { type DecodedBundle, decodeBundle } from '#main/share/bundle-format.ts'
import { openDocument } from '#main/replica/document.ts'
import { startApp, temporaryFolder, type TestApp } from '#tests/support/test-app.ts'
import { MUNICIPALITY } from './two-computers.ts'

export const FIXTURES = join(import.meta.dirname, 'fixtures')

/** A shared folder as an older program left it, with what its own program showed of it. */
export interface ShareFixture {
  /** Of which organisation the computer is that reads it. */
  readonly reader: {
    readonly role: 'institution' | 'municipality'
    readonly name: string
    readonly id: string | null
  }
  /** Words of the recovery sheet, where the bundles are sealed. */
  readonly sheet: string | null
  readonly records: readonly { readonly kind: Kind; readonly record: AnyRecord & { readonly id: string } }[]
  /** Ids of records that were removed. */
  readonly removed: readonly string[]
}

export const fixtureNames = (): readonly string[] => readdirSync(FIXTURES).toSorted()

export const readFixture = (name: string): ShareFixture =>
  JSON.parse(readFileSync(join(FIXTURES, name, 'expected.json'), 'utf8')) as ShareFixture

/** A copy that may be written to: whoever receives also tells that it did. */
export function copyFixture(name: string): string {
  const share = temporaryFolder()
  cpSync(join(FIXTURES, name, 'komanda'), join(share, 'komanda'), { recursive: true })
  return share
}

/** Today's program on the computer of an organisation. */
export async function openReader({ reader }: Pick<ShareFixture, 'reader'>): Promise<TestApp> {
  const app = await startApp({ now: '2026-01-05T08:00:00Z' })
  await app.call('workspace.create', {
    role: reader.role,
    name: reader.name,
    municipality: reader.role === 'institution' ? MUNICIPALITY : '',
    institutionId: reader.id,
    author: 'direktorė',
  })
  return app
}

/** Every bundle of a fixture with what it is to a reader without keys. */
export const bundlesOf = (
  name: string,
): readonly { readonly bytes: Uint8Array; readonly decoded: DecodedBundle }[] =>
  readdirSync(join(FIXTURES, name, 'komanda/v1'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.kmd'))
    .map((file) => {
      const bytes = readFileSync(join(FIXTURES, name, 'komanda/v1', file))
      return { bytes, decoded: decodeBundle(bytes, { format: 99, schema: 99 }) }
    })

/** The documents that the open bundles of a fixture carry, piece by piece. */
export const piecesOf = (name: string) =>
  bundlesOf(name).flatMap(({ decoded }) =>
    decoded.state === 'ok'
      ? decoded.bundle.frames.map(({ docId, chunk }) => ({ document: docId, bytes: chunk }))
      : [],
  )

/** Leaves of every record in documents that are made of such pieces; facts and text together. */
export function leavesOf(
  chunks: readonly { readonly document: string; readonly bytes: Uint8Array }[],
): ReadonlyMap<string, ReadonlyMap<string, unknown>> {
  const records = new Map<string, Map<string, unknown>>()
  for (const [, pieces] of Map.groupBy(chunks, ({ document }) => document)) {
    for (const [key, leaves] of openDocument(pieces.map(({ bytes }) => bytes)).records) {
      const all = records.get(key) ?? new Map<string, unknown>()
      for (const [path, value] of leaves) all.set(path, value)
      records.set(key, all)
    }
  }
  return records
}
