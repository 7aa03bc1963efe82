import type { ReactNode } from 'react'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { isWidths, useRemembered } from '#renderer/lib/local-memory.ts'
import type { Pane } from '#renderer/ui/panes.tsx'
import { Panes } from '#renderer/ui/panes.tsx'
import { Region } from '#renderer/ui/region.tsx'
import * as css from './list-detail.css.ts'

export interface ListDetailProps {
  /** Widths are remembered under it. */
  name: string
  header: ReactNode
  listLabel: string
  /** Pixels until somebody drags it; 280 when left out. */
  listWidth?: number | undefined
  /** `null` folds the list away. */
  list: ReactNode
  detailLabel: string
  detail: ReactNode
  /** The detail scrolls by itself, under a bar of its own. */
  hasOwnScroll?: boolean | undefined
  sideLabel?: string | undefined
  /** The page beside the form; `null` folds it away. */
  side?: ReactNode
}

/** A screen of a list, the chosen record's form, and where there is room the page as printed. */
export const ListDetail = (props: ListDetailProps) => {
  const { t } = useTranslate()
  const [widths, storeWidths] = useRemembered(`widths.${props.name}`, isWidths, {})
  const { list, side } = props
  const panes: Pane[] = [
    {
      id: 'detail',
      content: (
        <Region
          kind="section"
          name={`${props.name}-detail`}
          label={props.detailLabel}
          className={props.hasOwnScroll === true ? css.sidePane : css.detailPane}
        >
          {props.detail}
        </Region>
      ),
      resizeLabel: '',
      width: 'flexible',
      minWidth: 340,
      maxWidth: 4000,
    },
  ]
  if (list !== null) {
    panes.unshift({
      id: 'list',
      content: (
        <Region kind="section" name={`${props.name}-list`} label={props.listLabel} className={css.listPane}>
          {list}
        </Region>
      ),
      resizeLabel: t('layout.resizeList'),
      width: props.listWidth ?? 280,
      minWidth: 200,
      maxWidth: 480,
    })
  }
  if (side !== undefined && side !== null) {
    panes.push({
      id: 'side',
      content: (
        <Region
          kind="aside"
          name={`${props.name}-side`}
          label={props.sideLabel ?? ''}
          className={css.sidePane}
        >
          {side}
        </Region>
      ),
      resizeLabel: t('layout.resizePage'),
      width: 520,
      minWidth: 280,
      maxWidth: 1000,
    })
  }
  return (
    <div className={css.page}>
      {props.header}
      <Panes panes={panes} storedWidths={widths} onStoreWidths={storeWidths} />
    </div>
  )
}
