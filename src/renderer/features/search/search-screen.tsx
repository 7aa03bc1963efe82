import { Star, StarOff } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Autocomplete, ListBox, ListBoxItem } from 'react-aria-components'
import type { SearchHit } from '#shared/contract/search-contract.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Page } from '#renderer/layout/page.tsx'
import { useRemembered } from '#renderer/lib/local-memory.ts'
import { useStore } from '#renderer/lib/store.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { useNotices } from '#renderer/ui/notice-context.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import * as css from './search.css.ts'
import { useSearchMemory } from './search-memory.ts'
import { searchRequests } from './search-requests.ts'
import { SearchSnippet } from './search-snippet.tsx'
import { SearchStart } from './search-start.tsx'
import { useSearch } from './use-search.ts'

interface SearchScreenProps {
  onOpen: (kind: Kind, id: string) => void
}

const SHOWN = 100
const isText = (value: unknown): value is string => typeof value === 'string'
const keyOf = ({ kind, id }: SearchHit): string => `${kind}|${id}`

/** Everything that is found, as it is typed; arrows go through the results without leaving the field. */
export const SearchScreen = ({ onOpen }: SearchScreenProps) => {
  const { t } = useTranslate()
  const { announce } = useNotices()
  const [query, setQuery] = useRemembered('search.last', isText, '')
  const memory = useSearchMemory()
  const { hits, hasMore, isSettled } = useSearch(query, SHOWN)
  const { count: wish } = useStore(searchRequests)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [wish])
  const isAsking = query.trim() !== ''
  const told = isAsking && isSettled ? t('search.found', { count: hits.length, more: String(hasMore) }) : ''
  useEffect(() => {
    if (told !== '') announce(told)
  }, [told, announce])
  const open = (key: string): void => {
    const hit = hits.find((one) => keyOf(one) === key)
    if (hit === undefined) return
    memory.noteUsed(query)
    onOpen(hit.kind, hit.id)
  }
  const isSaved = memory.saved.includes(query.trim())
  return (
    <Page header={<PageHeader title={t('search.title')} />}>
      <Autocomplete inputValue={query} onInputChange={setQuery} disableAutoFocusFirst={false}>
        <div className={css.top}>
          <div className={css.field}>
            <SearchField
              label={t('search.field')}
              placeholder={t('search.placeholder')}
              clearLabel={t('search.clear')}
              inputRef={field}
            />
          </div>
          {isAsking ? (
            <IconButton
              label={t(isSaved ? 'search.forget' : 'search.keep')}
              icon={isSaved ? <StarOff size={16} /> : <Star size={16} />}
              onPress={() => memory.toggleSaved(query)}
            />
          ) : null}
          <span className={css.meta}>{told}</span>
        </div>
        {isAsking ? (
          <ListBox
            aria-label={t('search.results')}
            className={css.results}
            items={hits.map((hit) => ({ ...hit, key: keyOf(hit) }))}
            onAction={(key) => open(String(key))}
            renderEmptyState={() => (
              <p className={css.meta}>{t(isSettled ? 'search.nothing' : 'search.asking')}</p>
            )}
          >
            {(hit) => <Hit hit={hit} />}
          </ListBox>
        ) : null}
      </Autocomplete>
      {isAsking ? null : (
        <div className={css.start}>
          <SearchStart recent={memory.recent} saved={memory.saved} onChoose={setQuery} />
        </div>
      )}
    </Page>
  )
}

const Hit = ({ hit }: { hit: SearchHit }) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  const title = hit.title === '' ? t('record.untitled') : hit.title
  const isFoundByTitle = hit.title !== '' && hit.snippet === hit.title
  const number = hit.number === null || hit.number === '' ? '' : t('share.number', { number: hit.number })
  return (
    <ListBoxItem id={keyOf(hit)} textValue={title} className={css.hit}>
      <span className={css.title}>{isFoundByTitle ? <SearchSnippet hit={hit} isTitle /> : title}</span>
      <span className={css.meta}>{hit.date === null ? '' : dates.short(hit.date)}</span>
      {isFoundByTitle || ['', hit.date].includes(hit.snippet) ? null : (
        <span className={css.line}>
          <SearchSnippet hit={hit} />
        </span>
      )}
      <span className={css.where}>
        {[t(`kind.${hit.kind}`), number, hit.institutionName].filter((part) => part !== '').join(' · ')}
      </span>
    </ListBoxItem>
  )
}
