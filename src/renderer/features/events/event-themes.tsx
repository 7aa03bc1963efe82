import { useState } from 'react'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { TextArea } from '#renderer/ui/text-area.tsx'

interface EventThemesProps {
  themes: readonly string[]
  writer: FieldWriter
  isReadOnly: boolean
}

/** Lines as themes: without empty ones and doubles, no more and no longer than a record takes. */
const themesOf = (text: string): string[] =>
  [
    ...new Set(
      text
        .split('\n')
        .map((line) => line.trim().slice(0, 200).trim())
        .filter(Boolean),
    ),
  ].slice(0, 30)

/** What it was about, a theme in each line. */
export const EventThemes = ({ themes, writer, isReadOnly }: EventThemesProps) => {
  const { t } = useTranslate()
  // The writer's own lines, spaces and all, until the field is left.
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <TextArea
      label={t('events.themes')}
      description={t('events.themesHint')}
      data-field="themes"
      minLines={2}
      value={draft ?? themes.join('\n')}
      onChange={(typed) => {
        setDraft(typed)
        writer.set(['themes'], themesOf(typed))
      }}
      onBlur={() => {
        setDraft(null)
        writer.flush()
      }}
      isReadOnly={isReadOnly}
    />
  )
}
