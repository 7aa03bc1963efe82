import { useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { type InboxRow, inboxRows } from '#shared/domain/exchange/inbox-rows.ts'
import { useConflicts } from '#renderer/api/queries.ts'
import { useStore } from '#renderer/lib/store.ts'
import { lastLook } from './last-look.ts'

/** The inbox as it stands: one row an institution, with what the last look at the folder found. */
export const useInbox = (state: Output<'share.state'>): readonly InboxRow[] => {
  const look = useStore(lastLook)
  const { data } = useConflicts()
  const [now] = useState(() => new Date().toISOString())
  return inboxRows({
    institutions: state.institutions,
    bundles: look === null || look.isMerged ? [] : look.report.bundles,
    conflicts: data?.conflicts ?? [],
    now,
  })
}
