/** A person who begins at once finds the page free for so long. */
const FREE_MS = 500
const PATIENCE_MS = 2000

/** Does what nobody waits for once the picture has stood for a while and nothing else is to be done. Gives how to let it be. */
export function whenSettled(work: () => void): () => void {
  let wish: number | undefined
  const pause = setTimeout(() => {
    wish = requestIdleCallback(work, { timeout: PATIENCE_MS })
  }, FREE_MS)
  return () => {
    clearTimeout(pause)
    if (wish !== undefined) cancelIdleCallback(wish)
  }
}
