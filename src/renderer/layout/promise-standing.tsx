import type { CadenceResult } from '#shared/domain/cadence/check-cadence.ts'
import { periodText } from '#shared/domain/cadence/period-text.ts'
import type { CadenceRule } from '#shared/model/body.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Verdict } from '#renderer/ui/verdict.tsx'
import type { VerdictKind } from '#renderer/ui/verdict-shape.tsx'

export const SHAPE_OF_CADENCE: Readonly<Record<CadenceResult['verdict'], VerdictKind>> = {
  kept: 'met',
  broken: 'not-met',
  unverifiable: 'not-computable',
}

interface PromiseStandingProps {
  rule: CadenceRule
  result: CadenceResult
  /** Also which periods had too few or too many meetings. */
  isWhole?: boolean | undefined
}

/** How a promise of meetings stands: its verdict, how many were held of how many, and where it failed. */
export const PromiseStanding = ({ rule, result, isWhole = false }: PromiseStandingProps) => {
  const { t } = useTranslate()
  const { verdict, reason, missingPeriods } = result
  return (
    <>
      <Verdict kind={SHAPE_OF_CADENCE[verdict]} word={t(`cadenceVerdict.${verdict}`)} />
      <HeldWords rule={rule} result={result} />
      {!isWhole || missingPeriods.length === 0 ? null : (
        <span>
          {t(reason === 'too-many' ? 'bodies.crowdedPeriods' : 'bodies.missingPeriods', {
            periods: missingPeriods.map(periodText).join(', '),
          })}
        </span>
      )}
    </>
  )
}

/** Before the first period is over nothing was asked for yet, so a number of those asked for would mislead. */
const HeldWords = ({ rule, result: { reason, held, expected } }: PromiseStandingProps) => {
  const { t } = useTranslate()
  const { min, max } = rule
  const isYearly = rule.rule === 'per-school-year' || rule.rule === 'per-year'
  if (isYearly && reason === 'too-many') return <span>{t('bodies.heldOver', { held, max })}</span>
  if (expected > 0) return <span>{t('bodies.heldOf', { held, expected })}</span>
  return (
    <span>{isYearly ? t('bodies.heldSoFar', { held, min: min ?? 1 }) : t('bodies.heldOnly', { held })}</span>
  )
}
