import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { AttendanceKey } from './attendance-keys.ts'
import * as css from './minutes.css.ts'

const TOOLS = ['present', 'absent', 'remote', 'late', 'left'] as const

/** The strip's keys in words; for the mouse they are buttons that speak of the name last chosen. */
export const AttendanceTools = ({ onSay }: { onSay: (key: AttendanceKey) => void }) => {
  const { t } = useTranslate()
  return (
    <div className={css.tools}>
      {TOOLS.map((key) => (
        // The letter does the same from the strip, so Tab need not come by here.
        <Button key={key} isSmall tone="quiet" excludeFromTabOrder onPress={() => onSay(key)}>
          <kbd className={css.key}>{t(`presenceKey.${key}`)}</kbd>
          {t(`presenceTool.${key}`)}
        </Button>
      ))}
      <span className={css.hint}>{t('minutes.attendanceKeys')}</span>
    </div>
  )
}
