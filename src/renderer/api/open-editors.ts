import type { StoredRecord } from '#shared/contract/records-contract.ts'
import type { EditorState, RecordEditor } from './record-editor.ts'
import { noteSaved, noteSettled, noteTrouble, noteWaiting, saveStatus } from './save-status.ts'

/** Editors by record, alive while a screen uses them or text waits. */
const editors = new Map<string, RecordEditor>()
const holders = new Map<string, number>()

const watchers = new Map<string, Set<() => void>>()

const tell = (id: string, state: EditorState): void => {
  for (const watch of watchers.get(id) ?? []) watch()
  noteTrouble(state.trouble)
  if (state.phase === 'waiting') noteWaiting(id)
  else if (saveStatus.read().waiting.includes(id)) {
    if (state.savedAt === null) noteSettled(id)
    else noteSaved(id, state.savedAt)
  }
}

/** The record's one editor, made where there is none yet; `make` is given who hears of its changes. */
export const onlyEditor = (
  id: string,
  make: (onChange: (state: EditorState) => void) => RecordEditor,
): RecordEditor => {
  const editor = editors.get(id) ?? make((state) => tell(id, state))
  editors.set(id, editor)
  return editor
}

/** Says that a screen uses the editor; the answer says that it does no longer. */
export const holdEditor = (editor: RecordEditor): (() => void) => {
  editors.set(editor.id, editor)
  holders.set(editor.id, (holders.get(editor.id) ?? 0) + 1)
  return () => {
    holders.set(editor.id, (holders.get(editor.id) ?? 1) - 1)
    void leaveEditor(editor)
  }
}

/** Sends what waits and lets the editor go when nothing is left and no screen uses it. */
const leaveEditor = async (editor: RecordEditor): Promise<void> => {
  await editor.flush()
  if ((holders.get(editor.id) ?? 0) > 0 || editor.state.read().phase !== 'saved') return
  editors.delete(editor.id)
  holders.delete(editor.id)
}

/** The record as its form shows it while something of it waits to be stored; else `null`. */
export const draftOf = (id: string): StoredRecord['record'] | null => {
  const state = editors.get(id)?.state.read()
  return state?.phase === 'waiting' ? state.stored.record : null
}

/** Hears of every change of what `draftOf` answers. */
export const watchDraft = (id: string, listener: () => void): (() => void) => {
  const group = watchers.get(id) ?? new Set()
  group.add(listener)
  watchers.set(id, group)
  return () => {
    group.delete(listener)
    if (group.size === 0) watchers.delete(id)
  }
}

export const acknowledgedFor = (id: string): number => editors.get(id)?.acknowledged() ?? 0

/** For leaving the window: everything typed is sent at once. */
export const flushEverything = async (): Promise<void> => {
  await Promise.all([...editors.values()].map((editor) => editor.flush()))
}

/** Keeps the window from being closed on text that the core could not take yet, and sends the rest. */
export const guardLeaving = (): void => {
  window.komandaHost?.onClosing?.(flushEverything)
  window.addEventListener('beforeunload', (event) => {
    void flushEverything()
    if (saveStatus.read().trouble !== null && saveStatus.read().waiting.length > 0) event.preventDefault()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void flushEverything()
  })
}
