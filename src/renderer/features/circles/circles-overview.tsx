import { type AlignedShare, alignedShares } from '#shared/domain/circles/aligned-share.ts'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import type { TypedRecord } from '#renderer/api/records.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as page from '#renderer/layout/page.css.ts'
import { percentWords } from '#renderer/lib/percent-words.ts'
import { schoolYearWords } from '#renderer/lib/school-years.ts'
import { useInstitutionColumn } from '#renderer/layout/institution-column.ts'
import { Section } from '#renderer/ui/section.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { Verdict } from '#renderer/ui/verdict.tsx'
import type { VerdictKind } from '#renderer/ui/verdict-shape.tsx'

type Row = TypedRecord<'methodical-circle'>

interface CirclesOverviewProps {
  circles: readonly Row[]
  onOpen: (id: string) => void
}

const markOf = (aligned: boolean | null): VerdictKind => {
  if (aligned === null) return 'not-computable'
  return aligned ? 'met' : 'not-met'
}

/** All circles, and how many of them aligned their plans, year by year. */
export const CirclesOverview = ({ circles, onOpen }: CirclesOverviewProps) => {
  const { t } = useTranslate()
  const institutionColumn = useInstitutionColumn(circles)
  return (
    <Section title={t('circles.overview')} meta={t('circles.chooseOne')}>
      <div className={page.tight}>
        {alignedShares(circles.map(({ record }) => record)).map((share) => (
          <p key={share.schoolYear ?? 'none'}>
            <ShareWords share={share} />
          </p>
        ))}
      </div>
      <Table<Row>
        label={t('circles.overview')}
        rows={circles}
        rowId={({ id }) => id}
        empty={null}
        onRowAction={onOpen}
        initialSort={{ columnId: 'name', direction: 'ascending' }}
        moreLabel={(count) => t('table.more', { count })}
        columns={[
          {
            id: 'name',
            label: t('circles.name'),
            isRowHeader: true,
            cell: ({ record }) => record.name,
            compare: (a, b) => compareLithuanian(a.title, b.title),
          },
          ...institutionColumn,
          {
            id: 'year',
            label: t('start.schoolYear'),
            width: '112px',
            cell: ({ record }) => (record.schoolYear === null ? '–' : schoolYearWords(record.schoolYear)),
            compare: (a, b) => (a.record.schoolYear ?? '').localeCompare(b.record.schoolYear ?? ''),
          },
          {
            id: 'aligned',
            label: t('circles.aligned'),
            width: '136px',
            cell: ({ record: { planAligned } }) => (
              <Verdict
                kind={markOf(planAligned)}
                word={t(planAligned === null ? 'yesNo.not-told' : planAligned ? 'yesNo.yes' : 'yesNo.no')}
              />
            ),
            compare: (a, b) => Number(a.record.planAligned) - Number(b.record.planAligned),
          },
          {
            id: 'reflection',
            label: t('circles.reflection'),
            align: 'end',
            width: '112px',
            cell: ({ record }) => record.reflectionActivities ?? '–',
          },
        ]}
      />
    </Section>
  )
}

const ShareWords = ({ share }: { share: AlignedShare }) => {
  const words = useTranslate()
  const { t } = words
  const { schoolYear, aligned, circles, percent, untold, withReflection, folderPresented } = share
  return t('circles.share', {
    year: schoolYear === null ? t('circles.yearless') : schoolYearWords(schoolYear),
    aligned,
    circles,
    percent: percent === null ? t('verdict.not-computable') : percentWords(percent, words),
    untold,
    withReflection,
    folderPresented,
  })
}
