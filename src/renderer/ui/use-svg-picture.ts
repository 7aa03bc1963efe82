import { type RefObject, useEffect } from 'react'

/**
 * Puts the markup into `holder` as an `<img>`, swapped only when the new picture is ready to be painted,
 * so that typing never makes the page flash. An image cannot run scripts, load anything, or clash with
 * another page's ids, which inline markup can.
 */
export const useSvgPicture = (
  holder: RefObject<HTMLElement | null>,
  picture: { readonly svg: string; readonly words: string; readonly className: string },
): void => {
  const { svg, words, className } = picture
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    const image = new Image()
    let isCurrent = true
    image.alt = words
    image.className = className
    image.src = address
    const swap = () => {
      URL.revokeObjectURL(address)
      if (isCurrent) holder.current?.replaceChildren(image)
    }
    image.decode().then(swap, swap)
    return () => {
      isCurrent = false
    }
  }, [holder, svg, words, className])
}
