import { readAllWords } from './language-store.ts'

/**
 * For everything that comes after the first picture, a part of the program as much as an answer of the core that is told in
 * words of its own: what `loading` brings, once every word can be said.
 */
export const withWords = async <Loaded>(loading: Promise<Loaded>): Promise<Loaded> => {
  const [loaded] = await Promise.all([loading, readAllWords()])
  return loaded
}
