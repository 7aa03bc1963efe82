/** The promise's value, or `late` when it takes longer than `limitMs`; the slow work itself goes on unheard. */
export async function withinTime<Value>(work: Promise<Value>, limitMs: number, late: Value): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<Value>((resolve) => {
    timer = setTimeout(() => resolve(late), limitMs)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
