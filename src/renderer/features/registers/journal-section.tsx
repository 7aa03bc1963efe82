import { FileDown, Plus } from 'lucide-react'
import { useState } from 'react'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { DoubledNumbers } from './doubled-numbers.tsx'
import { type EntryDraft, EntryDialog } from './entry-dialog.tsx'
import { JournalTable } from './journal-table.tsx'
import * as css from './registers.css.ts'
import {
  type Journal,
  type SaveJournal,
  type SeriesRef,
  useJournal,
  useRegisterSeries,
} from './use-register-series.ts'

interface JournalSectionProps {
  /** The run without its period. */
  run: Omit<SeriesRef, 'period'>
  /** Periods that can be looked at, newest first. */
  periods: readonly string[]
  onOpenRecord: (kind: 'meeting' | 'order', id: string) => void
  onSavePdf: SaveJournal
}

/** The register as a bound book, one period at a time. */
export const JournalSection = ({ run, periods, onOpenRecord, onSavePdf }: JournalSectionProps) => {
  const { t } = useTranslate()
  const { workspaceId } = useWorkspace()
  const [chosen, setChosen] = useState<string | null>(null)
  const [draft, setDraft] = useState<EntryDraft | null>(null)
  const period = chosen !== null && periods.includes(chosen) ? chosen : (periods[0] ?? 'all')
  const isOwn = run.institutionId === workspaceId
  const series: SeriesRef = { ...run, period }
  const query = useJournal(series)
  const elsewhere = useRegisterSeries(run.institutionId).filter(
    (one) =>
      one.troubles > 0 &&
      one.period !== period &&
      one.kind === run.kind &&
      one.registerId === run.registerId &&
      one.ownRun === run.ownRun,
  )
  return (
    <Section
      title={t('registers.journal')}
      actions={
        <>
          <Button
            isSmall
            icon={<FileDown size={14} />}
            isDisabled={(query.data?.rows.length ?? 0) === 0}
            onPress={() =>
              onSavePdf({ register: run.registerId ?? run.ownRun, period, institutionId: run.institutionId })
            }
          >
            {t('registers.savePdf')}
          </Button>
          {isOwn ? (
            <Button
              isSmall
              icon={<Plus size={14} />}
              onPress={() => setDraft({ entryKind: 'annulled', number: '', toNumber: '' })}
            >
              {t('registers.addEntry')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className={layout.stack}>
        <div className={css.period}>
          <Select
            label={t('registers.period')}
            value={period}
            options={periods.map((id) => ({
              id,
              label: id === 'all' ? t('registers.period.all') : id.replace('-', '–'),
            }))}
            placeholder={t('form.choose')}
            onChange={setChosen}
          />
        </div>
        <QueryGate query={query}>
          {(journal) => (
            <>
              <Troubles journal={journal} isOwn={isOwn} />
              <Elsewhere periods={elsewhere.map((one) => one.period)} onShow={setChosen} />
              <JournalTable
                rows={journal.rows}
                isOwn={isOwn}
                onOpenRecord={onOpenRecord}
                onExplain={({ number, toNumber }) =>
                  setDraft({ entryKind: 'gap', number, toNumber: toNumber ?? '' })
                }
              />
            </>
          )}
        </QueryGate>
      </div>
      {draft === null ? null : <EntryDialog series={series} draft={draft} onClose={() => setDraft(null)} />}
    </Section>
  )
}

const Troubles = ({ journal, isOwn }: { journal: Journal; isOwn: boolean }) => {
  const { t } = useTranslate()
  const { gapsWithoutReason: gaps, annulledWithoutReason: annulled } = journal
  return (
    <>
      <DoubledNumbers duplicates={journal.duplicates} isOwn={isOwn} />
      {gaps.length === 0 ? null : (
        <InlineAlert tone="warning" what={t('registers.gaps', { count: gaps.length })} />
      )}
      {annulled.length === 0 ? null : (
        <InlineAlert tone="warning" what={t('registers.annulledNoReason', { count: annulled.length })} />
      )}
    </>
  )
}

/** A journal that is in order today may have gaps of years ago. */
const Elsewhere = ({ periods, onShow }: { periods: readonly string[]; onShow: (period: string) => void }) => {
  const { t } = useTranslate()
  if (periods.length === 0) return null
  return (
    <InlineAlert
      tone="info"
      what={t('registers.elsewhere')}
      actions={periods.map((period) => (
        <Button key={period} isSmall onPress={() => onShow(period)}>
          {t('registers.showPeriod', {
            period: period === 'all' ? t('registers.period.all') : period.replace('-', '–'),
          })}
        </Button>
      ))}
    />
  )
}
