import { useEffect, useEffectEvent } from 'react'
import { createStore } from '#renderer/lib/store.ts'

/** The PDF that was dropped on the window, until somebody reads it. */
const offered = createStore<File | null>(null)

/** Takes the dropped file, once. */
export const takeOfferedPdf = (): File | null => {
  const file = offered.read()
  offered.update(() => null)
  return file
}

const isPdf = (file: File): boolean => file.type === 'application/pdf' || /\.pdf$/iu.test(file.name)

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true

/** A PDF dropped anywhere on the window, where nothing else takes it, is kept and `onOffer` is told. */
export const usePdfDrop = (onOffer: () => void): void => {
  const tell = useEffectEvent(onOffer)
  useEffect(() => {
    const allow = (event: DragEvent): void => {
      if (carriesFiles(event)) event.preventDefault()
    }
    const take = (event: DragEvent): void => {
      if (event.defaultPrevented || !carriesFiles(event)) return
      // Else the window itself would leave for the file.
      event.preventDefault()
      const file = [...(event.dataTransfer?.files ?? [])].find(isPdf)
      if (file === undefined) return
      offered.update(() => file)
      tell()
    }
    window.addEventListener('dragover', allow)
    window.addEventListener('drop', take)
    return () => {
      window.removeEventListener('dragover', allow)
      window.removeEventListener('drop', take)
    }
  }, [])
}
