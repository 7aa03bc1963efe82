import { useMemo } from 'react'
import { institutionsChart } from '#shared/domain/charts/institutions-chart.ts'
import { touchingFigure } from '#shared/domain/rollup/findings/touching.ts'
import type { IndicatorFigure } from '#shared/domain/rollup/rollup.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { ChartFigure } from '#renderer/layout/chart-figure.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Drawer } from '#renderer/ui/drawer.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { Verdict } from '#renderer/ui/verdict.tsx'
import { goalWords, partsWords, valueWords } from './figure-words.ts'
import { type KnownRecord, knownRecordWords, useKnownRecords } from './known-records.ts'
import * as css from './rollup.css.ts'
import { FindingSentences } from './touching-findings.tsx'
import { useTouched } from './use-findings.ts'

interface EvidenceDrawerProps {
  figure: IndicatorFigure
  onClose: () => void
  onOpenRecord: (kind: Kind, id: string) => void
}

type Counted = IndicatorFigure['formula']['counted'][number]

const byInstitution = <Row extends { readonly institutionId: string }>(rows: readonly Row[]) => {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row.institutionId, [...(groups.get(row.institutionId) ?? []), row])
  return [...groups]
}

/** What is behind one figure: the institutions, the records that prove it, and who has sent nothing. */
export const EvidenceDrawer = ({ figure, onClose, onOpenRecord }: EvidenceDrawerProps) => {
  const { t, translateShared, number } = useTranslate()
  const { nameOf } = useDirectory()
  const known = useKnownRecords()
  const { counted, leftOut, period } = figure.formula
  const found = touchingFigure(useTouched(), figure)
  const chart = useMemo(
    () => institutionsChart(figure, nameOf, translateShared),
    [figure, nameOf, translateShared],
  )
  const link = (recordId: string, date: string | null) => (
    <RecordLink record={known.get(recordId)} date={date} onOpen={onOpenRecord} />
  )
  return (
    <Drawer
      isOpen
      onClose={onClose}
      closeLabel={t('app.close')}
      title={[figure.printedNumber, figure.title].filter(Boolean).join(' ')}
      actions={
        <Button onPress={() => onOpenRecord('indicator', figure.id)}>{t('rollup.openIndicator')}</Button>
      }
    >
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
      {found.length === 0 ? null : (
        <Section title={t('rollup.findingsTab')} level={3} meta={number(found.length)}>
          <FindingSentences findings={found} />
        </Section>
      )}
      {chart === null || chart.groups.length === 0 ? null : <ChartFigure chart={chart} width={430} />}
      <Section title={t('rollup.proofs')} level={3} meta={number(counted.length)}>
        {counted.length === 0 ? <p>{t('rollup.noProofs')}</p> : null}
        {byInstitution<Counted>(counted).map(([institutionId, rows]) => (
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
      </Section>
      {figure.missing.length === 0 ? null : (
        <Section title={t('rollup.missing')} level={3} meta={number(figure.missing.length)}>
          <ul className={css.list}>
            {figure.missing.map((id) => (
              <li key={id}>{nameOf(id)}</li>
            ))}
          </ul>
        </Section>
      )}
      {leftOut.length === 0 ? null : (
        <Section title={t('rollup.leftOut')} level={3} meta={number(leftOut.length)}>
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
        </Section>
      )}
    </Drawer>
  )
}

const SCREENS: ReadonlySet<Kind> = new Set(['meeting', 'order', 'event', 'body'])

interface RecordLinkProps {
  record: KnownRecord | undefined
  date: string | null
  onOpen: (kind: Kind, id: string) => void
}

const RecordLink = ({ record, date, onOpen }: RecordLinkProps) => {
  const { t } = useTranslate()
  if (record === undefined) return <span>{t('rollup.unknownRecord', { date: date ?? '–' })}</span>
  const words = knownRecordWords(record, t)
  return SCREENS.has(record.kind) ? (
    <Link onPress={() => onOpen(record.kind, record.id)}>{words}</Link>
  ) : (
    <span>{words}</span>
  )
}
