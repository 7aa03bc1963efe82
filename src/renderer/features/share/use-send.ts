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
  const { work, progress, tell, cancel } = useLongWork('share.send')
  const [found, setFound] = useState<number | null>(null)
  const begin = async (): Promise<void> => {
    await flushEverything()
    const { findings } = await client.call('share.personalData', {})
    if (findings.length > 0) setFound(findings.length)
    else work.mutate({})
  }
  return {
    send: {
      // What could not be looked through is not handed over unasked.
      start: () => void begin().catch(tell),
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
