import type { ShareListing, ShareStore } from '../../share/share-store.ts'

/** A share whose whole list is asked for once, until it is forgotten. */
export interface ListedOnce {
  readonly store: ShareStore
  /** A country's list is long: whoever needs it no more says so. */
  forget(): void
}

/** For one receiving, which looks at the same list for signs of life, for what is known and for what is new. */
export function listOnce(store: ShareStore): ListedOnce {
  let listed: Promise<ShareListing> | null = null
  return {
    store: {
      ...store,
      list: (prefix, after) =>
        prefix === '' && after === undefined ? (listed ??= store.list('')) : store.list(prefix, after),
    },
    forget() {
      listed = null
    },
  }
}
