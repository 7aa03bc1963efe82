/**
 * A function of a text that answers for the texts asked about lately without working again: `most` of them, those
 * in use stay.
 */
export function remembering<Answer>(work: (text: string) => Answer, most: number): (text: string) => Answer {
  let lately = new Map<string, Answer>()
  let before = new Map<string, Answer>()
  const remember = (text: string, answer: Answer): Answer => {
    if (lately.size >= most / 2) {
      before = lately
      lately = new Map()
    }
    lately.set(text, answer)
    return answer
  }
  return (text) => {
    if (lately.has(text)) return lately.get(text) as Answer
    return remember(text, before.has(text) ? (before.get(text) as Answer) : work(text))
  }
}
