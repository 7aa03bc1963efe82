import { useState } from 'react'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { foldForSearch } from '#shared/domain/lithuanian/fold-for-search.ts'
import type { Phrase } from '#shared/model/minutes-kit.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { focusOnMount } from '#renderer/lib/focus-on-mount.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { GridList } from '#renderer/ui/grid-list.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { useStarterPhrases } from './use-starter-phrases.ts'

interface PhrasesDialogProps {
  /** What the field is that they go into; asked once. */
  fitsOf: () => Phrase['fits']
  /** Words chosen in the field, which may be kept as a phrase; asked once. */
  chosenWords: () => string
  onChoose: (text: string) => void
  onManage: () => void
  onClose: () => void
}

/** The school's standard phrases that suit the field: typing narrows, Enter takes the first one. */
export const PhrasesDialog = ({ fitsOf, chosenWords, ...props }: PhrasesDialogProps) => {
  const { t } = useTranslate()
  const { workspaceId } = useWorkspace()
  const [typed, setTyped] = useState('')
  const [fits] = useState(fitsOf)
  const [words] = useState(chosenWords)
  const starter = useStarterPhrases()
  const { create } = useCreateRecord()
  const { records } = useRecords('phrase', { institutionId: workspaceId })
  const wanted = foldForSearch(typed)
  const found = records
    .map(({ record }) => record)
    .filter((phrase) => phrase.fits === 'any' || phrase.fits === fits)
    .filter(({ title, text }) => foldForSearch(`${title} ${text}`).includes(wanted))
    .toSorted((one, other) => compareLithuanian(one.title, other.title))
  const take = (id: string | undefined): void => {
    const phrase = found.find((one) => one.id === id)
    if (phrase !== undefined) props.onChoose(phrase.text)
  }
  const keep = (): void => {
    create('phrase', { title: words.slice(0, 40), text: words, fits }).then(props.onClose, () => undefined)
  }
  return (
    <Dialog
      isOpen
      isDismissable
      onClose={props.onClose}
      closeLabel={t('app.close')}
      title={t('phrases.insert')}
      actions={
        <>
          {words === '' ? null : <Button onPress={keep}>{t('phrases.keep')}</Button>}
          {records.length === 0 ? (
            <Button onPress={starter.add} isPending={starter.isPending}>
              {t('phrases.starter')}
            </Button>
          ) : null}
          <Button onPress={props.onManage}>{t('phrases.manage')}</Button>
        </>
      }
    >
      <div className={layout.stack}>
        <SearchField
          label={t('phrases.find')}
          placeholder={t('phrases.find')}
          clearLabel={t('evidence.clear')}
          value={typed}
          onChange={setTyped}
          onSubmit={() => take(found[0]?.id)}
          inputRef={focusOnMount}
        />
        <GridList
          label={t('phrases.title')}
          entries={found.map(({ id, title, text }) => ({ id, title, detail: text }))}
          onAction={take}
          empty={t(records.length === 0 ? 'phrases.empty' : 'form.nothingFits')}
        />
      </div>
    </Dialog>
  )
}
