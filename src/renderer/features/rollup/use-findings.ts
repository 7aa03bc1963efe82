import { useQuery } from '@tanstack/react-query'
import { createContext, use, useMemo } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { type OpenFindings, openFindings } from '#shared/domain/rollup/findings/touching.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import type { StateKind } from '#renderer/ui/state-mark.tsx'

export type Finding = Output<'rollup.findings'>['findings'][number]

export const FINDING_MARKS: Readonly<Record<Finding['severity'], StateKind>> = {
  error: 'annulled',
  warning: 'warning',
  info: 'active',
}

export const useFindings = (schoolYear: string | null) => {
  const client = useClient()
  return useQuery({
    queryKey: [KEYS.rollup, 'findings', schoolYear],
    queryFn: () => client.call('rollup.findings', { schoolYear }),
  })
}

const NONE: OpenFindings<Finding> = new Map()

/** The open findings by record, for whoever shows a figure that they touch. */
export const TouchedContext = createContext<OpenFindings<Finding>>(NONE)
export const useTouched = (): OpenFindings<Finding> => use(TouchedContext)

/** Of a day in the past nothing is found anew. */
export const useOpenFindings = (schoolYear: string | null, isPast: boolean): OpenFindings<Finding> => {
  const { data } = useFindings(schoolYear)
  return useMemo(() => (data === undefined || isPast ? NONE : openFindings(data.findings)), [data, isPast])
}
