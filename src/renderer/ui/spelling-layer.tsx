import { Fragment, useEffect, useRef, useState } from 'react'
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components'
import type { TextWord } from '#shared/domain/spelling/text-words.ts'
import * as popover from './popover.css.ts'
import { addSpelledField } from './spelled-fields.ts'
import type { SpellingHelp } from './spelling-context.ts'
import * as css from './spelling.css.ts'
import { visuallyHidden } from './visually-hidden.css.ts'

interface SpellingLayerProps {
  help: SpellingHelp
  text: string
  unknown: readonly TextWord[]
  /** The field under it. */
  area: HTMLTextAreaElement | null
  /** Names the sentence that tells how many words are unknown. */
  countId: string
}

interface Opened {
  readonly word: TextWord
  readonly suggestions: readonly string[]
}

const isInside = (element: Element, { clientX, clientY }: MouseEvent): boolean =>
  [...element.getClientRects()].some(
    ({ left, right, top, bottom }) =>
      clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
  )

const KEEP = 'keep'

/** Spread, because a static check takes a menu for a page: one that was asked for by a key has the keys. */
const FIRST = { autoFocus: 'first' } as const

/** Puts a word in place of another, so that the field's own undo takes it back. */
const putWord = (area: HTMLTextAreaElement, { start, end }: TextWord, instead: string): void => {
  area.setSelectionRange(start, end)
  document.execCommand('insertText', false, instead)
}

/** Lines under the unknown words of a field, and the menu of what may have been meant. */
export const SpellingLayer = ({ help, text, unknown, area, countId }: SpellingLayerProps) => {
  const marks = useRef(new Map<number, HTMLElement>())
  const anchor = useRef<HTMLElement | null>(null)
  const [opened, setOpened] = useState<Opened | null>(null)

  useEffect(() => {
    if (area === null || unknown.length === 0) return undefined
    const open = (start: number): void => {
      const word = unknown.find((one) => one.start === start)
      if (word === undefined) return
      anchor.current = marks.current.get(start) ?? area
      void help.suggest(word.word).then((suggestions) => setOpened({ word, suggestions }))
    }
    const isMeant = ({ start, end }: TextWord, event: MouseEvent): boolean => {
      const mark = marks.current.get(start)
      // By a key there is no place of a mouse: the caret says which word.
      const byKey = event.button !== 2
      return byKey
        ? area.selectionStart >= start && area.selectionStart <= end
        : mark !== undefined && isInside(mark, event)
    }
    const handle = (event: MouseEvent): void => {
      const word = unknown.find((one) => isMeant(one, event))
      if (word === undefined) return
      event.preventDefault()
      open(word.start)
    }
    area.addEventListener('contextmenu', handle)
    const remove = addSpelledField({ area, starts: unknown.map(({ start }) => start), open })
    return () => {
      area.removeEventListener('contextmenu', handle)
      remove()
    }
  }, [area, unknown, help])

  const close = (then?: () => void): void => {
    setOpened(null)
    // While the menu is there, nothing under it can have the focus.
    requestAnimationFrame(() => {
      area?.focus()
      then?.()
    })
  }
  const choose = (key: string, { word }: Opened): void => {
    if (key === KEEP) help.keep(word.word)
    close(() => {
      if (key !== KEEP && area !== null) putWord(area, word, key)
    })
  }
  return (
    <>
      <div aria-hidden="true" className={css.layer}>
        {unknown.map(({ start, end }, at) => (
          <Fragment key={start}>
            {text.slice(unknown[at - 1]?.end ?? 0, start)}
            <span
              ref={(element) => {
                if (element === null) marks.current.delete(start)
                else marks.current.set(start, element)
              }}
              className={css.unknown}
            >
              {text.slice(start, end)}
            </span>
          </Fragment>
        ))}
        {text.slice(unknown.at(-1)?.end ?? 0)}
      </div>
      <span id={countId} className={visuallyHidden}>
        {help.words.count(unknown.length)}
      </span>
      {opened === null ? null : (
        <Popover
          isOpen
          onOpenChange={(isOpen) => (isOpen ? undefined : close())}
          triggerRef={anchor}
          placement="bottom start"
          offset={2}
          className={popover.popover}
        >
          <Menu
            className={popover.list}
            aria-label={help.words.menu(opened.word.word)}
            {...FIRST}
            onAction={(key) => choose(String(key), opened)}
          >
            {opened.suggestions.map((one) => (
              <MenuItem key={one} id={one} textValue={one} className={popover.option}>
                <span className={popover.words}>{one}</span>
              </MenuItem>
            ))}
            {opened.suggestions.length > 0 ? null : (
              <MenuItem id="none" textValue={help.words.none} isDisabled className={popover.option}>
                <span className={popover.words}>{help.words.none}</span>
              </MenuItem>
            )}
            <Separator className={popover.separator} />
            <MenuItem id={KEEP} textValue={help.words.keep(opened.word.word)} className={popover.option}>
              <span className={popover.words}>{help.words.keep(opened.word.word)}</span>
            </MenuItem>
          </Menu>
        </Popover>
      )}
    </>
  )
}
