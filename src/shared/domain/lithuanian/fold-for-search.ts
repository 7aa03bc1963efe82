/**
 * Text reduced to what a search compares: lower case, no accents ("Žemaitė" is "zemaite"), plain quotes,
 * hyphens and spaces. Of use for matching only: č and c fall together here but not in sorting.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[„“”«»‟]/gu, '"')
    .replaceAll(/[‚‘’]/gu, "'")
    .replaceAll(/[‐‑‒–—−]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}
