import type { Client } from '#shared/contract/client.ts'
import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { onlyEditor } from './open-editors.ts'
import { createRecordEditor, type RecordEditor } from './record-editor.ts'

/** The editor of a record, for the screens that edit: the first one does not, and is spared how editing goes. */
export const openEditor = (client: Client, stored: StoredRecord): RecordEditor => {
  const { kind, id } = stored
  return onlyEditor(id, (onChange) =>
    createRecordEditor({
      stored,
      send: (edits, source) => client.call('records.edit', { kind, id, edits: [...edits], source }),
      onChange,
    }),
  )
}
