import { createElement, type ReactNode, useMemo } from 'react'
import { chartTable } from '#shared/domain/book/chart-table.ts'
import { chartPicture } from '#shared/domain/charts/chart-picture.ts'
import type { SvgNode } from '#shared/domain/charts/svg-node.ts'
import type { PaperCell, PaperChart } from '#shared/domain/paper/paper-model.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as css from './chart-figure.css.ts'

/** SVG's own names as React spells them; `aria-*` stays. */
const spelt = (name: string): string =>
  name.startsWith('aria-') ? name : name.replaceAll(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase())

function drawn(part: SvgNode | string, key: number): ReactNode {
  if (typeof part === 'string') return part
  const { tag, attributes, children } = part
  const props = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [spelt(name), value]))
  return createElement(tag, { ...props, key }, ...children.map((child, index) => drawn(child, index)))
}

const textOf = ({ lines }: PaperCell): string => lines.map(({ text }) => text).join(' ')

interface ChartFigureProps {
  chart: PaperChart
  /** Drawn narrower beside other things. */
  width?: number | undefined
}

/** A chart with its table one key away; the picture is one image with its description. */
export const ChartFigure = ({ chart, width }: ChartFigureProps) => {
  const { translateShared } = useTranslate()
  const picture = useMemo(() => chartPicture(chart, width), [chart, width])
  const { head, rows } = useMemo(() => chartTable(chart), [chart])
  const remark = chart.chart === 'bars' ? chart.remark : undefined
  return (
    <figure className={css.figure}>
      <figcaption className={css.caption}>{chart.caption.text}</figcaption>
      <div className={css.frame}>{drawn(picture, 0)}</div>
      {remark === undefined || remark === '' ? null : <p className={css.remark}>{remark}</p>}
      <details className={css.details}>
        <summary className={css.summary}>{translateShared('chart.table')}</summary>
        <div className={css.frame}>
          <table className={css.table} aria-label={chart.caption.text}>
            <thead>
              {head.map((cells, row) => (
                <tr key={row}>
                  {cells.map((cell, column) => (
                    <th key={column} scope="col" className={css.cell}>
                      {textOf(cell)}
                    </th>
                  ))}
                </tr>
              ))}
            </thead>
            <tbody>
              {rows.map((row, index) =>
                row.row === 'band' ? null : (
                  <tr key={index}>
                    {row.cells.map((cell, column) =>
                      column === 0 ? (
                        <th key={column} scope="row" className={css.cell}>
                          {textOf(cell)}
                        </th>
                      ) : (
                        <td key={column} className={css.cell}>
                          {textOf(cell)}
                        </td>
                      ),
                    )}
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}
