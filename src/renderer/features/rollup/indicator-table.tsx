import type { FigureLine } from '#shared/domain/rollup/figure-line.ts'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useTranslate, type Words } from '#renderer/i18n/use-translate.ts'
import type { RuleFilter } from '#renderer/lib/rollup-tabs.ts'
import { Table } from '#renderer/ui/table.tsx'
import { Verdict } from '#renderer/ui/verdict.tsx'
import { coverageWords, goalWords, partsWords, valueWords } from './figure-words.ts'
import * as css from './rollup.css.ts'
import { FindingsMark } from './touching-findings.tsx'
import type { FigureRow } from './rollup-groups.ts'

interface IndicatorTableProps {
  label: string
  rows: readonly FigureRow[]
  /** What is looked for: it brings its own column. */
  filter?: RuleFilter | undefined
  onOpen: (indicatorId: string) => void
}

const askedWords = (
  { first, count }: FigureLine['ask'],
  nameOf: (id: string) => string,
  t: Words,
): string => {
  if (count === 0) return t('rollup.askMunicipality')
  return count > first.length ? t('rollup.institutionCount', { count }) : first.map(nameOf).join(', ')
}

/** Target, parts, value, verdict: Enter or a click opens what is behind a figure. */
export const IndicatorTable = ({ label, rows, filter = 'all', onOpen }: IndicatorTableProps) => {
  const { t, number } = useTranslate()
  const { nameOf } = useDirectory()
  return (
    <Table<FigureRow>
      label={label}
      rows={rows}
      rowId={({ figure }) => figure.id}
      empty={null}
      onRowAction={onOpen}
      columns={[
        {
          id: 'indicator',
          label: t('plan.indicator'),
          isRowHeader: true,
          cell: ({ figure, activity }) => (
            <span className={css.indicator}>
              <span>{[figure.printedNumber, figure.title].filter(Boolean).join(' ')}</span>
              <span className={css.soft}>{activity}</span>
              <FindingsMark touch={figure.touch} />
            </span>
          ),
          compare: (a, b) => compareLithuanian(a.figure.printedNumber, b.figure.printedNumber),
        },
        {
          id: 'target',
          label: t('plan.target'),
          align: 'end',
          width: '104px',
          cell: ({ figure }) => <span className={css.figure}>{goalWords(figure, t, number)}</span>,
        },
        {
          id: 'parts',
          label: t('rollup.partsColumn'),
          align: 'end',
          width: '88px',
          cell: ({ figure }) => <span className={css.figure}>{partsWords(figure, t, number)}</span>,
        },
        {
          id: 'value',
          label: t('rollup.value'),
          align: 'end',
          width: '104px',
          cell: ({ figure }) => <span className={css.figure}>{valueWords(figure, t, number)}</span>,
          compare: (a, b) => (a.figure.value ?? -Infinity) - (b.figure.value ?? -Infinity),
        },
        {
          id: 'verdict',
          label: t('rollup.verdict'),
          width: '150px',
          cell: ({ figure }) => <Verdict kind={figure.verdict} word={t(`verdict.${figure.verdict}`)} />,
          compare: (a, b) => a.figure.verdict.localeCompare(b.figure.verdict),
        },
        {
          id: 'coverage',
          label: t('rollup.coverage'),
          align: 'end',
          width: '88px',
          cell: ({ figure }) => <span className={css.figure}>{coverageWords(figure, t)}</span>,
          compare: (a, b) => a.figure.covered - b.figure.covered,
        },
        ...(filter === 'printed'
          ? [
              {
                id: 'printed',
                label: t('rollup.printedColumn'),
                align: 'end' as const,
                width: '112px',
                cell: ({ figure }: FigureRow) => (
                  <span className={css.figure}>
                    {figure.printed === null ? '–' : number(figure.printed, 2)}
                  </span>
                ),
              },
            ]
          : []),
        ...(filter === 'uncomputed'
          ? [
              {
                id: 'ask',
                label: t('rollup.ask'),
                width: '240px',
                cell: ({ figure }: FigureRow) => askedWords(figure.ask, nameOf, t),
              },
            ]
          : []),
      ]}
    />
  )
}
