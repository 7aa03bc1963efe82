import { useState } from 'react'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { foldText } from '#renderer/ui/fold-text.ts'
import { MANY_ROWS } from '#renderer/ui/rows-in-sight.ts'
import { SearchField } from '#renderer/ui/search-field.tsx'
import * as css from './events.css.ts'

/** Which institutions of very many the grid shows; of few it shows all. */
export const useInstitutionFilter = (total: number, nameOf: (id: string) => string) => {
  const [words, setWords] = useState('')
  const [isCountedOnly, setCountedOnly] = useState(false)
  const isOn = total >= MANY_ROWS
  const wanted = foldText(words)
  return {
    total,
    isOn,
    words,
    setWords,
    isCountedOnly,
    setCountedOnly,
    shows: (id: string, hasRow: boolean): boolean =>
      !isOn || ((hasRow || !isCountedOnly) && (wanted === '' || foldText(nameOf(id)).includes(wanted))),
  }
}

type InstitutionFilterProps = ReturnType<typeof useInstitutionFilter> & { readonly shown: number }

/** Finds an institution among very many; sums below stay those of all. */
export const InstitutionFilter = (filter: InstitutionFilterProps) => {
  const { t } = useTranslate()
  if (!filter.isOn) return null
  return (
    <div className={css.filter}>
      <SearchField
        label={t('events.findInstitution')}
        placeholder={t('events.findInstitution')}
        clearLabel={t('events.clearFind')}
        value={filter.words}
        onChange={filter.setWords}
      />
      <Checkbox isSelected={filter.isCountedOnly} onChange={filter.setCountedOnly}>
        {t('events.countedOnly')}
      </Checkbox>
      <output className={css.filterShown}>
        {t('events.shownOf', { shown: filter.shown, total: filter.total })}
      </output>
    </div>
  )
}
