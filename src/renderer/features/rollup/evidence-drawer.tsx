import { useMemo, useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { institutionsChart } from '#shared/domain/charts/institutions-chart.ts'
import type { FigureLine } from '#shared/domain/rollup/figure-line.ts'
import type { IndicatorFigure } from '#shared/domain/rollup/rollup.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import type { RollupAsked } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { ChartFigure } from '#renderer/layout/chart-figure.tsx'
import { MoreButton } from '#renderer/layout/more-button.tsx'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { roomOfKind } from '#renderer/lib/paths.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Drawer } from '#renderer/ui/drawer.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { Verdict } from '#renderer/ui/verdict.tsx'
import { goalWords, partsWords, valueWords } from './figure-words.ts'
import { type KnownRecord, knownRecordWords } from './known-records.ts'
import * as css from './rollup.css.ts'
import { FindingSentences } from './touching-findings.tsx'
import { useRollupPart } from './use-rollup-part.ts'

interface EvidenceDrawerProps {
  line: FigureLine
  asked: RollupAsked
  onClose: () => void
  onOpenRecord: (kind: Kind, id: string) => void
}

type Counted = IndicatorFigure['formula']['counted'][number]

const byInstitution = (rows: readonly Counted[]) => [
  ...Map.groupBy(rows, ({ institutionId }) => institutionId),
]

/** So many records and names more are shown at a time. */
const STEP = 100

/** What is behind one figure: the institutions, the records that prove it, and who has sent nothing. */
export const EvidenceDrawer = ({ line, asked, onClose, onOpenRecord }: EvidenceDrawerProps) => {
  const { t } = useTranslate()
  const [limit, setLimit] = useState(STEP)
  const query = useRollupPart('rollup.figure', { ...asked, id: line.id, limit })
  return (
    <Drawer
      isOpen
      onClose={onClose}
      closeLabel={t('app.close')}
      title={[line.printedNumber, line.title].filter(Boolean).join(' ')}
      actions={
        <Button onPress={() => onOpenRecord('indicator', line.id)}>{t('rollup.openIndicator')}</Button>
      }
    >
      <QueryGate query={query}>
        {(detail) =>
          detail.figure === null ? null : (
            <Behind
              detail={detail}
              figure={detail.figure}
              onOpenRecord={onOpenRecord}
              onMore={() => setLimit(limit + STEP)}
            />
          )
        }
      </QueryGate>
    </Drawer>
  )
}

interface BehindProps {
  detail: Output<'rollup.figure'>
  figure: IndicatorFigure
  onOpenRecord: (kind: Kind, id: string) => void
  onMore: () => void
}

const Behind = ({ detail, figure, onOpenRecord, onMore }: BehindProps) => {
  const { t, translateShared, number } = useTranslate()
  const { nameOf } = useDirectory()
  const known = useMemo(() => new Map(detail.records.map((one) => [one.id, one])), [detail.records])
  const { counted, leftOut, denominatorRecords } = figure.formula
  const { findings: found, sizes } = detail
  const chart = useMemo(
    () => institutionsChart(figure, nameOf, translateShared),
    [figure, nameOf, translateShared],
  )
  const link = (recordId: string, date: string | null) => (
    <RecordLink record={known.get(recordId)} date={date} onOpen={onOpenRecord} />
  )
  return (
    <>
      <InWords figure={figure} />
      {found.length === 0 ? null : (
        <Section title={t('rollup.findingsTab')} level={3} meta={number(sizes.findings)}>
          <FindingSentences findings={found} />
          <MoreButton shown={found.length} total={sizes.findings} onMore={onMore} />
        </Section>
      )}
      {chart === null || chart.groups.length === 0 ? null : <ChartFigure chart={chart} width={430} />}
      <Section title={t('rollup.proofs')} level={3} meta={number(sizes.counted)}>
        {counted.length === 0 ? <p>{t('rollup.noProofs')}</p> : null}
        {byInstitution(counted).map(([institutionId, rows]) => (
          <div key={institutionId}>
            <strong>{nameOf(institutionId)}</strong>
            <ul className={css.list}>
              {rows.map((row) => (
                <li key={row.recordId} className={css.line}>
                  {link(row.recordId, row.date)}
                  {row.amount === null || row.amount === 1 ? null : (
                    <span className={css.soft}>{number(row.amount)}</span>
                  )}
                </li>
              ))}
            </ul>
          </div>
        ))}
        <MoreButton shown={counted.length} total={sizes.counted} onMore={onMore} />
      </Section>
      {denominatorRecords.length === 0 ? null : (
        <Section title={t('rollup.wholeRecords')} level={3} meta={number(sizes.denominatorRecords)}>
          <ul className={css.list}>
            {denominatorRecords.map((id) => (
              <li key={id}>{link(id, null)}</li>
            ))}
          </ul>
          <MoreButton shown={denominatorRecords.length} total={sizes.denominatorRecords} onMore={onMore} />
        </Section>
      )}
      {figure.missing.length === 0 ? null : (
        <Section title={t('rollup.missing')} level={3} meta={number(figure.missing.length)}>
          <Names ids={figure.missing} />
        </Section>
      )}
      {leftOut.length === 0 ? null : (
        <Section title={t('rollup.leftOut')} level={3} meta={number(sizes.leftOut)}>
          <ul className={css.list}>
            {leftOut.map((row) => (
              <li key={`${row.recordId} ${row.institutionId} ${row.why}`} className={css.line}>
                {link(row.recordId, row.date)}
                <span className={css.soft}>
                  {nameOf(row.institutionId)} – {translateShared(`rollup.leftOut.${row.why}`)}
                </span>
              </li>
            ))}
          </ul>
          <MoreButton shown={leftOut.length} total={sizes.leftOut} onMore={onMore} />
        </Section>
      )}
    </>
  )
}

/** The verdict with its reason, the target, the parts and the value, and the days it speaks of. */
const InWords = ({ figure }: { figure: IndicatorFigure }) => {
  const { t, translateShared, number } = useTranslate()
  const { period } = figure.formula
  return (
    <div className={css.block}>
      <Verdict kind={figure.verdict} word={t(`verdict.${figure.verdict}`)} />
      <p>{translateShared(`rollup.reason.${figure.reasonCode}`, figure.reasonParams)}</p>
      <p className={css.soft}>
        {t('rollup.explained', {
          target: goalWords(figure, t, number),
          parts: partsWords(figure, t, number),
          value: valueWords(figure, t, number),
        })}
        {figure.printed === null ? null : ` ${t('rollup.printed', { value: number(figure.printed) })}`}
      </p>
      {period.from === null && period.to === null ? null : (
        <p className={css.soft}>{t('rollup.period', { from: period.from ?? '…', to: period.to ?? '…' })}</p>
      )}
    </div>
  )
}

/** Names that begin with the first of them and grow when asked. */
const Names = ({ ids }: { ids: readonly string[] }) => {
  const { nameOf } = useDirectory()
  const [limit, setLimit] = useState(STEP)
  const shown = ids.slice(0, limit)
  return (
    <>
      <ul className={css.list}>
        {shown.map((id) => (
          <li key={id}>{nameOf(id)}</li>
        ))}
      </ul>
      <MoreButton shown={shown.length} total={ids.length} onMore={() => setLimit(limit + STEP)} />
    </>
  )
}

interface RecordLinkProps {
  record: KnownRecord | undefined
  date: string | null
  onOpen: (kind: Kind, id: string) => void
}

const RecordLink = ({ record, date, onOpen }: RecordLinkProps) => {
  const { t } = useTranslate()
  if (record === undefined) return <span>{t('rollup.unknownRecord', { date: date ?? '–' })}</span>
  const words = knownRecordWords(record, t)
  return roomOfKind(record.kind) !== null ? (
    <Link onPress={() => onOpen(record.kind, record.id)}>{words}</Link>
  ) : (
    <span>{words}</span>
  )
}
