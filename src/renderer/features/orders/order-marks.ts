import type { RecordOf } from '#shared/model/kinds.ts'
import type { StateKind } from '#renderer/ui/state-mark.tsx'

export const MARK_OF_ORDER: Readonly<Record<RecordOf<'order'>['state'], StateKind>> = {
  draft: 'draft',
  registered: 'registered',
  annulled: 'annulled',
}
