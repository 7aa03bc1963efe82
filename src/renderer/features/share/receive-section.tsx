import { Check, FileDown, Inbox, Merge } from 'lucide-react'
import { FileTrigger } from 'react-aria-components'
import type { Output } from '#shared/contract/contract.ts'
import type { InboxRow } from '#shared/domain/exchange/inbox-rows.ts'
import { noteOpened } from '#renderer/api/host-window.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useOfferedFiles } from '#renderer/layout/offered-files.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { BundleList } from './bundle-list.tsx'
import { changeCount, emptyWords, hasNew } from './bundle-marks.ts'
import type { Look } from './last-look.ts'
import { RemovalsDialog } from './removals-dialog.tsx'
import { SenderGroup } from './sender-group.tsx'
import { useScreenRequest } from '#renderer/lib/screen-requests.ts'
import { useInbox } from './use-inbox.ts'
import { useReceiving } from './use-receiving.ts'
import { WorkProgress } from './work-progress.tsx'

interface ReceiveSectionProps {
  state: Output<'share.state'>
}

const idsOf = (row: InboxRow): readonly string[] => [
  ...new Set([row.id, ...row.bundles.map(({ from }) => from)].filter((id) => id !== '')),
]

/** Looks what others have written, shows it, and merges it when told to: all of it, or one sender's. */
export const ReceiveSection = ({ state }: ReceiveSectionProps) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  const receiving = useReceiving(state.autoMerge)
  const { shown, outcome, progress, cancel, look, merge } = receiving
  const configure = useCommand('share.configure')
  useScreenRequest('receive', look)
  useOfferedFiles('bundle', (files) => void receiving.lookAt(files))
  return (
    <Section title={t('share.receive')}>
      <div className={layout.row}>
        {state.folder === null ? null : (
          <Button icon={<Inbox size={16} />} onPress={look} isDisabled={progress !== null}>
            {t('share.look')}
          </Button>
        )}
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={['.kmd']}
          onSelect={(files) => {
            if (files === null) return
            noteOpened([...files])
            void receiving.lookAt([...files])
          }}
        >
          <Button icon={<FileDown size={16} />} isDisabled={progress !== null}>
            {t('share.lookAtFile')}
          </Button>
        </FileTrigger>
        {state.lastReceivedAt === null ? null : (
          <span className={layout.soft}>
            {t('share.lastReceived', { at: dates.moment(state.lastReceivedAt) })}
          </span>
        )}
      </div>
      {state.folder === null ? (
        <p className={layout.soft}>{t('share.handedHint')}</p>
      ) : (
        <Checkbox
          isSelected={state.autoMerge}
          onChange={(autoMerge) => configure.mutate({ autoMerge })}
          description={t('inbox.autoHint')}
        >
          {t('inbox.auto')}
        </Checkbox>
      )}
      {progress === null ? null : (
        <WorkProgress label={t('share.receiving')} progress={progress} onCancel={cancel} />
      )}
      {outcome === null ? null : <Outcome outcome={outcome} onDismiss={receiving.dismiss} />}
      {shown === null ? null : (
        <Found
          state={state}
          shown={shown}
          isBusy={progress !== null}
          onMerge={(row) => merge(row === null ? {} : { only: idsOf(row) })}
          onPostpone={receiving.forget}
        />
      )}
      <RemovalsDialog
        removed={receiving.asked?.removed ?? null}
        onCancel={receiving.postpone}
        onConfirm={receiving.confirm}
      />
    </Section>
  )
}

/** What came of a merge that was asked for. It stays while something new is shown below. */
const Outcome = ({ outcome, onDismiss }: { outcome: Look; onDismiss: () => void }) => {
  const { t } = useTranslate()
  const { bundles } = outcome.report
  return (
    <>
      <ReportWords shown={outcome} count={changeCount(bundles)} />
      <BundleList bundles={bundles} />
      <div className={layout.row}>
        <Button icon={<Check size={16} />} onPress={onDismiss}>
          {t('share.outcomeSeen')}
        </Button>
      </div>
    </>
  )
}

interface FoundProps {
  state: Output<'share.state'>
  shown: Look
  isBusy: boolean
  /** `null`: everything. */
  onMerge: (row: InboxRow | null) => void
  onPostpone: () => void
}

const Found = ({ state, shown, isBusy, onMerge, onPostpone }: FoundProps) => {
  const { t } = useTranslate()
  const { bundles } = shown.report
  const count = changeCount(bundles)
  const senders = useInbox(state).filter((row) => row.bundles.length > 0)
  const groups = senders.filter((row) => row.bundles.some((bundle) => bundle.state !== 'same'))
  const quiet = senders.length - groups.length
  return (
    <>
      <ReportWords shown={shown} count={count} />
      {shown.isMerged ? (
        <BundleList bundles={bundles} />
      ) : (
        groups.map((row) => (
          <SenderGroup
            key={row.id}
            row={row}
            isBusy={isBusy}
            onAccept={groups.length > 1 ? onMerge : undefined}
          />
        ))
      )}
      {shown.isMerged || quiet === 0 ? null : (
        <p className={layout.soft}>{t('inbox.quiet', { count: quiet })}</p>
      )}
      {shown.isMerged || !hasNew(bundles) ? null : (
        <div className={layout.row}>
          <Button tone="primary" icon={<Merge size={16} />} onPress={() => onMerge(null)} isDisabled={isBusy}>
            {count === 0 ? t('share.takeIn') : t('share.merge', { count })}
          </Button>
          <Button onPress={onPostpone}>{t('share.postpone')}</Button>
        </div>
      )}
    </>
  )
}

const ReportWords = ({ shown, count }: { shown: Look; count: number }) => {
  const { t } = useTranslate()
  const { bundles, conflicts } = shown.report
  const preview = count > 0 ? t('share.preview', { count }) : t(emptyWords(bundles))
  const held = bundles.filter(({ reason }) => reason === 'removals')
  if (bundles.length === 0) return <InlineAlert tone="info" isLive what={t('share.nobodyWrote')} />
  return (
    <>
      {shown.isMerged ? (
        <InlineAlert
          tone="success"
          isLive
          what={t('share.merged', { count: count - changeCount(held) })}
          safe={t('share.mergedSafe')}
        />
      ) : (
        <InlineAlert tone="info" isLive what={preview} />
      )}
      {conflicts.length === 0 ? null : (
        <InlineAlert tone="warning" what={t('share.conflicts', { count: conflicts.length })} />
      )}
    </>
  )
}
