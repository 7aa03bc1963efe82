interface Anchor {
  readonly field: string
  /** From 1. */
  readonly page: number
  /** Points from the top of the page. */
  readonly top: number
}

/**
 * Where a field stands on the pages: page from 0, height from 0 to 1. A field that does not show by
 * itself is where the nearest field around it is (`agenda/x/presenter` by `agenda/x/title`).
 */
export const findPlace = (
  anchors: readonly Anchor[],
  pages: readonly { readonly height: number }[],
  field: string,
): { readonly page: number; readonly y: number } | undefined => {
  if (field === '') return undefined
  const exact = anchors.find((anchor) => anchor.field === field)
  const around = field.slice(0, Math.max(0, field.lastIndexOf('/')))
  const found =
    exact ?? (around === '' ? undefined : anchors.find((anchor) => anchor.field.startsWith(`${around}/`)))
  if (found === undefined) return around === '' ? undefined : findPlace(anchors, pages, around)
  const height = pages[found.page - 1]?.height ?? 0
  return height === 0 ? undefined : { page: found.page - 1, y: found.top / height }
}
