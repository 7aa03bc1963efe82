import { DuckDBInstance } from '@duckdb/node-api'
import type { OwnedRecord } from '#shared/domain/practice/owned-record.ts'
import { facetsOf } from '#shared/model/record-facets.ts'

/** What a person who knows SQL would ask of the same rows; findings, reasons and what was left out are not in it. */
const QUERIES = [
  `CREATE OR REPLACE TEMP TABLE proof AS
   SELECT e.json->>'indicatorId' AS rule, e.institution_id, coalesce(e.json->>'recordId', e.id) AS record,
     coalesce(r.date, e.json->>'date') AS date
   FROM record e LEFT JOIN record r ON r.id = (e.json->>'recordId')
   WHERE e.kind = 'evidence' AND (e.json->>'state') = 'done'`,
  `SELECT rule, institution_id, count(DISTINCT record), list(DISTINCT record) FROM proof GROUP BY ALL ORDER BY ALL`,
  `SELECT rule, count(DISTINCT institution_id), count(DISTINCT record) FROM proof GROUP BY ALL ORDER BY ALL`,
  `SELECT left(date, 4) AS year, json->>'hostId' AS host, count(*), list(id)
   FROM record WHERE kind = 'event' AND (json->>'state') = 'held' GROUP BY ALL ORDER BY ALL`,
  `WITH guest AS (
     SELECT id, left(date, 7) AS month, unnest(from_json(json->'participants', '["JSON"]')) AS row
     FROM record WHERE kind = 'event' AND (json->>'state') = 'held')
   SELECT month, row->>'institutionId' AS institution, count(DISTINCT id),
     sum(CAST(row->>'teachers' AS INT)), sum(CAST(row->>'pupils' AS INT)), sum(CAST(row->>'parents' AS INT)),
     sum(CAST(row->>'other' AS INT)), sum(CAST(row->>'unspecified' AS INT)), sum(CAST(row->>'mixed' AS INT))
   FROM guest GROUP BY ALL ORDER BY ALL`,
  `SELECT json->>'indicatorId' AS rule, json->>'schoolYear' AS year, sum(CAST(json->>'numerator' AS INT)),
     sum(CAST(json->>'denominator' AS INT)), list(id)
   FROM record WHERE kind = 'observation' GROUP BY ALL ORDER BY ALL`,
  `WITH held AS (
     SELECT json->>'bodyId' AS body, date, lag(date) OVER (PARTITION BY json->>'bodyId' ORDER BY date) AS before
     FROM record WHERE kind = 'meeting')
   SELECT body, count(DISTINCT left(date, 7)), list(date_diff('day', CAST(before AS DATE), CAST(date AS DATE)))
   FROM held GROUP BY ALL ORDER BY ALL`,
]

export interface RollupPeer {
  answer(): Promise<number>
  close(): void
}

/** DuckDB over the same rows, all in memory. */
export async function rollupPeer(owners: ReadonlyMap<string, readonly OwnedRecord[]>): Promise<RollupPeer> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(
    'CREATE TABLE record (kind VARCHAR, id VARCHAR, institution_id VARCHAR, date VARCHAR, json JSON)',
  )
  const appender = await connection.createAppender('record')
  for (const { kind, record } of [...owners.values()].flat()) {
    const { institutionId, date } = facetsOf(kind, record)
    for (const value of [kind, record.id, institutionId, date, JSON.stringify(record)]) {
      if (value === null) appender.appendNull()
      else appender.appendVarchar(value)
    }
    appender.endRow()
  }
  appender.closeSync()
  return {
    answer: async () => {
      let rows = 0
      for (const query of QUERIES) rows += (await connection.runAndReadAll(query)).currentRowCount
      return rows
    },
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
