import { useMemo, useState } from 'react'
import { touching } from '#shared/domain/rollup/findings/touching.ts'
import { CELL_STATES, type CellState, matrixRow, type RecordStrength } from '#shared/domain/rollup/matrix.ts'
import type { Rollup } from '#shared/domain/rollup/rollup.ts'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { foldText } from '#renderer/ui/fold-text.ts'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { MatrixGrid } from './matrix-grid.tsx'
import { MatrixMark } from './matrix-mark.tsx'
import * as css from './matrix.css.ts'
import { useTouched } from './use-findings.ts'

const ALL = 'all'

interface MatrixViewProps {
  rollup: Rollup
  onOpen: (figureId: string) => void
}

/** Rules down, institutions across: who has proved what, and how well. */
export const MatrixView = ({ rollup, onOpen }: MatrixViewProps) => {
  const { t } = useTranslate()
  const { nameOf } = useDirectory()
  const strengthOf = useStrength()
  const touched = useTouched()
  const [wanted, setWanted] = useState<CellState | typeof ALL>(ALL)
  const [sought, setSought] = useState('')
  const { heardFrom, missing } = rollup.institutions
  const schools = useMemo(
    () =>
      [...new Set([...heardFrom, ...missing])].toSorted((a, b) => compareLithuanian(nameOf(a), nameOf(b))),
    [heardFrom, missing, nameOf],
  )
  const all = useMemo(
    () =>
      rollup.indicators.map((figure) => {
        const cellOf = matrixRow(figure, strengthOf)
        return {
          figure,
          stateOf: (id: string): CellState => cellOf(id).state,
          findingsOf: (id: string): number => touching(touched, cellOf(id).records).length,
        }
      }),
    [rollup.indicators, strengthOf, touched],
  )
  const part = foldText(sought.trim())
  const named = schools.filter((id) => foldText(nameOf(id)).includes(part))
  const rules = all.filter(({ figure }) => foldText(`${figure.printedNumber} ${figure.title}`).includes(part))
  // Words may be of an institution or of a rule: what they do not name stays whole.
  const columns = part === '' || named.length === 0 ? schools : named
  const rows = (part === '' || rules.length === 0 ? all : rules).filter(
    ({ stateOf }) => wanted === ALL || columns.some((id) => stateOf(id) === wanted),
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
        <SearchField
          label={t('matrix.find')}
          placeholder={t('matrix.find')}
          clearLabel={t('matrix.clear')}
          value={sought}
          onChange={setSought}
        />
        <ul className={css.legend}>
          {CELL_STATES.map((state) => (
            <li key={state} className={css.key}>
              <MatrixMark state={state} /> {t(`matrix.state.${state}`)}
            </li>
          ))}
        </ul>
      </div>
      {rows.length === 0 || columns.length === 0 ? (
        <EmptyState sentence={t('rollup.noneOfThese')} />
      ) : (
        <MatrixGrid rows={rows} schools={columns} onOpen={onOpen} />
      )}
    </div>
  )
}

/** Minutes and orders that were given out prove most, a told number least. */
const useStrength = (): RecordStrength => {
  const meetings = useRecords('meeting').records
  const orders = useRecords('order').records
  const observations = useRecords('observation').records
  return useMemo(() => {
    const registered = new Set(
      [...meetings, ...orders].filter(({ record }) => record.state === 'registered').map(({ id }) => id),
    )
    const told = new Set(observations.map(({ id }) => id))
    return (id) => (registered.has(id) ? 'registered' : told.has(id) ? 'told' : 'record')
  }, [meetings, orders, observations])
}
