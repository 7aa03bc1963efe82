import { useState } from 'react'
import { useClient } from '#renderer/api/client-context.ts'
import { flushEverything } from '#renderer/api/open-editors.ts'
import { useLongWork } from './use-long-work.ts'

/**
 * Hands over: writes what is not handed over yet into the shared folder. Where that speaks of people, a person is asked
 * first, wherever the hand-over was begun; `found` is how many places there are while it is asked.
 */
export const useSend = () => {
  const client = useClient()
  const { work, progress, cancel } = useLongWork('share.send')
  const [found, setFound] = useState<number | null>(null)
  const begin = async (): Promise<void> => {
    await flushEverything()
    const { findings } = await client.call('share.personalData', {})
    if (findings.length > 0) setFound(findings.length)
    else work.mutate({})
  }
  return {
    send: {
      // What cannot be looked through is told by the hand-over itself, which fails for the same reason.
      start: () => void begin().catch(() => work.mutate({})),
      cancel,
      found,
      postpone: () => setFound(null),
      confirm: () => {
        setFound(null)
        work.mutate({})
      },
    },
    report: work.data,
    progress,
  }
}
