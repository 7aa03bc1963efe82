import { useQuery } from '@tanstack/react-query'
import type { Output } from '#shared/contract/contract.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { typed } from '#renderer/api/records.ts'

type Links = Output<'plan.evidence'>
type Named = NonNullable<Links['links'][number]['record']>

/** One link of the chain of proof, as it is shown from either end. */
export interface EvidenceLink {
  readonly id: string
  readonly evidence: RecordOf<'evidence'>
  readonly ownerId: string
  readonly strength: Links['strongest']
  readonly record: Named | null
  readonly indicator: Named | null
  readonly itemNumber: number | null
}

const NOTHING: readonly EvidenceLink[] = []

/** Links from one end; computed anew when records change, since strength is that of the record behind. */
export const useEvidenceLinks = (asked: { readonly indicatorId?: string; readonly recordId?: string }) => {
  const client = useClient()
  const { data } = useQuery({
    queryKey: [KEYS.rollup, 'evidence', asked],
    queryFn: async () => {
      const { strongest, links } = await client.call('plan.evidence', asked)
      return {
        strongest,
        links: links.map(({ evidence, ...rest }): EvidenceLink => ({
          ...rest,
          id: evidence.id,
          ownerId: evidence.ownerId,
          evidence: typed<'evidence'>(evidence).record,
        })),
      }
    },
  })
  return { links: data?.links ?? NOTHING, strongest: data?.strongest ?? ('none' as const) }
}
