import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Kind } from '#shared/model/kinds.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { FINDING_CLASSES, type RollupPlace } from '#renderer/lib/rollup-tabs.ts'
import { MoreButton } from '#renderer/layout/more-button.tsx'
import { ReasonDialog } from '#renderer/layout/reason-dialog.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import * as css from './rollup.css.ts'
import { FINDING_MARKS, type Finding, useFindings } from './use-findings.ts'

const ALL = 'all'
/** So many findings more are shown at a time. */
const STEP = 50

type Verdict = Exclude<Finding['state'], 'open'>

interface FindingsListProps {
  /** The class it begins with, decided ones shown too: that one was decided may be the answer looked for. */
  view: RollupPlace['view']
  schoolYear: string | null
  onOpenRecord: (kind: Kind, id: string) => void
}

/** Contradictions and gaps, each with its records; a person decides, and the decision travels. */
export const FindingsList = ({ view, schoolYear, onOpenRecord }: FindingsListProps) => {
  const { t, translateShared } = useTranslate()
  const cache = useQueryClient()
  const begun = FINDING_CLASSES.find((one) => one === view) ?? null
  const [showsDecided, setShowsDecided] = useState(begun !== null)
  const [rule, setRule] = useState<string>(begun ?? ALL)
  const [limit, setLimit] = useState(STEP)
  const [asked, setAsked] = useState<Finding | null>(null)
  const decide = useCommand('rollup.decide')
  const query = useFindings({
    schoolYear,
    onlyOpen: !showsDecided,
    rule: rule === ALL ? null : rule,
    worstFirst: true,
    limit,
  })
  const say = ({ id, rule }: Finding, verdict: Verdict | 'open', reason = ''): void => {
    setAsked(null)
    decide.mutate(
      { findingId: id, rule, verdict, reason },
      { onSuccess: () => void cache.invalidateQueries({ queryKey: [KEYS.rollup] }) },
    )
  }
  return (
    <QueryGate query={query}>
      {({ findings, total, open, decided, rules }) => {
        return (
          <div className={layout.stack}>
            {open + decided === 0 ? null : (
              <div className={css.fields}>
                <Select
                  label={t('standing.show')}
                  placeholder={t('form.choose')}
                  value={rule}
                  onChange={setRule}
                  options={[
                    { id: ALL, label: t('findings.all', { count: showsDecided ? open + decided : open }) },
                    ...(begun === null || rules.some((one) => one.rule === begun)
                      ? rules
                      : [...rules, { rule: begun, open: 0, count: 0 }]
                    )
                      .map((one) => ({ id: one.rule, count: showsDecided ? one.count : one.open }))
                      .filter(({ id, count }) => count > 0 || id === rule)
                      .map(({ id, count }) => ({
                        id,
                        label: `${translateShared(`rollup.findingClass.${id}`)} (${count})`,
                      })),
                  ]}
                />
                {decided === 0 ? null : (
                  <Checkbox isSelected={showsDecided} onChange={setShowsDecided}>
                    {t('findings.showDecided', { count: decided })}
                  </Checkbox>
                )}
              </div>
            )}
            {findings.length === 0 ? <EmptyState sentence={t('findings.none')} /> : null}
            <ul className={css.findings}>
              {findings.map((finding) => (
                <FindingRow
                  key={finding.id}
                  finding={finding}
                  isBusy={decide.isPending}
                  onOpenRecord={onOpenRecord}
                  onReason={() => setAsked(finding)}
                  onSay={(verdict) => say(finding, verdict)}
                />
              ))}
            </ul>
            <MoreButton shown={findings.length} total={total} onMore={() => setLimit(limit + STEP)} />
            {asked === null ? null : (
              <ReasonDialog
                title={t('findings.right')}
                hint={t('findings.reasonHint')}
                label={t('findings.decide')}
                tone="primary"
                isPending={decide.isPending}
                onClose={() => setAsked(null)}
                onReason={(reason) => say(asked, 'right-as-is', reason)}
              />
            )}
          </div>
        )
      }}
    </QueryGate>
  )
}

interface FindingRowProps {
  finding: Finding
  isBusy: boolean
  onOpenRecord: (kind: Kind, id: string) => void
  onReason: () => void
  onSay: (verdict: Verdict | 'open') => void
}

const FindingRow = ({ finding, isBusy, onOpenRecord, onReason, onSay }: FindingRowProps) => {
  const { t, translateShared } = useTranslate()
  const { severity, messageCode, params, records, state, decided } = finding
  return (
    <li className={css.finding}>
      <StateMark state={FINDING_MARKS[severity]} word={t('findings.severity', { severity })} />
      <p className={css.sentence}>{translateShared(messageCode, params)}</p>
      <div className={layout.row}>
        {records.map(({ kind, id, title }) =>
          kind === null ? null : (
            <Button key={id} tone="quiet" onPress={() => onOpenRecord(kind, id)}>
              {[t(`kind.${kind}`), title].filter(Boolean).join(': ').slice(0, 80)}
            </Button>
          ),
        )}
      </div>
      {state === 'open' ? (
        <div className={layout.row}>
          <Button isDisabled={isBusy} onPress={onReason}>
            {t('findings.right')}
          </Button>
          <Button isDisabled={isBusy} onPress={() => onSay('corrected')}>
            {t('findings.corrected')}
          </Button>
          <Button isDisabled={isBusy} onPress={() => onSay('asked')}>
            {t('findings.asked')}
          </Button>
        </div>
      ) : (
        <div className={layout.row}>
          <span>
            {t(`findings.state.${state}`)}
            {decided === '' ? '' : `: ${decided}`}
          </span>
          <Button isDisabled={isBusy} onPress={() => onSay('open')}>
            {t('findings.reopen')}
          </Button>
        </div>
      )}
    </li>
  )
}
