import type { Kind } from '#shared/model/kinds.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import type { RunCommand } from '../command-entry.ts'
import { InputError } from '../input-error.ts'
import { asKind } from '../option-values.ts'
import { readJsonInput } from '../read-json-input.ts'
import { textTable } from '../text-table.ts'

/** `record get` names the kind beside the fields; what it printed can be put back as it is. */
function withoutKind(kind: Kind, raw: unknown): unknown {
  const isObject = typeof raw === 'object' && raw !== null && !Array.isArray(raw)
  if (!isObject || 'kind' in SCHEMAS[kind].shape) return raw
  const { kind: named, ...record } = raw as Readonly<Record<string, unknown>>
  return named === kind ? record : raw
}

/** Adds or updates one record or an array of them, all or none. */
export const recordPut: RunCommand = async (given, context) => {
  const kind = asKind(given.required('kind'))
  const file = given.required('file')
  const input = await readJsonInput(file, context)
  const records = (Array.isArray(input) ? (input as readonly unknown[]) : [input]).map((record) =>
    withoutKind(kind, record),
  )
  const { openFilledApp } = await import('../open-app.ts')
  const { saved } = await openFilledApp(context, async (app) => {
    try {
      return await app.call('records.put', {
        records: records.map((record) => ({ kind, record })),
        source: file === '-' ? 'komanda' : `komanda: ${file}`.slice(0, 300),
      })
    } catch (error) {
      throw new InputError(error, records.length === 1 ? records[0] : records)
    }
  })
  const { translate } = context
  const count = (state: string): number => saved.filter((one) => one.state === state).length
  const summary = translate('cli.put.done', {
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
  })
  const table = textTable(
    [
      { title: translate('cli.column.state'), value: ({ state }) => translate('cli.put.state', { state }) },
      { title: translate('cli.column.kind'), value: (one) => one.kind },
      { title: translate('cli.column.id'), value: ({ id }) => id },
    ],
    saved,
  )
  return { json: { saved }, text: saved.length === 0 ? summary : `${summary}\n\n${table}` }
}
