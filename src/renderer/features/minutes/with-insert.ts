/** `insert` put into a text in place of what is chosen, parted from the word before it; and where the caret goes. */
export const withInsert = (
  text: string,
  chosen: { readonly start: number; readonly end: number },
  insert: string,
): { readonly text: string; readonly caret: number } => {
  const before = text.slice(0, chosen.start)
  const gap = before === '' || /\s$/u.test(before) ? '' : ' '
  const head = `${before}${gap}${insert}`
  return { text: `${head}${text.slice(chosen.end)}`, caret: head.length }
}
