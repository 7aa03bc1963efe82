import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Section } from '#renderer/ui/section.tsx'
import * as css from './intake.css.ts'
import type { Reading } from './use-intake.ts'

interface Piece {
  readonly start: number
  readonly text: string
  readonly look: 'plain' | 'understood' | 'question' | 'leftover'
}

/** Where each line of a text begins. */
const lineStarts = (text: string): number[] => [
  0,
  ...[...text.matchAll(/\r\n|[\n\r]/gu)].map(({ index, 0: mark }) => index + mark.length),
]

/** The places of what was left over: its words on its line, behind those found there before. */
function leftoverSpans(text: string, leftovers: Reading['leftovers']): { start: number; end: number }[] {
  const starts = lineStarts(text)
  let behind = 0
  return leftovers.flatMap(({ line, place, text: words }) => {
    const from = starts[line - 1]
    if (place !== '' || from === undefined) return []
    const start = text.indexOf(words, Math.max(from, behind))
    const isHere = start !== -1 && start < (starts[line] ?? text.length)
    if (isHere) behind = start + words.length
    return isHere ? [{ start, end: behind }] : []
  })
}

/** The text cut where something begins or ends; a question colours over what is understood. */
function piecesOf(text: string, { proposals, questions, leftovers }: Reading): Piece[] {
  const looks = new Map<number, Piece['look']>()
  const cuts = new Set([0, text.length])
  const mark = (spans: readonly { start: number; end: number }[], look: Piece['look']): void => {
    for (const { start, end } of spans) {
      cuts.add(Math.min(start, text.length)).add(Math.min(end, text.length))
      for (let at = start; at < end; at++) looks.set(at, look)
    }
  }
  const placed = <One extends { source: { place: string; span: { start: number; end: number } } }>(
    list: readonly One[],
  ) => list.filter(({ source }) => source.place === '').map(({ source }) => source.span)
  mark(placed(proposals), 'understood')
  mark(leftoverSpans(text, leftovers), 'leftover')
  mark(placed(questions.filter(({ blocking, told }) => blocking || told !== undefined)), 'question')
  const ends = [...cuts].sort((left, right) => left - right)
  return ends.slice(0, -1).map((start, at) => ({ start, text: text.slice(start, ends[at + 1]), look: looks.get(start) ?? 'plain' })) // prettier-ignore
}

interface SourceTextProps {
  text: string
  reading: Reading
}

/** The pasted words beside what was understood of them. */
export const SourceText = ({ text, reading }: SourceTextProps) => {
  const { t } = useTranslate()
  return (
    <Section title={t('intake.source')}>
      <p className={css.source}>
        {piecesOf(text, reading).map(({ start, text: words, look }) =>
          look === 'plain' ? (
            <span key={start}>{words}</span>
          ) : (
            <mark key={start} className={css.marks[look]}>
              {words}
            </mark>
          ),
        )}
      </p>
    </Section>
  )
}
