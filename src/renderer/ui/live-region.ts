/** Writes into a live region so that the same sentence twice is read twice. */
export const writeLive = (region: HTMLElement | null, sentence: string): void => {
  if (region === null) return
  const line = document.createElement('p')
  line.textContent = sentence
  region.replaceChildren(line)
}
