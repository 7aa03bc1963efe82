import { useState } from 'react'
import type { ComparedFigure, ComparedRollups } from '#shared/domain/rollup/compare-rollups.ts'
import type { FigureLine } from '#shared/domain/rollup/figure-line.ts'
import type { RollupOverview } from '#shared/domain/rollup/rollup-overview.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useFieldParsers } from '#renderer/forms/use-field-parsers.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { VerdictShape } from '#renderer/ui/verdict-shape.tsx'
import { partsWords, valueWords } from './figure-words.ts'
import { visuallyHidden } from '#renderer/ui/visually-hidden.css.ts'
import * as css from './rollup.css.ts'
import { useRollupPart } from './use-rollup-part.ts'

interface ComparedDatesProps {
  rollup: RollupOverview
  onOpen: (figureId: string) => void
}

/** A school year back from the day of the rollup, which is what people ask about most. */
const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`

/** The rollup on two days, and what changed between them. */
export const ComparedDates = ({ rollup, onOpen }: ComparedDatesProps) => {
  const { t } = useTranslate()
  const { day } = useFieldParsers()
  const [from, setFrom] = useState(() => yearBefore(rollup.asOf))
  const [to, setTo] = useState(rollup.asOf)
  const [asRecorded, setAsRecorded] = useState(false)
  const { schoolYear } = rollup
  const query = useRollupPart('rollup.dates', { schoolYear, from, to, asRecorded })
  return (
    <div className={layout.stack}>
      <div className={css.fields}>
        <DateField label={t('compare.from')} value={from} parse={day} onCommit={setFrom} />
        <DateField label={t('compare.to')} value={to} parse={day} onCommit={setTo} />
      </div>
      <Checkbox isSelected={asRecorded} onChange={setAsRecorded}>
        {t('compare.asRecorded')}
      </Checkbox>
      <QueryGate query={query}>
        {(compared) => <Changes compared={compared} days={[from, to]} onOpen={onOpen} />}
      </QueryGate>
    </div>
  )
}

interface ChangesProps {
  compared: ComparedRollups
  days: readonly [string, string]
  onOpen: (figureId: string) => void
}

const Changes = ({ compared, days, onOpen }: ChangesProps) => {
  const { t, number } = useTranslate()
  const { nameOf } = useDirectory()
  const [onlyChanged, setOnlyChanged] = useState(true)
  const rows = compared.figures.filter(({ isSame }) => !onlyChanged || !isSame)
  const { newlyHeard } = compared
  return (
    <div className={layout.stack}>
      <p className={css.summary}>
        {(['attendance', 'events', 'findings'] as const).map((what) => (
          <span key={what}>
            {t(what === 'findings' ? 'rollup.findingsTab' : `compare.${what}`)}:{' '}
            {compared[what].map((value) => number(value)).join(' → ')}
          </span>
        ))}
      </p>
      {newlyHeard.length === 0 ? null : (
        <p>{t('compare.heard', { count: newlyHeard.length, names: newlyHeard.map(nameOf).join(', ') })}</p>
      )}
      <Checkbox isSelected={onlyChanged} onChange={setOnlyChanged}>
        {t('compare.onlyChanged')}
      </Checkbox>
      <Table<ComparedFigure>
        label={t('compare.by.dates')}
        rows={rows}
        rowId={({ id }) => id}
        onRowAction={onOpen}
        empty={<EmptyState sentence={t('compare.same')} />}
        columns={[
          {
            id: 'rule',
            label: t('compare.rule'),
            isRowHeader: true,
            cell: ({ before, after }) => {
              const known = after ?? before
              return [known?.printedNumber, known?.title].filter(Boolean).join(' ')
            },
          },
          ...(['before', 'after'] as const).map((side, index) => ({
            id: side,
            label: days[index] ?? '',
            align: 'end' as const,
            width: '136px',
            cell: (row: ComparedFigure) => <FigureCell figure={row[side]} />,
          })),
          {
            id: 'change',
            label: t('compare.change'),
            align: 'end',
            width: '88px',
            cell: ({ change }) =>
              change === null || change === 0
                ? '–'
                : `${change > 0 ? '+' : ''}${number(change, Number.isInteger(change) ? 0 : 2)}`,
            compare: (a, b) => (a.change ?? 0) - (b.change ?? 0),
          },
          {
            id: 'proofs',
            label: t('compare.proofsColumn'),
            align: 'end',
            width: '120px',
            cell: ({ added, gone }) => t('compare.proofs', { added, gone }).trim() || '–',
          },
        ]}
      />
    </div>
  )
}

const FigureCell = ({ figure }: { figure: FigureLine | null }) => {
  const { t, number } = useTranslate()
  if (figure === null) return <span className={css.soft}>{t('compare.notYet')}</span>
  return (
    <span className={css.compared} title={t(`verdict.${figure.verdict}`)}>
      <VerdictShape kind={figure.verdict} />
      <span className={visuallyHidden}>{t(`verdict.${figure.verdict}`)}</span>
      <span className={css.figure}>{valueWords(figure, t, number)}</span>
      <span className={css.soft}>{partsWords(figure, t, number)}</span>
    </span>
  )
}
