import {
  coverageOf,
  type CoverageRow,
  coverageRows,
  type TalkWindow,
  windowTotal,
  WINDOWS,
} from '#shared/domain/talks/talk-coverage.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { schoolYearWords } from '#renderer/lib/school-years.ts'
import { Link } from '#renderer/ui/link.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { percentWords } from '#renderer/lib/percent-words.ts'
import { coverageWords } from './coverage-words.ts'
import * as css from './talks.css.ts'

type TalkRound = RecordOf<'talk-round'>

interface CoverageTableProps {
  talks: readonly TalkRound[]
  /** The institution is said only where there are several. */
  hasInstitutions: boolean
}

/** Which classes' pupils were reached, window by window; one table a school year. */
export const CoverageTable = ({ talks, hasInstitutions }: CoverageTableProps) => {
  const { t } = useTranslate()
  const rows = coverageRows(talks)
  const years = [...new Set(rows.map(({ schoolYear }) => schoolYear))]
  return (
    <>
      {years.map((year, index) => (
        <Section
          key={year ?? 'undated'}
          title={t('talks.overview', { year: year === null ? t('minutes.undated') : schoolYearWords(year) })}
          meta={index === 0 ? t('talks.chooseOne') : undefined}
        >
          <YearTable
            rows={rows.filter(({ schoolYear }) => schoolYear === year)}
            label={year ?? t('minutes.undated')}
            hasInstitutions={hasInstitutions}
          />
        </Section>
      ))}
    </>
  )
}

interface YearTableProps {
  rows: readonly CoverageRow[]
  label: string
  hasInstitutions: boolean
}

const YearTable = ({ rows, label, hasInstitutions }: YearTableProps) => {
  const { t } = useTranslate()
  const { nameOf } = useDirectory()
  const windows = WINDOWS.filter((window) => rows.some((row) => row.windows[window].length > 0))
  return (
    <Table<CoverageRow>
      label={label}
      rows={rows}
      rowId={({ institutionId, classLabel, talkKind }) =>
        JSON.stringify([institutionId, classLabel, talkKind])
      }
      empty={null}
      totalLabel={t('talks.together')}
      columns={[
        {
          id: 'class',
          label: t('talks.class'),
          isRowHeader: true,
          cell: ({ classLabel, institutionId }) => (
            <span className={css.cell}>
              <span>{classLabel || t('talks.noClass')}</span>
              {hasInstitutions ? <span className={css.soft}>{nameOf(institutionId)}</span> : null}
            </span>
          ),
        },
        { id: 'kind', label: t('talks.kind'), cell: ({ talkKind }) => t(`talkKind.${talkKind}`) },
        ...windows.map((window) => ({
          id: window,
          label: t(`talkWindow.${window}`),
          cell: (row: CoverageRow) => <Rounds talks={row.windows[window]} />,
          total: <Total rows={rows} window={window} />,
        })),
      ]}
    />
  )
}

const Rounds = ({ talks }: { talks: readonly TalkRound[] }) => {
  const words = useTranslate()
  if (talks.length === 0) return '–'
  return (
    <span className={css.cell}>
      {talks.map((talk) => (
        <Link key={talk.id} href={pathOfRecord('talk-round', talk.id) ?? PATHS.talks}>
          {talk.state === 'done'
            ? coverageWords(coverageOf(talk), words)
            : words.t(`workState.${talk.state}`)}
        </Link>
      ))}
    </span>
  )
}

const Total = ({ rows, window }: { rows: readonly CoverageRow[]; window: TalkWindow }) => {
  const words = useTranslate()
  const { t } = words
  const done = rows.flatMap((row) => row.windows[window]).filter(({ state }) => state === 'done')
  const { covered, total, percent, untold } = windowTotal(done)
  return (
    <span className={css.cell}>
      <span>
        {percent === null
          ? t('verdict.not-computable')
          : t('talks.coverage', { covered, total, percent: percentWords(percent, words) })}
      </span>
      {untold === 0 ? null : <span className={css.soft}>{t('talks.untold', { count: untold })}</span>}
    </span>
  )
}
