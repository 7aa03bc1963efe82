import type { Kind } from '#shared/model/kinds.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { pathOfRecord } from '#renderer/lib/paths.ts'
import { Link } from '#renderer/ui/link.tsx'
import { BoundCombo } from './bound-choice.tsx'
import type { BoundFieldProps } from './bound-text.tsx'
import * as css from './forms.css.ts'

interface BoundLinkProps extends BoundFieldProps {
  kind: Kind
  value: string | null
  /** A record does not point to itself. */
  exceptId?: string | undefined
}

interface Described {
  readonly title: string
  readonly date: string | null
  readonly number: string | null
}

/** A record in a line: `2018-09-17 · Nr. V-27 · Dėl plano`. */
const linkWords = ({ title, date, number }: Described): string =>
  [date, number === null ? null : `Nr. ${number}`, title]
    .filter((part) => part !== null && part !== '')
    .join(' · ')

/** Another record, found by its date, number or title; a chosen one can be opened. */
export const BoundLink = ({ kind, exceptId, ...bound }: BoundLinkProps) => {
  const { t } = useTranslate()
  const { records } = useRecords(kind)
  const { value } = bound
  const options = records
    .filter(({ id }) => id !== exceptId)
    .map((record) => ({ id: record.id, label: linkWords(record) || t('form.untitled') }))
  const isKnown = value === null || options.some(({ id }) => id === value)
  const path = value === null ? null : pathOfRecord(kind, value)
  return (
    <div className={css.linked}>
      <BoundCombo
        {...bound}
        options={isKnown ? options : [...options, { id: value, label: t('form.unknownRecord') }]}
      />
      {path === null || !isKnown ? null : (
        <span className={css.openLinked}>
          <Link href={path} aria-label={t('form.openLinked', { field: bound.label })}>
            {t('form.open')}
          </Link>
        </span>
      )}
    </div>
  )
}
