import { useNoteOpened } from './recent-records.ts'
import { useShownRecord } from './use-shown-record.ts'

/** Remembers what is opened, for the palette; shows nothing. */
export const NoteOpened = () => {
  const { record, title } = useShownRecord()
  useNoteOpened(record, title)
  return null
}
