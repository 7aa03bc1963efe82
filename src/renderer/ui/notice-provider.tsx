import { type ReactNode, useMemo, useRef, useState } from 'react'

import { writeLive } from './live-region.ts'
import { NoticeCard } from './notice-card.tsx'
import { type Notice, NoticeContext, type Notices } from './notice-context.ts'
import * as css from './notice-provider.css.ts'
import { visuallyHidden } from './visually-hidden.css.ts'

export interface NoticeProviderProps {
  /** Name of the corner where notices stand. */
  label: string
  closeLabel: string
  children: ReactNode
}

interface Shown {
  readonly key: number
  readonly notice: Notice
}

const MOST = 3

/** Once round the program: the corner of notices and the polite live region. */
export const NoticeProvider = ({ label, closeLabel, children }: NoticeProviderProps) => {
  const [shown, setShown] = useState<readonly Shown[]>([])
  const live = useRef<HTMLDivElement>(null)
  const lastKey = useRef(0)
  const notices = useMemo<Notices>(() => {
    const announce = (sentence: string) => writeLive(live.current, sentence)
    const notify = (notice: Notice) => {
      lastKey.current += 1
      const key = lastKey.current
      // Said again it is one notice, the newest; three at a time leave the page in sight.
      setShown((before) =>
        [...before.filter((other) => other.notice.text !== notice.text), { key, notice }].slice(-MOST),
      )
      announce(notice.text)
    }
    return { notify, announce }
  }, [])
  return (
    <NoticeContext value={notices}>
      {children}
      <div ref={live} aria-live="polite" className={visuallyHidden} />
      {shown.length === 0 ? null : (
        <section aria-label={label}>
          <ul className={css.stack}>
            {shown.map(({ key, notice }) => (
              <NoticeCard
                key={key}
                notice={notice}
                closeLabel={closeLabel}
                onClose={() => setShown((before) => before.filter((other) => other.key !== key))}
              />
            ))}
          </ul>
        </section>
      )}
    </NoticeContext>
  )
}
