/** What a caller's parser says of a typed text: the tidy text to keep, or a sentence about what is wrong. */
export type ParsedText =
  | { readonly kind: 'ok'; readonly text: string }
  | { readonly kind: 'error'; readonly message: string }

/** Must accept the empty text too. */
export type ParseText = (typed: string) => ParsedText
