import { Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useBeginsHere } from '#renderer/lib/here-begin.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { foldText } from '#renderer/ui/fold-text.ts'
import type { ListGroup } from '#renderer/ui/item-list.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { ListDetail } from './list-detail.tsx'
import * as css from './record-bar.css.ts'
import { RecordList } from './record-list.tsx'

interface RecordRoomProps {
  /** Widths are remembered under it. */
  name: string
  title: string
  /** Name of the pane with the form. */
  formLabel: string
  groups: readonly ListGroup[]
  /** The records are not here yet: nothing is said of them, and no row moves under the mouse. */
  isReading?: boolean | undefined
  selectedId: string | null
  onSelect: (id: string) => void
  /** The one button that begins a record; left out where nothing can be begun. */
  add?: { readonly label: string; readonly isPending: boolean; onPress: () => void } | undefined
  /** Further buttons of the head. */
  actions?: ReactNode
  /** What this room is for and how to begin. */
  empty: string
  /** In place of a form while there are records and none is chosen. */
  overview: ReactNode
  detail: (id: string) => ReactNode
}

/** From so many rows on, a list can be narrowed by typing. */
const MANY = 12

const narrowed = (groups: readonly ListGroup[], typed: string): readonly ListGroup[] => {
  const words = foldText(typed).split(/\s+/u).filter(Boolean)
  if (words.length === 0) return groups
  return groups.map((group) => ({
    ...group,
    entries: group.entries.filter(({ title }) => words.every((word) => foldText(title).includes(word))),
  }))
}

/** A room of one kind of record: list, form, and an overview of all while none is chosen. */
export const RecordRoom = (props: RecordRoomProps) => {
  const { t } = useTranslate()
  const [typed, setTyped] = useState('')
  const { add, groups, selectedId } = props
  // A second press while the first record is being made would make two.
  const begin = (): void => {
    if (add?.isPending === false) add.onPress()
  }
  useBeginsHere(add === undefined ? undefined : begin)
  const { isReading = false } = props
  const total = groups.reduce((sum, { entries }) => sum + entries.length, 0)
  const empty = (
    <EmptyState
      sentence={props.empty}
      action={add === undefined ? undefined : { label: add.label, onPress: begin }}
    />
  )
  return (
    <ListDetail
      name={props.name}
      header={
        <PageHeader
          title={props.title}
          actions={
            <>
              {props.actions}
              {add === undefined ? null : (
                <Button tone="primary" icon={<Plus size={16} />} onPress={begin}>
                  {add.label}
                </Button>
              )}
            </>
          }
        />
      }
      listLabel={t('form.listOf', { title: props.title })}
      list={
        isReading ? (
          <p className={css.reading}>{t('app.reading')}</p>
        ) : (
          <>
            {total < MANY ? null : (
              <div className={css.search}>
                <SearchField
                  label={t('form.narrow')}
                  placeholder={t('form.narrow')}
                  clearLabel={t('form.clearNarrow')}
                  value={typed}
                  onChange={setTyped}
                />
              </div>
            )}
            <RecordList
              label={props.title}
              groups={narrowed(groups, total < MANY ? '' : typed)}
              selectedId={selectedId}
              onSelect={props.onSelect}
              empty={total === 0 ? empty : <EmptyState sentence={t('form.nothingFits')} />}
            />
          </>
        )
      }
      detailLabel={props.formLabel}
      hasOwnScroll={selectedId !== null}
      detail={
        selectedId !== null ? props.detail(selectedId) : total === 0 || isReading ? null : props.overview
      }
    />
  )
}
