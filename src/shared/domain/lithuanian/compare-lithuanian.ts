const collator = new Intl.Collator('lt', { numeric: true })

/**
 * Order of Lithuanian lists: č, š, ž are letters of their own, ą, ę, ė, į, y, ų, ū differ from the base
 * vowel only at the second level (documents.md 4.6); numbers inside text compare as numbers.
 */
export function compareLithuanian(left: string, right: string): number {
  return collator.compare(left, right)
}
