import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

import { paintPicture, type Pixels } from './paint-picture.ts'

/** Device pixels the element covers, told again whenever its size or the screen's scale changes. */
const usePixels = (element: RefObject<Element | null>): Pixels | null => {
  const [pixels, setPixels] = useState<Pixels | null>(null)
  useEffect(() => {
    const watched = element.current
    if (watched === null) return
    const observer = new ResizeObserver((entries) => {
      const entry = entries.at(-1)
      const exact = entry?.devicePixelContentBoxSize[0]
      if (entry === undefined || exact === undefined) return
      // A window that only plays a denser screen tells the pixels of a plain one.
      const width = Math.round(entry.contentRect.width * window.devicePixelRatio)
      const height = Math.round(entry.contentRect.height * window.devicePixelRatio)
      const isReal = Math.abs(exact.inlineSize - width) < 2
      setPixels(isReal ? { width: exact.inlineSize, height: exact.blockSize } : { width, height })
    })
    observer.observe(watched, { box: 'device-pixel-content-box' })
    return () => observer.disconnect()
  }, [element])
  return pixels
}

/** What `drawPicture` does not know is left to the browser. An image runs no script and loads nothing. */
const showImage = (holder: HTMLElement, svg: string, className: string, isLate: () => boolean): void => {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  const image = new Image()
  image.alt = ''
  image.className = className
  image.src = address
  const swap = () => {
    URL.revokeObjectURL(address)
    if (!isLate()) holder.replaceChildren(image)
  }
  image.decode().then(swap, swap)
}

/**
 * Keeps the page's picture in `holder` while that is near what is seen. It is drawn at once, over the one before, so
 * that typing never makes the page flash.
 */
export const usePagePicture = (
  holder: RefObject<HTMLElement | null>,
  picture: { readonly svg: string; readonly className: string; readonly isNear: boolean },
): void => {
  const { svg, className, isNear } = picture
  const pixels = usePixels(holder)
  const canvas = useRef<HTMLCanvasElement | null>(null)
  useLayoutEffect(() => {
    const box = holder.current
    if (box === null) return
    if (!isNear || pixels === null) {
      canvas.current = null
      box.replaceChildren()
      return
    }
    const paper = canvas.current ?? document.createElement('canvas')
    paper.className = className
    let isOver = false
    if (paintPicture(paper, svg, pixels)) {
      if (canvas.current === null) box.replaceChildren(paper)
      canvas.current = paper
    } else {
      canvas.current = null
      showImage(box, svg, className, () => isOver)
    }
    return () => {
      isOver = true
    }
  }, [holder, svg, className, isNear, pixels])
}
