import { useEffect, useEffectEvent } from 'react'
import { droppedPdf, isPdf } from '#renderer/lib/dropped-pdf.ts'

/** Takes the dropped file, once. */
export const takeOfferedPdf = (): File | null => {
  const file = droppedPdf.read()
  droppedPdf.update(() => null)
  return file
}

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true

/** A PDF dropped anywhere on the window, where nothing else takes it, or offered by a screen: `onOffer` is told. */
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
      droppedPdf.update(() => file)
    }
    const forget = droppedPdf.subscribe(() => {
      if (droppedPdf.read() !== null) tell()
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
