import type { RecordOf } from '#shared/model/kinds.ts'
import type { StateKind } from '#renderer/ui/state-mark.tsx'

export const MARK_OF_EVENT: Readonly<Record<RecordOf<'event'>['state'], StateKind>> = {
  planned: 'active',
  held: 'done',
  cancelled: 'annulled',
}
