import { useMemo, useState } from 'react'
import { CELL_STATES, type CellState, type PackedMatrix, stateAt } from '#shared/domain/rollup/matrix.ts'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import type { RollupAsked } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { foldText } from '#renderer/ui/fold-text.ts'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { MatrixGrid } from './matrix-grid.tsx'
import { MatrixMark } from './matrix-mark.tsx'
import * as css from './matrix.css.ts'
import { useRollupPart } from './use-rollup-part.ts'

const ALL = 'all'

interface MatrixViewProps {
  asked: RollupAsked
  onOpen: (figureId: string) => void
}

/** Rules down, institutions across: who has proved what, and how well. */
export const MatrixView = ({ asked, onOpen }: MatrixViewProps) => {
  const query = useRollupPart('rollup.matrix', asked)
  return <QueryGate query={query}>{(matrix) => <Matrix matrix={matrix} onOpen={onOpen} />}</QueryGate>
}

const Matrix = ({ matrix, onOpen }: { matrix: PackedMatrix; onOpen: (figureId: string) => void }) => {
  const { t } = useTranslate()
  const { nameOf } = useDirectory()
  const [wanted, setWanted] = useState<CellState | typeof ALL>(ALL)
  const [sought, setSought] = useState('')
  const schools = useMemo(
    () => matrix.institutions.toSorted((a, b) => compareLithuanian(nameOf(a), nameOf(b))),
    [matrix.institutions, nameOf],
  )
  const all = useMemo(() => {
    const places = new Map(matrix.institutions.map((id, place) => [id, place]))
    return matrix.rows.map(({ states, found, ...rule }) => {
      const counts = new Map(found)
      return {
        rule,
        stateOf: (id: string): CellState => stateAt(states, places.get(id) ?? -1),
        findingsOf: (id: string): number => counts.get(places.get(id) ?? -1) ?? 0,
      }
    })
  }, [matrix])
  const part = foldText(sought.trim())
  const named = schools.filter((id) => foldText(nameOf(id)).includes(part))
  const rules = all.filter(({ rule }) => foldText(`${rule.printedNumber} ${rule.title}`).includes(part))
  // Words may be of an institution or of a rule: what they do not name stays whole.
  const columns = part === '' || named.length === 0 ? schools : named
  const rows = (part === '' || rules.length === 0 ? all : rules).filter(
    ({ stateOf }) => wanted === ALL || columns.some((id) => stateOf(id) === wanted),
  )
  if (matrix.rows.length === 0) return <EmptyState sentence={t('rollup.noPlan')} />
  if (schools.length === 0) return <EmptyState sentence={t('institutions.empty')} />
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
