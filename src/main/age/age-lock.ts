/** What a file is locked with; age allows either one passphrase or any number of recipients, never both. */
export type AgeLock =
  | { readonly passphrase: string }
  /** Recipients as age writes them, `age1…`. */
  | { readonly recipients: readonly string[] }

/** What opens a file: a passphrase, or the secret half of a recipient (`AGE-SECRET-KEY-1…`). */
export type AgeKey = { readonly passphrase: string } | { readonly identity: string }

/**
 * The form in which a passphrase is used. Letters that two keyboards put together differently are the same letters, and
 * a space or a line's end that came along when copying is nobody's passphrase.
 */
export const usedPassphrase = (typed: string): string => typed.normalize('NFC').trim()
