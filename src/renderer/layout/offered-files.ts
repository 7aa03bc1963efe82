import { useEffect, useEffectEvent } from 'react'
import { type OfferedKind, offeredKind } from '#shared/domain/intake/offered-kind.ts'
import { noteOpened } from '#renderer/api/host-window.ts'
import { createStore, useStore } from '#renderer/lib/store.ts'

interface Offer {
  readonly kind: OfferedKind
  readonly files: readonly [File, ...File[]]
}

/** Files of different kinds at once: the first of these goes. */
const ORDER = ['backup', 'bundle', 'pdf', 'source'] as const

/** Dropped on the window, until the screen it is for takes it. */
const offered = createStore<Offer | null>(null)

const offerOf = (files: readonly File[]): Offer | null => {
  for (const kind of ORDER) {
    const [first, ...rest] = files.filter(({ name }) => offeredKind(name) === kind)
    if (first !== undefined) return { kind, files: [first, ...rest] }
  }
  return null
}

/** Gives files to the screen they are for; `false`: no screen reads such files. */
export function offerFiles(files: readonly File[]): boolean {
  const offer = offerOf(files)
  if (offer === null) return false
  noteOpened(offer.files)
  offered.update(() => offer)
  return true
}

/** Takes files of a kind over, once, as soon as the screen is there. */
export const useOfferedFiles = (
  kind: OfferedKind,
  take: (files: readonly [File, ...File[]]) => void,
): void => {
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
  /** Files are held over the window, or no more. */
  readonly onHold: (isHeld: boolean) => void
  /** Opens the screen that files were offered to. */
  readonly onOffer: (kind: OfferedKind) => void
  readonly onUnknown: (names: readonly string[]) => void
}

/** Hears of offered files, and of those dropped anywhere on the window where nothing else takes them. */
export const useFileDrop = ({ onHold, onOffer, onUnknown }: FileDrop): void => {
  const hold = useEffectEvent(onHold)
  const tell = useEffectEvent(onOffer)
  const refuse = useEffectEvent(onUnknown)
  useEffect(() => {
    const allow = (event: DragEvent): void => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      hold(true)
    }
    // Into another element is still over the window; out of the window there is no other element.
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) hold(false)
    }
    const end = (): void => hold(false)
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
    window.addEventListener('dragleave', leave)
    // Before whoever takes the files: a zone of its own may stop the event.
    window.addEventListener('drop', end, true)
    return () => {
      forget()
      window.removeEventListener('dragover', allow)
      window.removeEventListener('drop', take)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', end, true)
    }
  }, [])
}
