import type { WholeRule } from './finding.ts'

/** Some of an institution's documents were written by a newer program: what is not understood is not counted. */
export const newerProgram: WholeRule = {
  rule: 'newer-program',
  severity: 'warning',
  find: ({ context }) =>
    context.newerFrom.map((id) => ({
      records: [id],
      params: { institution: context.institutions.get(id)?.name ?? id },
    })),
}
