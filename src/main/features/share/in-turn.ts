import type { Core } from '../../core/core.ts'

const last = new WeakMap<Core, Promise<unknown>>()

/**
 * One exchange with the folder at a time: two hand-overs at once would give one number to two bundles, and what a
 * look has judged must not change under it.
 */
export function inTurn<Result>(core: Core, work: () => Promise<Result>): Promise<Result> {
  const mine = (last.get(core) ?? Promise.resolve()).then(work)
  last.set(
    core,
    mine.catch(() => undefined),
  )
  return mine
}
