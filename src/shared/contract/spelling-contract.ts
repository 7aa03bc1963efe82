import { z } from 'zod'
import { edit, query } from './procedure.ts'
import { MOST_WORDS_ASKED } from './spelling-bounds.ts'

const Word = z.string().trim().min(1).max(60)

/** Of one answer. */
export const MOST_SUGGESTIONS = 6

/** Spelling of Lithuanian words; the dictionary is of this program, nothing is asked of a network. */
export const spellingContract = {
  /** Which of the words neither the dictionary nor the workspace knows: its names, and the words added to it. */
  'spelling.check': query(
    z.strictObject({ words: z.array(Word).max(MOST_WORDS_ASKED) }),
    z.object({ unknown: z.array(z.string()) }),
  ),
  /** Words that may have been meant, the likeliest first. */
  'spelling.suggest': query(
    z.strictObject({ word: Word }),
    z.object({ suggestions: z.array(z.string()).max(MOST_SUGGESTIONS) }),
  ),
  /** Words that were added, in the order of the Lithuanian alphabet. */
  'spelling.words': query(z.strictObject({}), z.object({ words: z.array(z.string()) })),
  /** Adds a word, known from then on in all its cases. */
  'spelling.keep': edit(z.strictObject({ word: Word }), z.object({})),
  'spelling.forget': edit(z.strictObject({ word: Word }), z.object({})),
}
