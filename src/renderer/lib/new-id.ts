import { v7 } from 'uuid'

/** Id of a new record or row: UUIDv7, so that ids sort by birth. */
export const newId = (): string => v7()
