import type { Body } from '../../model/body.ts'
import { isQuorum, quorumTotal } from './quorum.ts'

/** How many must come for a quorum, and of how many; `null` where none is asked for or nobody knows the size. */
export function leastForQuorum(
  body: Pick<Body, 'size' | 'members' | 'quorumOf' | 'quorum'>,
  date: string,
): { readonly least: number; readonly total: number } | null {
  const total = quorumTotal(body, date)
  const { quorum } = body
  if (quorum === null || total === 0) return null
  const least = Array.from({ length: total + 1 }, (_, present) => present).find((present) =>
    isQuorum(quorum, present, total),
  )
  return { least: least ?? total, total }
}
