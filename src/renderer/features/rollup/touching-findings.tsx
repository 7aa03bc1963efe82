import type { Touch } from '#shared/domain/rollup/figure-line.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import * as css from './rollup.css.ts'
import { FINDING_MARKS, type Finding } from './use-findings.ts'

/** How many findings touch a figure, marked by the gravest. */
export const FindingsMark = ({ touch }: { touch: Touch | null }) => {
  const { t } = useTranslate()
  if (touch === null) return null
  return (
    <StateMark state={FINDING_MARKS[touch.gravest]} word={t('rollup.findings', { count: touch.count })} />
  )
}

/** What was found, in sentences; deciding is on the list of findings. */
export const FindingSentences = ({ findings }: { findings: readonly Finding[] }) => {
  const { t, translateShared } = useTranslate()
  return (
    <ul className={css.list}>
      {findings.map(({ id, severity, messageCode, params }) => (
        <li key={id} className={css.line}>
          <StateMark state={FINDING_MARKS[severity]} word={t('findings.severity', { severity })} />
          <span>{translateShared(messageCode, params)}</span>
        </li>
      ))}
    </ul>
  )
}
