/** Lithuanian letters of Windows-1257 that were shown as Windows-1252: "Kazlø Rûdos" is "Kazlų Rūdos". */
const MISREAD: Readonly<Record<string, string>> = { ø: 'u', ð: 's', þ: 'z', è: 'c', á: 'i', æ: 'e' }

/**
 * Letters and digits only, lower case, no accents, no soft hyphens or zero-width characters:
 * "Moky\u00ADtojų" is "mokytoju". Of use for matching only.
 */
export function foldLetters(text: string): string {
  const lower = text.normalize('NFC').toLowerCase()
  const mended = lower.replaceAll(/[øðþèáæ]/gu, (letter) => MISREAD[letter] ?? letter)
  return mended.normalize('NFKD').replaceAll(/[^\p{L}\p{N}]/gu, '')
}
