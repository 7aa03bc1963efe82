import { type RefObject, useEffect, useRef } from 'react'

import { fewerParts } from './fewer-parts.ts'

/**
 * Puts the markup into `holder` as an `<img>`, swapped only when the new picture is ready to be painted, so that
 * typing never makes the page flash, and only while the holder is near what is seen. An image cannot run scripts,
 * load anything, or clash with another page's ids, which inline markup can.
 */
export const useSvgPicture = (
  holder: RefObject<HTMLElement | null>,
  picture: { readonly svg: string; readonly className: string; readonly isNear: boolean },
): void => {
  const { svg, className, isNear } = picture
  const turns = useRef({ asked: 0, shown: 0 })
  useEffect(() => {
    if (!isNear) return
    const counts = turns.current
    counts.asked += 1
    const turn = counts.asked
    const address = URL.createObjectURL(new Blob([fewerParts(svg)], { type: 'image/svg+xml' }))
    const image = new Image()
    image.alt = ''
    image.className = className
    image.src = address
    const swap = () => {
      URL.revokeObjectURL(address)
      // While somebody types, pictures outrun each other: an older one is shown until the newer is ready, never after.
      if (turn <= counts.shown) return
      counts.shown = turn
      holder.current?.replaceChildren(image)
    }
    image.decode().then(swap, swap)
  }, [holder, svg, className, isNear])
}
