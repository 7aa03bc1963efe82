import { useTranslate } from '#renderer/i18n/use-translate.ts'
import type { ChangeLine } from './change-lines.ts'
import * as css from './intake.css.ts'

/** More changes of one record are counted, not listed. */
const SHOWN_CHANGES = 12

/** How a line is said where nothing stands before. */
const FILLS = { 'intake.change': 'intake.change.fills', 'intake.differs': 'intake.differs.none' } as const

interface ChangeListProps {
  lines: readonly ChangeLine[]
  /** How a line with two values is said. */
  say?: 'intake.change' | 'intake.differs'
}

/** Values side by side, a line each. */
export const ChangeList = ({ lines, say = 'intake.change' }: ChangeListProps) => {
  const { t } = useTranslate()
  const rest = lines.length - SHOWN_CHANGES
  return (
    <ul className={css.changes}>
      {lines.slice(0, SHOWN_CHANGES).map(({ name, before, after }) => (
        <li key={name}>
          {before === null ? t(FILLS[say], { name, after }) : t(say, { name, before, after })}
        </li>
      ))}
      {rest > 0 ? <li>{t('intake.change.more', { count: rest })}</li> : null}
    </ul>
  )
}
