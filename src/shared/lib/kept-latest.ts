/** What is made of a question, kept for the `most` that were asked last (asked anew where it changes); `clear` forgets all. */
export interface KeptLatest<Answer> {
  get(question: string, make: () => Answer): Answer
  clear(): void
}

export function keptLatest<Answer>(most: number | (() => number)): KeptLatest<Answer> {
  const answers = new Map<string, Answer>()
  return {
    get(question, make) {
      const known = answers.has(question) ? (answers.get(question) as Answer) : make()
      answers.delete(question)
      answers.set(question, known)
      const limit = typeof most === 'number' ? most : most()
      for (const oldest of answers.keys()) {
        if (answers.size <= limit) break
        answers.delete(oldest)
      }
      return known
    },
    clear: () => answers.clear(),
  }
}
