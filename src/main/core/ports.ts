/** The world outside the core, as far as tests must be able to replace it. */
export interface Clock {
  now(): Date
}

export interface Ids {
  /** UUIDv7: sorts by creation, unique across devices. */
  uuid(): string
  /** Short id for rows inside a record. */
  short(): string
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

/** Structured log without content of records: ids, counts, codes, durations. */
export interface Log {
  write(
    level: LogLevel,
    event: string,
    facts?: Readonly<Record<string, string | number | boolean | null>>,
  ): void
}
