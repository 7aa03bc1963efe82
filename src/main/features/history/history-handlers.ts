import type { Core } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { markSeen, news } from './news.ts'
import { recordHistory, restoreVersion } from './record-history.ts'
import { trash } from './trash.ts'

/** Who changed what and when, and the way back. */
export function historyHandlers(core: Core): Handlers<'history'> {
  return {
    'history.versions': ({ kind, id }) => recordHistory(core, kind, id),
    'history.restoreVersion': ({ kind, id, ref }) => restoreVersion(core, kind, id, ref),
    'history.trash': () => ({ records: [...trash(core)] }),
    'history.news': () => news(core),
    'history.seen': () => ({ at: markSeen(core) }),
  }
}
