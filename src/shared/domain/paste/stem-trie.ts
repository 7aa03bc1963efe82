import { isEnding } from './stem-word.ts'

interface Node {
  readonly next: Map<string, Node>
  stem: boolean
  whole: boolean
}

const LONGEST_ENDING = 8

/** Words by their letters, for cutting "jankupagrindinemokykla" into words it is glued of. */
export interface StemTrie {
  /** Adds a stem that takes any ending. */
  readonly addStem: (stem: string) => void
  /** Adds a word that takes none (an abbreviation, "ir"). */
  readonly addWhole: (word: string) => void
  /** Ends of all words that begin at `from` of a folded text. */
  readonly endsFrom: (fold: string, from: number) => number[]
}

function endingsFrom(fold: string, from: number, ends: number[]): void {
  ends.push(from)
  for (let length = 1; length <= LONGEST_ENDING && from + length <= fold.length; length++) {
    if (isEnding(fold.slice(from, from + length))) ends.push(from + length)
  }
}

/** An empty trie. */
export function stemTrie(): StemTrie {
  const root: Node = { next: new Map(), stem: false, whole: false }

  const nodeOf = (word: string): Node => {
    let node = root
    for (const letter of word) {
      const known = node.next.get(letter)
      const next: Node = known ?? { next: new Map(), stem: false, whole: false }
      if (!known) node.next.set(letter, next)
      node = next
    }
    return node
  }

  return {
    addStem: (stem) => {
      nodeOf(stem).stem = true
    },
    addWhole: (word) => {
      nodeOf(word).whole = true
    },
    endsFrom: (fold, from) => {
      const ends: number[] = []
      let node: Node | undefined = root
      for (let at = from; node; at++) {
        if (node.stem) endingsFrom(fold, at, ends)
        if (node.whole) ends.push(at)
        node = node.next.get(fold.charAt(at))
      }
      return ends
    },
  }
}

const LONGEST_GLUED = 80

/**
 * Where to cut a folded word so that every piece is a word of the trie, the fewest pieces first; null
 * where that cannot be done. Words longer than 80 letters are left alone.
 */
export function cutGlued(fold: string, trie: StemTrie): number[] | null {
  if (fold.length > LONGEST_GLUED) return null
  const best: (readonly number[] | undefined)[] = [[]]
  for (let from = 0; from < fold.length; from++) {
    const cuts = best[from]
    if (!cuts) continue
    for (const end of trie.endsFrom(fold, from)) {
      const known = best[end]
      if (end > from && (!known || known.length > cuts.length + 1)) best[end] = [...cuts, end]
    }
  }
  const cuts = best[fold.length]
  return cuts && cuts.length > 1 ? cuts.slice(0, -1) : null
}
