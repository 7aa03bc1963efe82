import type { PersonMention } from '#shared/contract/privacy-contract.ts'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { type Words, useTranslate } from '#renderer/i18n/use-translate.ts'
import { Table } from '#renderer/ui/table.tsx'
import { placeWords } from './place-words.ts'
import * as css from './privacy.css.ts'

interface MentionsTableProps {
  label: string
  mentions: readonly PersonMention[]
  /** What would stand in place of each chosen mention. */
  replacement?: string | undefined
  chosen?: ReadonlySet<string> | undefined
  onChoose?: ((ids: ReadonlySet<string>) => void) | undefined
}

const recordOf = ({ kind, number, date, title }: PersonMention, t: Words): string => {
  const head = [t(`kind.${kind}`), number === null ? '' : t('share.number', { number })].filter(Boolean)
  const dated = date === null ? head.join(' ') : `${head.join(' ')}, ${date}`
  return title === '' ? dated : `${dated}: ${title}`
}

function stateOf({ state, isProtected, how, ownerName }: PersonMention, t: Words): string {
  return [
    ownerName,
    state === 'removed' ? t('privacy.person.removed') : '',
    isProtected ? t('privacy.person.protected') : '',
    how === 'full' ? '' : t(`privacy.person.${how}`),
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** Places that speak of a person; of chosen ones what would be written is shown beside what stands there. */
export const MentionsTable = ({ label, mentions, replacement, chosen, onChoose }: MentionsTableProps) => {
  const { t, translateShared } = useTranslate()
  return (
    <Table<PersonMention>
      label={label}
      rows={mentions}
      rowId={({ id }) => id}
      empty={null}
      {...(onChoose === undefined
        ? {}
        : { selectionMode: 'multiple' as const, selectedIds: chosen, onSelectionChange: onChoose })}
      columns={[
        {
          id: 'record',
          label: t('privacy.person.record'),
          isRowHeader: true,
          cell: (one) => recordOf(one, t),
          compare: (a, b) => compareLithuanian(recordOf(a, t), recordOf(b, t)),
        },
        {
          id: 'field',
          label: t('privacy.person.field'),
          cell: (one) => placeWords(one, t, translateShared),
        },
        {
          id: 'text',
          label: t('privacy.person.text'),
          cell: ({ id, before, match, after }) => (
            <span className={css.text}>
              {before}
              {chosen?.has(id) === true && replacement !== undefined ? (
                <>
                  <del className={css.removed}>{match}</del> <ins className={css.added}>{replacement}</ins>
                </>
              ) : (
                <mark className={css.match}>{match}</mark>
              )}
              {after}
            </span>
          ),
        },
        { id: 'state', label: t('privacy.person.state'), cell: (one) => stateOf(one, t) },
      ]}
    />
  )
}
