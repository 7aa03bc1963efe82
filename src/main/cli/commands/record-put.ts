import type { Kind } from '#shared/model/kinds.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import type { Output } from '#shared/contract/contract.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import type { RunCommand } from '../command-entry.ts'
import { InputError } from '../input-error.ts'
import { asKind } from '../option-values.ts'
import type { OpenApp } from '../open-app.ts'
import { readJsonInput } from '../read-json-input.ts'
import { textTable } from '../text-table.ts'

/** `record get` names the kind beside the fields; what it printed can be put back as it is. */
function withoutKind(kind: Kind, raw: unknown): unknown {
  const isObject = typeof raw === 'object' && raw !== null && !Array.isArray(raw)
  if (!isObject || 'kind' in SCHEMAS[kind].shape) return raw
  const { kind: named, ...record } = raw as Readonly<Record<string, unknown>>
  return named === kind ? record : raw
}

type Saved = Output<'records.put'>['saved']

interface ToldWarning {
  readonly id: string
  readonly path: string
  readonly message: string
}

/** So many records are looked at; what was put in thousands is looked at on the screens. */
const MOST_LOOKED_AT = 200

/** What is odd in what was just written and nobody has accepted yet: it stops nothing. */
async function warningsAbout(app: OpenApp, saved: Saved, translate: Translate): Promise<ToldWarning[]> {
  const told: ToldWarning[] = []
  for (const { kind, id } of saved.filter(({ state }) => state !== 'unchanged').slice(0, MOST_LOOKED_AT)) {
    const { warnings } = await app.call('worklist.warnings', { kind, id })
    for (const { code, path, params, acceptedReason } of warnings) {
      if (acceptedReason === null) told.push({ id, path, message: translate(`warning.${code}`, params) })
    }
  }
  return told
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
  const { translate } = context
  const { saved, warnings } = await openFilledApp(context, async (app) => {
    const done = await app
      .call('records.put', {
        records: records.map((record) => ({ kind, record })),
        source: file === '-' ? 'komanda' : `komanda: ${file}`.slice(0, 300),
      })
      .catch((error: unknown) => {
        throw new InputError(error, records.length === 1 ? records[0] : records)
      })
    // The fixed JSON has no place for them, so scripts do not wait for them.
    const warnings = given.flag('json') ? [] : await warningsAbout(app, done.saved, translate)
    return { saved: done.saved, warnings }
  })
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
  const odd = warnings.map(({ id, path, message }) => translate('cli.put.warning', { id, path, message }))
  return {
    json: { saved },
    text: [
      summary,
      ...(saved.length === 0 ? [] : [table]),
      ...(odd.length === 0 ? [] : [odd.join('\n')]),
    ].join('\n\n'),
  }
}
