/** Control signs, and those that turn the direction of writing so that an ending reads as another. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu
const FORBIDDEN = /[<>:"|?*]/gu
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/iu
const LONGEST = 150

/** Cuts the name, not its ending, and no letter in two. */
function shortened(name: string): string {
  const dot = name.lastIndexOf('.')
  const ending = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : ''
  const stem = ending === '' ? name : name.slice(0, dot)
  return Array.from(stem).slice(0, LONGEST).join('') + ending
}

/**
 * A file's name as any system can keep it: the last part of a path, without signs that hide what it is, and never
 * empty. It is only ever shown and proposed; nothing on this computer lies under it.
 */
export function safeFileName(typed: string): string {
  const last = typed.normalize('NFC').split(/[\\/]/u).at(-1) ?? ''
  const plain = last.replaceAll(INVISIBLE, '').replaceAll(FORBIDDEN, '_').trim()
  const name = shortened(plain.replace(/^\.+/u, '').replace(/[. ]+$/u, ''))
  if (name === '') return 'priedas'
  return RESERVED.test(name) ? `_${name}` : name
}
