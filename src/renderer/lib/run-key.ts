import type { Output } from '#shared/contract/contract.ts'

type Series = Output<'registers.list'>['series'][number]

/** A run of numbers that has no register, as an address names it. */
export interface OwnRun {
  readonly kind: Series['kind']
  readonly ownRun: string
}

const MARK = 'be-registro'

export const runKey = ({ kind, ownRun }: OwnRun): string => [MARK, kind, ownRun].join('~')

/** The run that an address names; `null` for the id of a register. */
export function parseRunKey(key: string): OwnRun | null {
  const [mark, kind, ...rest] = key.split('~')
  if (mark !== MARK || (kind !== 'meeting' && kind !== 'order')) return null
  return { kind, ownRun: rest.join('~') }
}
