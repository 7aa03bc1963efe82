import { chartPicture } from '#shared/domain/charts/chart-picture.ts'
import { svgText } from '#shared/domain/charts/svg-text.ts'
import type { PaperChart } from '#shared/domain/paper/paper-model.ts'
import { escapedText } from './plain-text.ts'

/** The picture of a chart as markup, without its table; what is typed in it is escaped. */
export function chartHtml(chart: PaperChart, width?: number): string {
  const remark = chart.chart === 'bars' ? (chart.remark ?? '') : ''
  return [
    '<figure class="chart">',
    `<figcaption>${escapedText(chart.caption.text)}</figcaption>`,
    svgText(chartPicture(chart, width), escapedText),
    ...(remark === '' ? [] : [`<p>${escapedText(remark)}</p>`]),
    '</figure>',
  ].join('')
}
