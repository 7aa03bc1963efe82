import { Inbox, Merge } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import type { ReceiveReport } from '#shared/contract/share-contract.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { BundleCard } from './bundle-card.tsx'
import { bundlesInOrder, changeCount, hasNew } from './bundle-marks.ts'
import { useShareRequest } from './share-requests.ts'
import { useLongWork } from './use-long-work.ts'
import { WorkProgress } from './work-progress.tsx'

interface ReceiveSectionProps {
  state: Output<'share.state'>
}

interface Shown {
  readonly report: ReceiveReport
  /** `false` while it is only a preview of what a merge would bring. */
  readonly isMerged: boolean
}

/** Looks what others have written, shows it, and merges it when told to. */
export const ReceiveSection = ({ state }: ReceiveSectionProps) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  const { work, progress, cancel } = useLongWork('share.receive')
  const [shown, setShown] = useState<Shown | null>(null)
  const look = (): void =>
    work.mutate({ dryRun: true }, { onSuccess: (report) => setShown({ report, isMerged: false }) })
  const merge = (): void =>
    work.mutate({ dryRun: false }, { onSuccess: (report) => setShown({ report, isMerged: true }) })
  useShareRequest('receive', look)
  const count = shown === null ? 0 : changeCount(shown.report.bundles)
  return (
    <Section title={t('share.receive')}>
      <div className={layout.row}>
        <Button icon={<Inbox size={16} />} onPress={look} isDisabled={progress !== null}>
          {t('share.look')}
        </Button>
        {state.lastReceivedAt === null ? null : (
          <span className={layout.soft}>
            {t('share.lastReceived', { at: dates.moment(state.lastReceivedAt) })}
          </span>
        )}
      </div>
      {progress === null ? null : (
        <WorkProgress label={t('share.receiving')} progress={progress} onCancel={cancel} />
      )}
      {shown === null ? null : (
        <>
          <ReportWords shown={shown} count={count} />
          <ul className={layout.tight}>
            {bundlesInOrder(shown.report.bundles).map((bundle) => (
              <BundleCard key={bundle.file} bundle={bundle} />
            ))}
          </ul>
          {shown.isMerged || !hasNew(shown.report.bundles) ? null : (
            <div className={layout.row}>
              <Button
                tone="primary"
                icon={<Merge size={16} />}
                onPress={merge}
                isDisabled={progress !== null}
              >
                {count === 0 ? t('share.takeIn') : t('share.merge', { count })}
              </Button>
              <Button onPress={() => setShown(null)}>{t('share.postpone')}</Button>
            </div>
          )}
        </>
      )}
    </Section>
  )
}

const ReportWords = ({ shown, count }: { shown: Shown; count: number }) => {
  const { t } = useTranslate()
  const { bundles, conflicts } = shown.report
  const preview =
    count > 0
      ? t('share.preview', { count })
      : t(hasNew(bundles) ? 'share.newWithoutChanges' : 'share.nothingNew')
  if (bundles.length === 0) return <InlineAlert tone="info" isLive what={t('share.nobodyWrote')} />
  return (
    <>
      {shown.isMerged ? (
        <InlineAlert tone="success" isLive what={t('share.merged', { count })} safe={t('share.mergedSafe')} />
      ) : (
        <InlineAlert tone="info" isLive what={preview} />
      )}
      {conflicts.length === 0 ? null : (
        <InlineAlert tone="warning" what={t('share.conflicts', { count: conflicts.length })} />
      )}
    </>
  )
}
