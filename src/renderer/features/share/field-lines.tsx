import type { FieldChange } from '#shared/contract/share-contract.ts'
import { fieldWords, valueWords } from '#shared/i18n/field-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { visuallyHidden } from '#renderer/ui/visually-hidden.css.ts'
import * as css from './share.css.ts'

/** What reads differently in one record: the field, what was there, what comes. */
export const FieldLines = ({ kind, fields }: { kind: string; fields: readonly FieldChange[] }) => {
  const { t, translateShared } = useTranslate()
  if (fields.length === 0) return null
  return (
    <ul className={css.fields}>
      {fields.map(({ path, rows, before, after }) => (
        <li key={path}>
          <span className={css.soft}>{fieldWords(kind, path, rows, translateShared)}:</span>{' '}
          <del className={css.before}>{valueWords(before, translateShared)}</del>{' '}
          <span className={css.soft} aria-hidden="true">
            →
          </span>
          <span className={visuallyHidden}>{t('share.becomes')}</span>{' '}
          <ins className={css.after}>{valueWords(after, translateShared)}</ins>
        </li>
      ))}
    </ul>
  )
}
