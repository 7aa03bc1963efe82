import { PLAIN_SERIES } from '#shared/domain/numbering/number-series.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { JournalSection } from './journal-section.tsx'
import { periodsOf } from './periods-of.ts'
import type { OwnRun } from '#renderer/lib/run-key.ts'
import { type SaveJournal, useRegisterSeries } from './use-register-series.ts'
import { useRunTitle } from './use-run-title.ts'

interface OwnRunSheetProps {
  run: OwnRun
  onOpenRecord: (kind: 'meeting' | 'order', id: string) => void
  onSavePdf: SaveJournal
}

/** The journal of numbers that belong to no register. */
export const OwnRunSheet = ({ run, onOpenRecord, onSavePdf }: OwnRunSheetProps) => {
  const { t } = useTranslate()
  const { workspaceId, today } = useWorkspace()
  const title = useRunTitle()(run)
  const place = { registerId: null, ownRun: run.ownRun }
  const periods = periodsOf(useRegisterSeries(workspaceId), place, PLAIN_SERIES.resets, today)
  return (
    <div className={layout.body}>
      <Section title={title} meta={t('registers.ownRun')}>
        <InlineAlert tone="info" what={t('registers.ownRunHint')} />
      </Section>
      <JournalSection
        run={{ kind: run.kind, institutionId: workspaceId, ...place }}
        periods={periods}
        onOpenRecord={onOpenRecord}
        onSavePdf={onSavePdf}
      />
    </div>
  )
}
