import { z } from 'zod'
import type { Output } from '#shared/contract/contract.ts'
import type { NewsEntry } from '#shared/contract/history-contract.ts'
import { DELETED, type Leaves } from '#shared/model/leaves.ts'
import { type Core, ownId } from '../../core/core.ts'
import { sql } from '../../db/database.ts'
import { readSetting, writeSetting } from '../../db/settings.ts'
import { type DocumentName, parseDocumentId } from '../../records/document-id.ts'
import { nameOfKey } from '../../records/project-record.ts'
import { findRecord, loadAll } from '../../records/record-reader.ts'
import { lastChangeOf } from '../../records/projector.ts'
import { openDocument, type RecordKey } from '../../replica/document.ts'
import { shownTitle } from './shown-title.ts'

const SEEN_SETTING = 'newsSeen'
const Seen = z.object({ at: z.string(), position: z.number().int() })

/** So many documents are compared and records named; the rest is only counted with them. */
const MOST_DOCUMENTS = 400
const MOST_ENTRIES = 300

const newestPosition = (core: Core): number =>
  Number(
    core.db.first(sql.selectFrom('chunk').select((eb) => eb.fn.max('position').as('position')))?.position ??
      0,
  )

/** Notes that everything up to now was looked at. */
export function markSeen(core: Core): string {
  const at = core.clock.now().toISOString()
  writeSetting(core.db, SEEN_SETTING, { at, position: newestPosition(core) })
  return at
}

interface Difference {
  readonly key: RecordKey
  readonly fields: ReadonlySet<string>
  readonly wasThere: boolean
}

const isLive = (leaves: Leaves | undefined): boolean =>
  leaves !== undefined && leaves.size > 0 && leaves.get(DELETED) !== true

function differencesIn(core: Core, id: string, position: number): readonly Difference[] {
  const before = openDocument(
    core.db
      .all(
        sql
          .selectFrom('chunk')
          .select('bytes')
          .where('document_id', '=', id)
          .where('position', '<=', position)
          .orderBy('position'),
      )
      .map(({ bytes }) => bytes),
  ).records
  return [...core.shelf.open(id).records].flatMap(([key, now]): Difference[] => {
    const then = before.get(key)
    const paths = [...new Set([...now.keys(), ...(then?.keys() ?? [])])].filter(
      (path) => then?.get(path) !== now.get(path),
    )
    if (paths.length === 0) return []
    const names = paths.map((path) => path.split('|').findLast((part) => !/^[$=]/u.test(part)) ?? '')
    return [{ key, fields: new Set(names), wasThere: isLive(then) }]
  })
}

interface Gathered extends Difference {
  readonly name: DocumentName
  readonly at: string | null
  readonly by: string
}

function gather(core: Core, position: number): readonly Gathered[] {
  const ids = core.db.all(
    sql
      .selectFrom('chunk')
      .select('document_id')
      .distinct()
      .where('position', '>', position)
      .where('local', '=', 0)
      .orderBy('document_id')
      .limit(MOST_DOCUMENTS),
  )
  const found = new Map<string, Gathered>()
  for (const { document_id: id } of ids) {
    const name = parseDocumentId(id)
    if (!name) continue
    const { at, by } = lastChangeOf(core.shelf.open(id))
    for (const difference of differencesIn(core, id, position)) {
      const key = `${name.ownerId}|${difference.key}`
      const known = found.get(key)
      found.set(key, {
        ...difference,
        name,
        at,
        by,
        fields: new Set([...(known?.fields ?? []), ...difference.fields]),
        wasThere: difference.wasThere || (known?.wasThere ?? false),
      })
    }
  }
  return [...found.values()]
}

function entryOf(core: Core, one: Gathered, institutions: ReadonlyMap<string, string>): NewsEntry | null {
  const name = nameOfKey(one.key)
  const record = name && findRecord(core.db, ownId(core), name.id, name.kind)
  if (!record || record.ownerId !== one.name.ownerId || (record.deleted && !one.wasThere)) return null
  const { kind, id, date, number } = record
  const title = shownTitle(core, record)
  const change = record.deleted ? 'removed' : one.wasThere ? 'changed' : 'added'
  const institutionName = institutions.get(record.institutionId ?? record.ownerId) ?? ''
  const fields = change === 'changed' ? [...one.fields].slice(0, 6) : []
  return { kind, id, title, date, number, institutionName, change, by: one.by, at: one.at, fields }
}

/** What came from elsewhere since a person last looked; nothing on the very first look. */
export function news(core: Core): Output<'history.news'> {
  const seen = readSetting(core.db, SEEN_SETTING, Seen)
  if (seen === null) return { since: null, total: 0, entries: [] }
  const institutions = new Map(loadAll(core.db, 'institution').map(({ record }) => [record.id, record.name]))
  const entries = gather(core, seen.position)
    .map((one) => entryOf(core, one, institutions))
    .filter((entry) => entry !== null)
    .toSorted(
      (left, right) => (right.at ?? '').localeCompare(left.at ?? '') || left.id.localeCompare(right.id),
    )
  return { since: seen.at, total: entries.length, entries: entries.slice(0, MOST_ENTRIES) }
}
