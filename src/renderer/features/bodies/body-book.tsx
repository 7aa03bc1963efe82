import { useQuery } from '@tanstack/react-query'
import { FileDown } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { schoolYearOf } from '#shared/model/dates.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { typed } from '#renderer/api/records.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as page from '#renderer/layout/page.css.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { schoolYearWords } from '#renderer/lib/school-years.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Table } from '#renderer/ui/table.tsx'
import * as css from './bodies.css.ts'

type Entry = Output<'minutes.book'>['entries'][number]

/** Makes the book as a paper; `null`: of all years. */
export type SaveBook = (bodyId: string, schoolYear: string | null) => void

const ALL = 'all'

const yearOf = ({ minutes }: Entry): string | null => {
  const { date } = minutes
  return date?.length === 10 ? schoolYearOf(date) : null
}

const yearsOf = (entries: readonly Entry[]): readonly string[] =>
  [...new Set(entries.flatMap((entry) => yearOf(entry) ?? []))].toSorted().toReversed()

/** The minutes of one team that were given out, bound together: what they decided, and the book as a paper. */
export const BodyBook = ({ bodyId, onSave }: { bodyId: string; onSave: SaveBook }) => {
  const client = useClient()
  const query = useQuery({
    queryKey: [KEYS.home, 'book', bodyId],
    queryFn: () => client.call('minutes.book', { bodyId }),
  })
  return (
    <QueryGate query={query}>
      {({ entries }) => <Book entries={entries} onSave={(year) => onSave(bodyId, year)} />}
    </QueryGate>
  )
}

interface BookProps {
  entries: readonly Entry[]
  onSave: (schoolYear: string | null) => void
}

const Book = ({ entries, onSave }: BookProps) => {
  const { t } = useTranslate()
  const [chosen, setChosen] = useState(ALL)
  const years = yearsOf(entries)
  const year = years.includes(chosen) ? chosen : null
  const shown = entries.filter((entry) => year === null || yearOf(entry) === year)
  return (
    <div className={page.stack}>
      <div className={css.bookTools}>
        <Select
          label={t('bodies.bookYear')}
          placeholder={t('form.choose')}
          value={year ?? ALL}
          onChange={setChosen}
          options={[
            { id: ALL, label: t('bodies.bookAll') },
            ...years.map((id) => ({ id, label: schoolYearWords(id) })),
          ]}
        />
        <Button
          isSmall
          icon={<FileDown size={14} />}
          isDisabled={shown.length === 0}
          onPress={() => onSave(year)}
        >
          {t('bodies.bookPdf')}
        </Button>
      </div>
      <Table<Entry>
        label={t('bodies.book')}
        rows={shown}
        rowId={({ minutes }) => minutes.id}
        empty={<EmptyState sentence={t('bodies.bookEmpty')} />}
        columns={[
          {
            id: 'number',
            label: t('registers.number'),
            isRowHeader: true,
            width: '96px',
            cell: ({ minutes }) => (
              <Link href={pathOfRecord('meeting', minutes.id) ?? PATHS.minutes}>
                {minutes.number ?? t('bodies.bookNoNumber')}
              </Link>
            ),
          },
          {
            id: 'date',
            label: t('registers.date'),
            width: '104px',
            cell: ({ minutes }) => <span className={css.bookDate}>{minutes.date ?? '–'}</span>,
          },
          { id: 'decisions', label: t('bodies.bookDecisions'), cell: (entry) => <BookWords entry={entry} /> },
          {
            id: 'sheets',
            label: t('bodies.bookSheets'),
            width: '112px',
            align: 'end',
            cell: ({ annexSheets }) => annexSheets ?? '–',
          },
        ]}
      />
    </div>
  )
}

/** Why it was annulled, else what was decided. */
const BookWords = ({ entry: { minutes, decisions } }: { entry: Entry }) => {
  const { t } = useTranslate()
  if (minutes.state === 'annulled') {
    return t('minutes.annulledBecause', { reason: typed<'meeting'>(minutes).record.annulReason })
  }
  if (decisions.length === 0) return minutes.title
  return (
    <ul className={page.tight}>
      {decisions.map(({ number, text }) => (
        <li key={number}>
          {number} {text}
        </li>
      ))}
    </ul>
  )
}
