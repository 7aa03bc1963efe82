import type { Output } from '#shared/contract/contract.ts'
import { KINDS } from '#shared/model/kind-names.ts'
import { MODEL_VERSION } from '#shared/model/kinds.ts'
import { type Core, requireWorkspace, today } from '../../core/core.ts'
import { zipFiles } from '../../office/zip-files.ts'
import { loadAll } from '../../records/record-reader.ts'
import { madeFile, MIME_TYPES } from '../../core/made-file.ts'

/** More than this is handed over packed, so that one message can hold it. */
const PLAIN_LIMIT = 24 * 1024 * 1024

/**
 * Every live record of the workspace as one JSON file, by kind, each as `record put` takes it. Whose it is stands
 * beside the record, since a municipality holds records of many.
 */
export function everythingFile(core: Core): Output<'export.everything'> {
  const { workspaceId, role } = requireWorkspace(core)
  const kinds = KINDS.map((kind) => [kind, loadAll(core.db, kind)] as const).filter(
    ([, all]) => all.length > 0,
  )
  const count = kinds.reduce((sum, [, all]) => sum + all.length, 0)
  const day = today(core.clock)
  const content = `${JSON.stringify(
    {
      format: 'komanda-records',
      version: 1,
      modelVersion: MODEL_VERSION,
      workspaceId,
      role,
      exportedOn: day,
      owners: Object.fromEntries(
        kinds.map(([kind, all]) => [
          kind,
          Object.fromEntries(all.map((one) => [one.record.id, one.ownerId])),
        ]),
      ),
      records: Object.fromEntries(kinds.map(([kind, all]) => [kind, all.map(({ record }) => record)])),
    },
    null,
    1,
  )}\n`
  const name = `komanda-duomenys_${day}`
  const file =
    Buffer.byteLength(content) <= PLAIN_LIMIT
      ? madeFile(`${name}.json`, MIME_TYPES.json, content)
      : madeFile(`${name}.zip`, MIME_TYPES.zip, zipFiles([{ name: `${name}.json`, content, date: day }]))
  return { ...file, records: count }
}
