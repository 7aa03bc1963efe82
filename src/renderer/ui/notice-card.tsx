import { X } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'

import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'
import type { Notice } from './notice-context.ts'
import * as css from './notice-provider.css.ts'

interface NoticeCardProps {
  notice: Notice
  closeLabel: string
  onClose: () => void
}

const SHOWN_MS = 6000

/** Goes by itself unless something must be done about it; waits while the mouse or the focus is on it. */
export const NoticeCard = ({ notice, closeLabel, onClose }: NoticeCardProps) => {
  const card = useRef<HTMLLIElement>(null)
  const { action } = notice
  const stays = action !== undefined || notice.tone === 'danger'
  const tick = useEffectEvent(() => {
    if (card.current?.matches(':hover, :focus-within') !== true) onClose()
  })
  useEffect(() => {
    if (stays) return
    const timer = setInterval(() => tick(), SHOWN_MS)
    return () => clearInterval(timer)
  }, [stays])
  return (
    <li ref={card} className={css.tone[notice.tone]}>
      <span className={css.text}>{notice.text}</span>
      {action === undefined ? null : (
        <Button
          tone="quiet"
          isSmall
          onPress={() => {
            action.onPress()
            onClose()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton isSmall label={closeLabel} icon={<X size={14} />} onPress={onClose} />
    </li>
  )
}
