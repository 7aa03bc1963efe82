import { type ReactNode, useState } from 'react'
import type { Kind } from '#shared/model/kinds.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { ListDetail } from '#renderer/layout/list-detail.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ItemList } from '#renderer/ui/item-list.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { isReportName, REPORT_GROUPS, type ReportAsked, type ReportName } from './report-kinds.ts'
import { ReportOptions } from './report-options.tsx'
import { ReportPreview } from './report-preview.tsx'
import * as css from './reports.css.ts'
import { SeveralPapers } from './several-papers.tsx'

interface ReportsScreenProps {
  /** The paper that is open: a report's name, or `several`. */
  openId: string | null
  onOpen: (id: string) => void
  onOpenRecord: (kind: Kind, id: string) => void
  /** Further buttons of a report as it is asked for. */
  moreActions?: (asked: ReportAsked) => ReactNode
}

const SEVERAL = 'several'

interface ReportProps {
  name: ReportName
  moreActions: ReportsScreenProps['moreActions']
}

const Report = ({ name, moreActions }: ReportProps) => {
  const { t } = useTranslate()
  const [asked, setAsked] = useState<ReportAsked>({ name })
  return (
    <div className={css.pane}>
      <p className={css.hint}>{t(`reports.hint.${name}`)}</p>
      <ReportOptions asked={asked} onChange={setAsked} />
      <div className={css.sheets}>
        <ReportPreview asked={asked} moreActions={moreActions?.(asked)} />
      </div>
    </div>
  )
}

/** All papers that are made of many records, each as it will be printed; and many records at once. */
export const ReportsScreen = ({ openId, onOpen, onOpenRecord, moreActions }: ReportsScreenProps) => {
  const { t } = useTranslate()
  // Keys of groups and of rows share one list.
  const groups = REPORT_GROUPS.map(({ id, names }) => ({
    id: `group-${id}`,
    label: t(`reports.group.${id}`),
    entries: names.map((name) => ({ id: name, title: t(`reports.name.${name}`) })),
  }))
  const several = {
    id: 'group-several',
    label: t('reports.group.several'),
    entries: [{ id: SEVERAL, title: t('reports.several') }],
  }
  const detail = () => {
    if (openId === SEVERAL) return <SeveralPapers onOpenRecord={onOpenRecord} />
    if (isReportName(openId)) return <Report key={openId} name={openId} moreActions={moreActions} />
    return <EmptyState sentence={t('reports.choose')} />
  }
  return (
    <ListDetail
      name="reports"
      header={<PageHeader title={t('reports.title')} />}
      listLabel={t('form.listOf', { title: t('reports.title') })}
      list={
        <ItemList
          label={t('reports.title')}
          groups={[...groups, several]}
          selectedId={openId}
          onSelect={onOpen}
          empty={null}
        />
      }
      detailLabel={t('reports.paper')}
      hasOwnScroll={openId !== null}
      detail={detail()}
    />
  )
}
