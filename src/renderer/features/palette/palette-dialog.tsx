import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Autocomplete, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import { foldForSearch } from '#shared/domain/lithuanian/fold-for-search.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { focusOnMount } from '#renderer/lib/focus-on-mount.ts'
import { takeTyping } from '#renderer/lib/held-typing.ts'
import { useDebounced } from '#renderer/lib/use-debounced.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import * as css from './palette.css.ts'

/** A command with its words, as menus have it. */
export interface PaletteCommand {
  readonly id: string
  readonly label: string
  readonly menu: string
  readonly shortcut: string | null
}

export interface PaletteRecord {
  readonly kind: Kind
  readonly id: string
  readonly title: string
  /** Tells apart what is called alike. */
  readonly date?: string | null
}

interface PaletteDialogProps {
  commands: readonly PaletteCommand[]
  recent: readonly PaletteRecord[]
  onCommand: (id: string) => void
  onOpen: (kind: Kind, id: string) => void
  onClose: () => void
}

interface Line {
  readonly id: string
  readonly title: string
  readonly meta: string
}

interface Group {
  readonly id: string
  readonly label: string
  readonly lines: readonly Line[]
}

const MOST_COMMANDS = 12
const MOST_RECORDS = 8

/** What is called just so comes first, then what begins so; the rest in the order of the menus. */
function rankOf(label: string, query: string): number {
  const [name, typed] = [label.replace(/…$/u, ''), query].map((text) => foldForSearch(text))
  if (name === typed) return 0
  return name?.startsWith(typed ?? '') === true ? 1 : 2
}

/** Every word typed begins a word of the label. */
function fits(label: string, words: readonly string[]): boolean {
  const parts = foldForSearch(label).split(/[\s„“"().,…-]+/u)
  return words.every((word) => parts.some((part) => part.startsWith(word)))
}

/** One field for everything: what can be done, where one can go, what can be opened. */
export const PaletteDialog = (props: PaletteDialogProps) => {
  const { t } = useTranslate()
  const [query, setQuery] = useState('')
  // The palette comes in when it is first asked for; those who know it are typing already. Put in as if typed here, once
  // the list stands, so that the first line is chosen as ever.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const typed = takeTyping()
      if (typed === '') return
      const told = { inputType: 'insertText', data: typed, bubbles: true }
      document.activeElement?.dispatchEvent(new InputEvent('beforeinput', told))
      document.execCommand('insertText', false, typed)
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  const groups = useGroups(props, query)
  const choose = (key: string): void => {
    const [what = '', first = '', ...rest] = key.split('|')
    props.onClose()
    if (what === 'command') props.onCommand(first)
    else props.onOpen(first as Kind, rest.join('|'))
  }
  return (
    <Dialog
      isOpen
      isDismissable
      isHanging
      onClose={props.onClose}
      closeLabel={t('app.close')}
      title={t('palette.title')}
    >
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <div className={css.field}>
          <TextField
            label={t('palette.field')}
            isLabelHidden
            placeholder={t('palette.field')}
            inputRef={focusOnMount}
          />
        </div>
        <ListBox
          aria-label={t('palette.title')}
          className={css.list}
          onAction={(key) => choose(String(key))}
          renderEmptyState={() => <p className={css.empty}>{t('palette.nothing')}</p>}
        >
          {groups.map((group) => (
            <ListBoxSection key={group.id} id={group.id}>
              <Header className={css.head}>{group.label}</Header>
              {group.lines.map((line) => (
                <ListBoxItem key={line.id} id={line.id} textValue={line.title} className={css.line}>
                  <span className={css.title}>{line.title}</span>
                  <span className={css.meta}>{line.meta}</span>
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Autocomplete>
    </Dialog>
  )
}

function useGroups({ commands, recent }: PaletteDialogProps, query: string): readonly Group[] {
  const { t } = useTranslate()
  const words = foldForSearch(query)
    .split(' ')
    .filter((word) => word !== '')
  const records = usePaletteRecords(query)
  const recordLine = ({ kind, id, title, date }: PaletteRecord): Line => ({
    id: `record|${kind}|${id}`,
    title: title === '' ? t('record.untitled') : title,
    meta: [t(`kind.${kind}`), date ?? ''].filter((part) => part !== '').join(' · '),
  })
  const found = commands
    .filter(({ label, menu }) => fits(`${label} ${menu}`, words))
    .toSorted((left, right) => rankOf(left.label, query) - rankOf(right.label, query))
    .slice(0, words.length === 0 ? commands.length : MOST_COMMANDS)
    .map(({ id, label, menu, shortcut }): Line => ({
      id: `command|${id}`,
      title: label.replace(/…$/u, ''),
      meta: shortcut ?? menu,
    }))
  const opened = words.length === 0 ? recent.map(recordLine) : records.map(recordLine)
  const groups: readonly Group[] = [
    { id: 'records', label: t(words.length === 0 ? 'palette.recent' : 'palette.records'), lines: opened },
    { id: 'commands', label: t('palette.commands'), lines: found },
  ]
  // What can be done comes first when it is called by name.
  const ordered = words.length > 0 && found.length > 0 ? groups.toReversed() : groups
  return ordered.filter(({ lines }) => lines.length > 0)
}

function usePaletteRecords(query: string): readonly PaletteRecord[] {
  const client = useClient()
  const asked = useDebounced(query, 120)
  const { data } = useQuery({
    queryKey: [KEYS.search, asked, MOST_RECORDS],
    queryFn: () => client.call('search.find', { query: asked.slice(0, 1000), limit: MOST_RECORDS }),
    enabled: asked.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
  return query.trim() === '' ? [] : (data?.hits ?? [])
}
