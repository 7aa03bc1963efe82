import type { WholeRule } from './finding.ts'

const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Two rules of one plan with the same words, kind and target, neither marked as the other's double. */
export const ruleWrittenTwice: WholeRule = {
  rule: 'rule-written-twice',
  severity: 'warning',
  find: ({ context }) => {
    const told = context
      .all('indicator')
      .filter((one) => one.duplicateOfId === null && folded(one.title) !== '')
    const groups = Map.groupBy(told, (one) => [one.planId, one.kind, one.target, one.targetDate, folded(one.title)].join(' ')) // prettier-ignore
    return [...groups.values()]
      .filter((group) => group.length > 1)
      .map((group) => ({
        records: group.map(({ id }) => id),
        params: { rule: group[0]?.title ?? '', count: group.length },
      }))
  },
}
