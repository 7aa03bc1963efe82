import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'

/** So many are drawn at once; a window shows a fraction of them. */
const STEP = 40

interface GrowingListProps<Item> {
  items: readonly Item[]
  className: string
  /** One line, an `li` with its own key. */
  children: (item: Item) => ReactNode
}

/** A list whose end is drawn when it comes into sight: a long one opens as quickly as a short one. */
export const GrowingList = <Item,>({ items, className, children }: GrowingListProps<Item>) => {
  const { t } = useTranslate()
  const end = useRef<HTMLLIElement>(null)
  const [shown, setShown] = useState(STEP)
  const rest = items.length - shown
  useEffect(() => {
    const watched = end.current
    if (watched === null) return undefined
    const observer = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting === true) setShown(shown + STEP)
    })
    observer.observe(watched)
    return () => observer.disconnect()
  }, [shown, rest])
  return (
    <ul className={className}>
      {items.slice(0, shown).map(children)}
      {rest <= 0 ? null : (
        <li ref={end}>
          <Button onPress={() => setShown(shown + STEP)}>{t('list.more', { count: rest })}</Button>
        </li>
      )}
    </ul>
  )
}
