import { lazy, Suspense, useState } from 'react'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { withWords } from '#renderer/i18n/with-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import * as css from '#renderer/layout/page.css.ts'

// Only windows without a system dialog ever need it.
const FolderBrowser = lazy(async () => {
  const { FolderBrowser: component } = await withWords(import('./folder-browser.tsx'))
  return { default: component }
})

interface FolderFieldProps {
  label: string
  description?: string | undefined
  value: string
  onChange: (folder: string) => void
}

/** A folder on this computer: typed, or chosen in the system's dialog, or in our own where there is none. */
export const FolderField = ({ label, description, value, onChange }: FolderFieldProps) => {
  const { t } = useTranslate()
  const [isBrowsing, setIsBrowsing] = useState(false)
  const choose = async (): Promise<void> => {
    const dialog = window.komandaHost?.chooseFolder
    if (dialog === undefined) {
      setIsBrowsing(true)
      return
    }
    const folder = await dialog()
    if (folder !== null) onChange(folder)
  }
  return (
    <div className={`${css.tight} ${css.narrow}`}>
      <TextField label={label} description={description} value={value} onChange={onChange} />
      <div className={css.row}>
        <Button onPress={() => void choose()}>{t('folder.choose')}</Button>
      </div>
      {isBrowsing ? (
        <Suspense>
          <FolderBrowser
            start={value === '' ? null : value}
            onClose={() => setIsBrowsing(false)}
            onChoose={(folder) => {
              setIsBrowsing(false)
              onChange(folder)
            }}
          />
        </Suspense>
      ) : null}
    </div>
  )
}
