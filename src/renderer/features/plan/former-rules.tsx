import { History } from 'lucide-react'
import { useState } from 'react'
import type { RecordOf } from '#shared/model/kinds.ts'
import { formerRuleOf } from '#shared/domain/plan/revise-indicator.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { newId } from '#renderer/lib/new-id.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import * as css from './plan.css.ts'
import { targetWords } from './target-words.ts'

interface FormerRulesProps {
  indicator: RecordOf<'indicator'>
  writer: FieldWriter
  isReadOnly: boolean
}

/** What the rule said before it was changed, newest first; before the next change the present one is kept. */
export const FormerRules = ({ indicator, writer, isReadOnly }: FormerRulesProps) => {
  const { t } = useTranslate()
  const [isRevising, setRevising] = useState(false)
  const former = indicator.formerRules.toReversed()
  if (former.length === 0 && isReadOnly) return null
  return (
    <Section
      title={t('plan.formerRules')}
      actions={
        isReadOnly ? undefined : (
          <Button isSmall icon={<History size={14} />} onPress={() => setRevising(true)}>
            {t('plan.revise')}
          </Button>
        )
      }
    >
      {former.length === 0 ? <p className={css.soft}>{t('plan.noFormerRules')}</p> : null}
      {former.map((rule) => (
        <div key={rule.id} className={css.formerRule}>
          <strong>{rule.title}</strong>
          <span className={css.soft}>
            {[
              t('plan.heldUntil', { until: rule.until ?? '–' }),
              t(`indicatorKind.${rule.kind}`),
              targetWords({ ...indicator, ...rule, targetDate: rule.targetDate || null }, t),
            ].join(' · ')}
          </span>
          {rule.reason === '' ? null : <span>{t('plan.reviseReasonWords', { reason: rule.reason })}</span>}
        </div>
      ))}
      {isRevising ? (
        <ReviseDialog indicator={indicator} writer={writer} onClose={() => setRevising(false)} />
      ) : null}
    </Section>
  )
}

type ReviseProps = Omit<FormerRulesProps, 'isReadOnly'> & { onClose: () => void }

const ReviseDialog = ({ indicator, writer, onClose }: ReviseProps) => {
  const { t } = useTranslate()
  const { today } = useWorkspace()
  const [reason, setReason] = useState('')
  const keep = (): void => {
    const id = newId()
    writer.set(['formerRules', id], formerRuleOf(indicator, { id, until: today, reason: reason.trim() }))
    writer.flush()
    onClose()
  }
  return (
    <Dialog
      isOpen
      size="small"
      title={t('plan.revise')}
      closeLabel={t('app.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button tone="primary" isDisabled={reason.trim() === ''} onPress={keep}>
            {t('plan.reviseDo')}
          </Button>
        </>
      }
    >
      <div className={layout.stack}>
        <p>{t('plan.reviseWords', { rule: indicator.title, target: targetWords(indicator, t) })}</p>
        <TextField
          label={t('plan.reviseReason')}
          value={reason}
          onChange={setReason}
          maxLength={500}
          isRequired
        />
      </div>
    </Dialog>
  )
}
