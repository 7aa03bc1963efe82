import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { CELL_STATES, type CellState, matrixCell } from '#shared/domain/rollup/matrix.ts'
import type { IndicatorFigure, Rollup } from '#shared/domain/rollup/rollup.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { VerdictShape, type VerdictKind } from '#renderer/ui/verdict-shape.tsx'
import * as css from './matrix.css.ts'

const SHAPES: Readonly<Record<CellState, VerdictKind | null>> = {
  registered: 'met',
  record: 'partly',
  told: 'not-met',
  'named-only': 'named-only',
  planned: 'planned',
  nothing: 'not-computable',
  'not-asked': null,
}

const ALL = 'all'

interface MatrixViewProps {
  rollup: Rollup
  onOpen: (figureId: string) => void
}

/** Rules down, institutions across: who has proved what, and how well. Arrow keys go from cell to cell. */
export const MatrixView = ({ rollup, onOpen }: MatrixViewProps) => {
  const { t } = useTranslate()
  const { nameOf } = useDirectory()
  const strengthOf = useStrength()
  const [wanted, setWanted] = useState<CellState | typeof ALL>(ALL)
  const schools = useMemo(
    () => [...new Set([...rollup.institutions.heardFrom, ...rollup.institutions.missing])].toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'lt')),
    [rollup, nameOf],
  ) // prettier-ignore
  const rows = useMemo(
    () =>
      rollup.indicators
        .map((figure) => ({ figure, cells: schools.map((id) => matrixCell(figure, id, strengthOf)) }))
        .filter(({ cells }) => wanted === ALL || cells.some(({ state }) => state === wanted)),
    [rollup, schools, strengthOf, wanted],
  )
  if (rollup.indicators.length === 0) return <EmptyState sentence={t('rollup.noPlan')} />
  return (
    <div className={css.whole}>
      <div className={css.bar}>
        <Select
          label={t('matrix.show')}
          placeholder={t('matrix.all')}
          value={wanted}
          onChange={setWanted}
          options={[
            { id: ALL, label: t('matrix.all') },
            ...CELL_STATES.map((id) => ({ id, label: t(`matrix.state.${id}`) })),
          ]}
        />
        <ul className={css.legend}>
          {CELL_STATES.map((state) => (
            <li key={state} className={css.key}>
              <Mark state={state} /> {t(`matrix.state.${state}`)}
            </li>
          ))}
        </ul>
      </div>
      <Grid rows={rows} schools={schools} onOpen={onOpen} />
    </div>
  )
}

const Mark = ({ state }: { state: CellState }) => {
  const shape = SHAPES[state]
  return <span className={css.mark[state]}>{shape === null ? null : <VerdictShape kind={shape} />}</span>
}

/** Minutes and orders that were given out prove most, a told number least. */
const useStrength = () => {
  const meetings = useRecords('meeting').records
  const orders = useRecords('order').records
  const observations = useRecords('observation').records
  return useMemo(() => {
    const registered = new Set(
      [...meetings, ...orders].filter(({ record }) => record.state === 'registered').map(({ id }) => id),
    )
    const told = new Set(observations.map(({ id }) => id))
    return (id: string): 'registered' | 'record' | 'told' =>
      registered.has(id) ? 'registered' : told.has(id) ? 'told' : 'record'
  }, [meetings, orders, observations])
}

interface GridProps {
  rows: readonly {
    readonly figure: IndicatorFigure
    readonly cells: readonly { readonly state: CellState }[]
  }[]
  schools: readonly string[]
  onOpen: (figureId: string) => void
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
}

const within = (value: number, length: number): number => Math.min(Math.max(value, 0), length - 1)

const Grid = ({ rows, schools, onOpen }: GridProps) => {
  const { t } = useTranslate()
  const { nameOf } = useDirectory()
  const table = useRef<HTMLTableElement>(null)
  const [focused, setFocused] = useState<readonly [number, number]>([0, 0])
  const move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    const ends = event.key === 'Home' ? 0 : event.key === 'End' ? schools.length - 1 : null
    if (!step && ends === null) return
    event.preventDefault()
    const [row, column] = focused
    const next = step ? ([within(row + step[0], rows.length), within(column + step[1], schools.length)] as const) : ([row, ends ?? 0] as const) // prettier-ignore
    setFocused(next)
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.join('-')}"]`)?.focus()
  }
  return (
    <div className={css.scroll}>
      <table ref={table} className={css.table} aria-label={t('rollup.matrix')}>
        <thead>
          <tr>
            <th scope="col" className={css.corner}>
              {t('rollup.indicators')}
            </th>
            {schools.map((id) => (
              <th key={id} scope="col" className={css.school} title={nameOf(id)}>
                <span className={css.schoolName}>{nameOf(id)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ figure, cells }, row) => (
            <tr key={figure.id} className={css.row}>
              <th scope="row" className={css.rule} title={figure.title}>
                {[figure.printedNumber, figure.title].filter(Boolean).join(' ')}
              </th>
              {cells.map(({ state }, column) => (
                <td key={schools[column]} className={css.cell}>
                  <button
                    type="button"
                    className={css.button}
                    data-cell={`${row}-${column}`}
                    tabIndex={focused[0] === row && focused[1] === column ? 0 : -1}
                    aria-label={`${nameOf(schools[column] ?? '')}: ${t(`matrix.state.${state}`)}`}
                    onFocus={() => setFocused([row, column])}
                    onKeyDown={move}
                    onClick={() => onOpen(figure.id)}
                  >
                    <Mark state={state} />
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
