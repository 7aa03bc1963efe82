import { useQuery } from '@tanstack/react-query'
import { CalendarSync } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { flushEverything } from '#renderer/api/open-editors.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { ErrorAlert } from '#renderer/layout/error-alert.tsx'
import * as layout from '#renderer/layout/page.css.ts'
import { schoolYearWords } from '#renderer/lib/school-years.ts'
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { useNotices } from '#renderer/ui/notice-context.ts'
import { Section } from '#renderer/ui/section.tsx'
import * as css from './school-year.css.ts'

type Turned = Output<'schoolYear.turn'>

interface TurnSectionProps {
  current: string
  onOpenPlan: () => void
}

/** The turn told beforehand, line by line, then done as one. */
export const TurnSection = ({ current, onOpenPlan }: TurnSectionProps) => {
  const { t } = useTranslate()
  const client = useClient()
  const [withOpenDecisions, setWith] = useState(true)
  // A dry run changes nothing, so it may be asked like a reading.
  const preview = useQuery({
    queryKey: [KEYS.rollup, 'turn', current, withOpenDecisions],
    queryFn: () => client.call('schoolYear.turn', { withOpenDecisions, dryRun: true }),
    retry: false,
  })
  return (
    <Section title={t('schoolYear.turn')}>
      {preview.error === null ? null : <ErrorAlert tone="warning" error={preview.error} />}
      {preview.data === undefined ? null : (
        <Preview turned={preview.data} onOpenPlan={onOpenPlan} withOpenDecisions={withOpenDecisions}>
          <Checkbox isSelected={withOpenDecisions} onChange={setWith}>
            {t('schoolYear.withDecisions')}
          </Checkbox>
        </Preview>
      )}
    </Section>
  )
}

interface PreviewProps {
  turned: Turned
  withOpenDecisions: boolean
  onOpenPlan: () => void
  children: React.ReactNode
}

const Preview = ({ turned, withOpenDecisions, onOpenPlan, children }: PreviewProps) => {
  const { t } = useTranslate()
  const { notify } = useNotices()
  const [isAsking, setAsking] = useState(false)
  const turn = useCommand('schoolYear.turn')
  const words = { from: schoolYearWords(turned.from), to: schoolYearWords(turned.to) }
  const run = async (): Promise<void> => {
    setAsking(false)
    await flushEverything()
    turn.mutate(
      { withOpenDecisions, dryRun: false },
      {
        onSuccess: () =>
          notify({
            tone: 'success',
            text: t('schoolYear.turned', words),
            action: { label: t('schoolYear.toPlan'), onPress: onOpenPlan },
          }),
      },
    )
  }
  return (
    <div className={layout.stack}>
      <p>{t('schoolYear.turnWords', words)}</p>
      <Steps turned={turned} />
      {children}
      {turned.unfinished === 0 ? null : (
        <InlineAlert tone="warning" what={t('schoolYear.unfinished', { count: turned.unfinished })} />
      )}
      <div className={layout.row}>
        <Button
          tone="primary"
          icon={<CalendarSync size={16} />}
          isPending={turn.isPending}
          onPress={() => setAsking(true)}
        >
          {t('schoolYear.do', words)}
        </Button>
      </div>
      <AlertDialog
        isOpen={isAsking}
        title={t('schoolYear.turn')}
        confirmLabel={t('schoolYear.do', words)}
        cancelLabel={t('app.cancel')}
        onCancel={() => setAsking(false)}
        onConfirm={() => void run()}
      >
        <p>{t('schoolYear.askWords', words)}</p>
      </AlertDialog>
    </div>
  )
}

/** What will happen, as a list; the names behind a number fold out. */
const Steps = ({ turned: { copied, names, registers, from } }: { turned: Turned }) => {
  const { t } = useTranslate()
  const restarting = registers.filter(({ restarts }) => restarts === 'now')
  const january = registers.filter(({ restarts }) => restarts === 'january')
  return (
    <ul className={css.steps} aria-label={t('schoolYear.preview')}>
      <Step words={t('schoolYear.plansCopied', { count: copied.plans })} names={names.plans} />
      {copied.plans === 0 ? null : (
        <>
          <Step
            words={t('schoolYear.partsCopied', {
              activities: copied.activities,
              indicators: copied.indicators,
            })}
            names={names.activities}
          />
          <Step words={t('schoolYear.reachedLeft', { count: names.reached.length })} names={names.reached} />
        </>
      )}
      <Step words={t('schoolYear.decisionsCopied', { count: copied.decisions })} names={names.decisions} />
      <Step
        words={t('schoolYear.restarted', { count: restarting.length })}
        names={restarting.map(({ title }) => title)}
      />
      {january.length === 0 ? null : (
        <Step words={t('schoolYear.january')} names={january.map(({ title }) => title)} />
      )}
      <Step words={t('schoolYear.locked', { year: schoolYearWords(from) })} names={[]} />
    </ul>
  )
}

const Step = ({ words, names }: { words: string; names: readonly string[] }) => (
  <li className={css.step}>
    {names.length === 0 ? (
      words
    ) : (
      <details>
        <summary className={css.summary}>{words}</summary>
        <ul className={css.names}>
          {names.map((name, at) => (
            // Two plans may have one title; the list never changes its order.
            <li key={`${at} ${name}`}>{name}</li>
          ))}
        </ul>
      </details>
    )}
  </li>
)
