import { createStore } from '#renderer/lib/store.ts'

/** Rises with each wish to search, so that the field takes the caret also when its screen is open already. */
export const searchRequests = createStore({ count: 0 })

export const requestSearch = (): void => searchRequests.update(({ count }) => ({ count: count + 1 }))
