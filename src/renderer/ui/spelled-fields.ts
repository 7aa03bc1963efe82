import { createStore } from '#renderer/lib/store.ts'

/** A field on the screen in which there are unknown words. */
export interface SpelledField {
  readonly area: HTMLTextAreaElement
  /** Where the unknown words begin, in their order. */
  readonly starts: readonly number[]
  /** Shows what may have been meant by the word that begins there. */
  readonly open: (start: number) => void
}

/** The fields on the screen in which there are unknown words. */
export const spelledFields = createStore<readonly SpelledField[]>([])

/** Has a field found by who looks for unknown words, until the answer is called. */
export const addSpelledField = (field: SpelledField): (() => void) => {
  spelledFields.update((now) => [...now, field])
  return () => spelledFields.update((now) => now.filter((one) => one !== field))
}

const byPlace = (left: SpelledField, right: SpelledField): number =>
  left.area.compareDocumentPosition(right.area) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1

const isAfter = ({ area }: SpelledField, start: number): boolean => {
  const { activeElement } = document
  if (activeElement === null || activeElement === document.body) return true
  if (activeElement === area) return start > area.selectionStart
  return (activeElement.compareDocumentPosition(area) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

/** Goes to the next unknown word after the caret, or to the first, and shows what may have been meant; `false`: none. */
export const goToUnknownWord = (): boolean => {
  const places = [...spelledFields.read()]
    .toSorted(byPlace)
    .flatMap((field) => field.starts.map((start) => ({ field, start })))
  const place = places.find(({ field, start }) => isAfter(field, start)) ?? places[0]
  if (place === undefined) return false
  const { field, start } = place
  field.area.scrollIntoView({ block: 'nearest' })
  field.area.focus()
  field.area.setSelectionRange(start, start)
  field.open(start)
  return true
}
