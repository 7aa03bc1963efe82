import { useMemo } from 'react'
import { type ParticipantCount, ROLES, type Role } from '#shared/model/event.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { NO_ATTENDANCE, rowTotals, addAttendance } from '#shared/domain/attendance/attendance-totals.ts'
import { countedTotal } from '#shared/domain/attendance/counted-total.ts'
import { populationOfRole } from '#shared/domain/attendance/population-of-role.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useRecords, useSameInstitutions } from '#renderer/api/queries.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { useFieldParsers } from '#renderer/forms/use-field-parsers.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { EntryGrid } from '#renderer/ui/entry-grid.tsx'
import { useNotices } from '#renderer/ui/notice-context.ts'
import { useCountedRoles } from './use-counted-roles.ts'
import { InstitutionFilter, useInstitutionFilter } from './institution-filter.tsx'
import { emptyCounts, layBlock, type PastedBlock } from './paste-block.ts'
import { layNamedTable, type NamedInstitution } from './paste-table.ts'

interface AttendanceGridProps {
  event: RecordOf<'event'>
  writer: FieldWriter
  isReadOnly: boolean
}

const words = (count: number | null): string => (count === null ? '' : String(count))

const isRole = (id: string): id is Role => ROLES.some((role) => role === id)

/** Institutions with every way they are written. */
const useNamedInstitutions = (): readonly NamedInstitution[] => {
  const { records } = useRecords('institution')
  const { data } = useSameInstitutions()
  return useMemo(() => {
    const pairs = (data?.joined ?? []).map(({ own, listed }) => [own, listed] as const)
    return records.map(({ id, record }) => {
      const joined = pairs.flatMap((pair) => (pair.some((one) => one.id === id) ? pair : []))
      const texts = [...record.aliases.map(({ text }) => text), ...joined.map(({ name }) => name)]
      return { id, names: [...new Set([record.name, record.shortName, ...texts])].filter(Boolean) }
    })
  }, [records, data])
}

/** What is odd in a cell: more of a role, on all days, than the institution has people of it. */
const useCellWarnings = ({ participants, dates }: RecordOf<'event'>) => {
  const { t } = useTranslate()
  const { records } = useRecords('population')
  const days = Math.max(1, dates.length)
  return (institutionId: string, role: string): string | undefined => {
    const count = isRole(role)
      ? (participants.find((row) => row.institutionId === institutionId)?.[role] ?? null)
      : null
    if (count === null || !isRole(role)) return undefined
    const people = populationOfRole(
      role,
      institutionId,
      records.map(({ record }) => record),
    )
    return people === null || count <= people * days ? undefined : t('events.abovePopulation', { people })
  }
}

/**
 * A row of the grid an institution. Where a list has one twice, as after two institutions were joined, the later line
 * has a row of its own: nothing of it is hidden.
 */
function shownRows(participants: readonly ParticipantCount[], known: readonly string[]) {
  const rows = new Map<string, ParticipantCount>()
  for (const row of participants) {
    rows.set(rows.has(row.institutionId) ? `${row.institutionId} ${row.id}` : row.institutionId, row)
  }
  const shownIds = [...new Set([...known, ...rows.keys()])]
  return { shownIds, rowOf: (id: string) => rows.get(id) }
}

/** Attendances by institution and role. An empty cell is "not entered", never 0. */
export const AttendanceGrid = ({ event, writer, isReadOnly }: AttendanceGridProps) => {
  const { participants } = event
  const { t } = useTranslate()
  const { institutions, nameOf } = useDirectory()
  const named = useNamedInstitutions()
  const countedRoles = useCountedRoles()
  const { count } = useFieldParsers()
  const { notify } = useNotices()
  const warningOf = useCellWarnings(event)
  const known = institutions.map(({ id }) => id)
  const { shownIds: allIds, rowOf } = shownRows(participants, known)
  const filter = useInstitutionFilter(allIds.length, (id) => nameOf(rowOf(id)?.institutionId ?? id))
  const shownIds = allIds.filter((id) => filter.shows(id, rowOf(id) !== undefined))
  const totals = participants.map(rowTotals).reduce(addAttendance, NO_ATTENDANCE)

  const enter = (institutionId: string, role: Role, value: number | null): void => {
    const row = rowOf(institutionId)
    if (row !== undefined) writer.set(['participants', row.id, role], value)
    else if (value !== null) {
      writer.set(['participants', institutionId], { ...emptyCounts(institutionId), [role]: value })
    }
  }
  /** Rows that are not there yet are made once, with all their pasted cells. */
  const enterAll = ({ entries, raws }: PastedBlock): void => {
    const made = new Set<string>()
    for (const { institutionId, role, count: value } of entries) {
      const row = rowOf(institutionId)
      if (row !== undefined) writer.paste(['participants', row.id, role], value)
      else if (made.has(institutionId)) writer.paste(['participants', institutionId, role], value)
      else if (value !== null) {
        made.add(institutionId)
        writer.paste(['participants', institutionId], { ...emptyCounts(institutionId), [role]: value })
      }
    }
    for (const [institutionId, raw] of raws) {
      const rowId = rowOf(institutionId)?.id ?? (made.has(institutionId) ? institutionId : undefined)
      if (rowId !== undefined) writer.paste(['participants', rowId, 'raw'], raw)
    }
    writer.flush()
  }

  const grid = (
    <EntryGrid
      label={t('events.attendance')}
      cornerLabel={t('events.institution')}
      totalLabel={t('events.total')}
      rows={shownIds.map((id) => {
        const row = rowOf(id)
        return {
          id,
          label: nameOf(row?.institutionId ?? id),
          total: row === undefined ? '' : words(countedTotal(rowTotals(row), countedRoles).counted),
        }
      })}
      columns={ROLES.map((role) => ({
        id: role,
        label: countedRoles.includes(role)
          ? t(`role.${role}`)
          : t('events.notCountedRole', { role: t(`role.${role}`) }),
        total: words(totals[role]),
      }))}
      grandTotal={words(countedTotal(totals, countedRoles).counted)}
      valueOf={(institutionId, role) => {
        const row = rowOf(institutionId)
        return row === undefined || !isRole(role) ? '' : words(row[role])
      }}
      fieldOf={(institutionId, role) =>
        ['participants', rowOf(institutionId)?.id ?? institutionId, role].join('/')
      }
      fieldsBegin="participants/"
      parse={count}
      onCommit={(institutionId, role, text) => {
        if (isRole(role)) enter(institutionId, role, text === '' ? null : Number(text))
        writer.flush()
      }}
      onPasteBlock={(institutionId, role, block) => {
        if (!isRole(role) || isReadOnly) return
        const laid = layNamedTable(block, role, named) ?? layBlock(block, { institutionId, role }, shownIds)
        const { entries, notUnderstood, outside } = laid
        enterAll(laid)
        const left = notUnderstood.length + outside
        notify(
          left === 0
            ? { tone: 'success', text: t('events.pasted', { count: entries.length }) }
            : {
                tone: 'danger',
                text: t('events.pastedPartly', {
                  count: entries.length,
                  left,
                  words: notUnderstood.slice(0, 5).join(', '),
                }),
              },
        )
      }}
      warningOf={warningOf}
      cellLabel={(row, column) => t('events.cell', { institution: row.label, role: column.label })}
      isReadOnly={isReadOnly}
    />
  )
  return (
    <>
      <InstitutionFilter {...filter} shown={shownIds.length} />
      {grid}
    </>
  )
}
