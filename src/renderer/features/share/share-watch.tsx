import { useEffect } from 'react'
import { useClient } from '#renderer/api/client-context.ts'
import { flushEverything } from '#renderer/api/open-editors.ts'
import { createWatch } from './watch-share.ts'

const FIRST_MS = 3000

/** Looks at the shared folder from time to time while the window is open. */
export const ShareWatch = () => {
  const client = useClient()
  useEffect(() => {
    const ask = createWatch({
      call: (name, input, options) => client.call(name, input, options),
      save: flushEverything,
      isFocused: () => document.hasFocus(),
      now: () => performance.now(),
    })
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const turn = async (): Promise<void> => {
      const next = await ask()
      if (!isOver) timer = setTimeout(() => void turn(), next)
    }
    timer = setTimeout(() => void turn(), FIRST_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [client])
  return null
}
