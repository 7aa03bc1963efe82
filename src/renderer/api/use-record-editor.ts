import { useEffect, useMemo, useRef, useState } from 'react'
import type { Kind, RecordOf } from '#shared/model/kinds.ts'
import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { useStore } from '#renderer/lib/store.ts'
import { useClient } from './client-context.ts'
import { openEditor } from './open-editor.ts'
import { holdEditor } from './open-editors.ts'
import type { RecordEditor } from './record-editor.ts'
import { typed } from './records.ts'

/** What a form needs to change a record; stable for the life of the form. */
export interface FieldWriter {
  readonly set: (path: readonly string[], value: unknown) => void
  /** The same for what was pasted: the history tells so. */
  readonly paste: (path: readonly string[], value: unknown) => void
  /** Long text that merges by character: what others changed in it meanwhile stays. */
  readonly write: (path: readonly string[], text: string) => void
  readonly remove: (path: readonly string[]) => void
  /** Puts the row before another one; `null`: last. */
  readonly move: (path: readonly string[], before: string | null) => void
  readonly flush: () => void
}

const writerFor = (editor: RecordEditor): FieldWriter => ({
  set: (path, value) => editor.edit({ op: 'set', path: [...path], value }),
  paste: (path, value) => editor.edit({ op: 'set', path: [...path], value }, 'pasted'),
  write: editor.write,
  remove: (path) => editor.edit({ op: 'remove', path: [...path] }),
  move: (path, before) => editor.edit({ op: 'move', path: [...path], before }),
  flush: () => void editor.flush(),
})

/** A record as it was read; with how many edits acknowledged, where that is known. */
type Reading = StoredRecord & { readonly acknowledged?: number }

/**
 * Edits a record field by field: what is typed shows at once, is sent a moment later and stays on the
 * screen until the core has acknowledged it. Leaving the form sends what waits.
 */
export const useRecordEditor = <K extends Kind>(kind: K, stored: Reading) => {
  const client = useClient()
  // The editor belongs to the record; newer readings of it come through `adopt`.
  const [opened, setOpened] = useState(() => ({ id: stored.id, editor: openEditor(client, stored) }))
  if (opened.id !== stored.id) setOpened({ id: stored.id, editor: openEditor(client, stored) })
  const { editor } = opened
  const latest = useRef(stored)
  useEffect(() => {
    if (latest.current !== stored) editor.adopt(stored, stored.acknowledged)
    latest.current = stored
  }, [editor, stored])
  useEffect(() => holdEditor(editor), [editor])
  const state = useStore(editor.state)
  const writer = useMemo(() => writerFor(editor), [editor])
  return {
    ...state,
    kind,
    record: typed<K>(state.stored).record satisfies RecordOf<K>,
    writer,
    dismissRefused: editor.dismissRefused,
  }
}
