import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { PaperFinding } from '#shared/domain/paper/paper-finding.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { jumpToField } from '#renderer/lib/jump-to-field.ts'
import * as css from './minutes.css.ts'

const ICONS = { missing: CircleAlert, odd: TriangleAlert, hint: Info } as const

/** What the paper still lacks, each line a jump to its field; one green line when nothing. */
export const FormChecker = ({ findings }: { findings: readonly PaperFinding[] }) => {
  const { t, translateShared } = useTranslate()
  return (
    <section className={css.checker} aria-label={t('checker.title')}>
      <h2 className={css.checkerTitle}>
        {findings.length === 0 ? t('checker.title') : t('checker.count', { count: findings.length })}
      </h2>
      {findings.length === 0 ? (
        <p className={css.row}>
          <CircleCheck size={16} aria-hidden="true" className={css.findingMark.ok} />
          {t('checker.allThere')}
        </p>
      ) : (
        <ul>
          {findings.map(({ code, fieldPath, severity, values }) => {
            const Icon = ICONS[severity]
            return (
              <li key={`${code} ${fieldPath}`}>
                <button type="button" className={css.finding} onClick={() => jumpToField(fieldPath)}>
                  <Icon size={14} aria-hidden="true" className={css.findingMark[severity]} />
                  {translateShared(`paper.check.${code}`, values)}
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
