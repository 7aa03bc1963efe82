/** Words of one question. */
export const MOST_WORDS_ASKED = 1000
