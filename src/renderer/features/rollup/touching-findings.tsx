import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import * as css from './rollup.css.ts'
import { FINDING_MARKS, type Finding } from './use-findings.ts'

/** How many findings touch a figure, marked by the gravest. */
export const FindingsMark = ({ findings }: { findings: readonly Finding[] }) => {
  const { t } = useTranslate()
  const gravest = (['error', 'warning', 'info'] as const).find((severity) =>
    findings.some((one) => one.severity === severity),
  )
  if (gravest === undefined) return null
  return <StateMark state={FINDING_MARKS[gravest]} word={t('rollup.findings', { count: findings.length })} />
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
