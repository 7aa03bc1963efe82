import { z } from 'zod'
import type { Finding } from './finding.ts'

/** Which findings are looked at. */
export const FindingsQuestion = z.strictObject({
  /** Only those nobody has decided. */
  onlyOpen: z.boolean().default(false),
  /** Of one class. */
  rule: z.string().max(60).nullable().default(null),
  worstFirst: z.boolean().default(false),
  limit: z.number().int().min(1).max(5000).default(5000),
})
export type FindingsQuestion = z.infer<typeof FindingsQuestion>

export interface FindingsPage {
  readonly findings: readonly Finding[]
  /** Of those looked for. */
  readonly total: number
  readonly open: number
  readonly decided: number
  /** Every class there is, with how many of it nobody has decided. */
  readonly rules: readonly { readonly rule: string; readonly open: number; readonly count: number }[]
}

const WORST_FIRST: readonly Finding['severity'][] = ['error', 'warning', 'info']

/** Errors, then warnings, then what is only told; each in the order given. */
export const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  WORST_FIRST.flatMap((severity) => findings.filter((one) => one.severity === severity))

export function findingsPage(
  findings: readonly Finding[],
  { onlyOpen, rule, worstFirst: isWorstFirst, limit }: FindingsQuestion,
): FindingsPage {
  const isOpen = ({ state }: Finding): boolean => state === 'open'
  const found = findings.filter((one) => (!onlyOpen || isOpen(one)) && (rule ?? one.rule) === one.rule)
  const ordered = isWorstFirst ? worstFirst(found) : found
  const open = findings.filter(isOpen).length
  const rules = [...Map.groupBy(findings, (one) => one.rule)]
  return {
    findings: ordered.slice(0, limit),
    total: found.length,
    open,
    decided: findings.length - open,
    rules: rules.map(([name, all]) => ({ rule: name, open: all.filter(isOpen).length, count: all.length })),
  }
}
