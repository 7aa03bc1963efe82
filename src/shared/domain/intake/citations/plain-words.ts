/** Characters that Word leaves inside words and that nobody sees. */
const UNSEEN = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu

/** Words of a title as a person would type them: one blank between, nothing unseen inside. */
export const plainWords = (text: string): string =>
  text
    .replaceAll(UNSEEN, '')
    .replaceAll(/[\s\u00A0]+/gu, ' ')
    .trim()
