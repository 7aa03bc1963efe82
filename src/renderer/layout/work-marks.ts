import type { StateKind } from '#renderer/ui/state-mark.tsx'

/** How work that is planned, going on or done is marked. */
export const MARK_OF_WORK: Readonly<Record<'planned' | 'ongoing' | 'done', StateKind>> = {
  planned: 'draft',
  ongoing: 'active',
  done: 'done',
}
