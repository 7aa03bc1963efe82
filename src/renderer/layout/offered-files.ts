import { useEffect, useEffectEvent } from 'react'
import { createStore, useStore } from '#renderer/lib/store.ts'

/** What a file dropped on the window is for, told by its name; its content is judged by whoever reads it. */
export type OfferKind = 'bundle' | 'pdf' | 'source'

interface Offer {
  readonly kind: OfferKind
  readonly files: readonly [File, ...File[]]
}

const KINDS: readonly (readonly [OfferKind, RegExp])[] = [
  ['bundle', /\.kmd\b/iu],
  ['pdf', /\.pdf$/iu],
  ['source', /\.(docx|docm|xlsx|xlsm|csv|tsv|txt)$/iu],
]

/** Dropped on the window, until the screen it is for takes it. */
const offered = createStore<Offer | null>(null)

const offerOf = (files: readonly File[]): Offer | null => {
  for (const [kind, pattern] of KINDS) {
    const [first, ...rest] = files.filter(({ name }) => pattern.test(name))
    if (first !== undefined) return { kind, files: [first, ...rest] }
  }
  return null
}

/** Gives files to the screen they are for; `false`: no screen reads such files. */
export function offerFiles(files: readonly File[]): boolean {
  const offer = offerOf(files)
  if (offer !== null) offered.update(() => offer)
  return offer !== null
}

/** Takes files of a kind over, once, as soon as the screen is there. */
export const useOfferedFiles = (kind: OfferKind, take: (files: readonly [File, ...File[]]) => void): void => {
  const now = useStore(offered)
  const begin = useEffectEvent(take)
  useEffect(() => {
    if (now?.kind !== kind) return
    offered.update(() => null)
    begin(now.files)
  }, [now, kind])
}

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true

interface FileDrop {
  /** Opens the screen that files were offered to. */
  readonly onOffer: (kind: OfferKind) => void
  readonly onUnknown: (names: readonly string[]) => void
}

/** Hears of offered files, and of those dropped anywhere on the window where nothing else takes them. */
export const useFileDrop = ({ onOffer, onUnknown }: FileDrop): void => {
  const tell = useEffectEvent(onOffer)
  const refuse = useEffectEvent(onUnknown)
  useEffect(() => {
    const allow = (event: DragEvent): void => {
      if (carriesFiles(event)) event.preventDefault()
    }
    const take = (event: DragEvent): void => {
      if (event.defaultPrevented || !carriesFiles(event)) return
      // Else the window itself would leave for the file.
      event.preventDefault()
      const files = [...(event.dataTransfer?.files ?? [])]
      if (!offerFiles(files)) refuse(files.map(({ name }) => name))
    }
    const forget = offered.subscribe(() => {
      const offer = offered.read()
      if (offer !== null) tell(offer.kind)
    })
    window.addEventListener('dragover', allow)
    window.addEventListener('drop', take)
    return () => {
      forget()
      window.removeEventListener('dragover', allow)
      window.removeEventListener('drop', take)
    }
  }, [])
}
