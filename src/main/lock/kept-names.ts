/** Small files of secrets that a data folder keeps beside its database: keys of hand-overs, and who asks a place on the web. */
export const KEPT_NAMES = ['seal-keys.json', 'web-share.json'] as const
export type KeptName = (typeof KEPT_NAMES)[number]

/** One of them, or a damaged one that was set aside. */
export const isKept = (name: string): boolean => KEPT_NAMES.some((kept) => name.startsWith(kept))
