import { useEffect } from 'react'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useNoteOpened } from './recent-records.ts'
import { useShownRecord } from './use-shown-record.ts'

/** Remembers what is opened, for the palette and the menu, and names the window by it. */
export const NoteOpened = () => {
  const { t } = useTranslate()
  const { name } = useWorkspace()
  const { record, title } = useShownRecord()
  useNoteOpened(record, title)
  useEffect(() => {
    const place = t('frame.windowTitle', { name })
    document.title = title === undefined || title === '' ? place : `${title} – ${place}`
  }, [t, name, title])
  return null
}
