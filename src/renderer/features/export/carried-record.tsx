import type { Output } from '#shared/contract/contract.ts'
import { useTranslate, type Words } from '#renderer/i18n/use-translate.ts'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { Table } from '#renderer/ui/table.tsx'

type Carried = Output<'export.readPdf'>
type Found = Extract<Carried, { readonly state: 'found' }>
type Difference = Found['differences'][number]

interface CarriedRecordProps {
  fileName: string
  carried: Carried
}

/** A value in few words; nothing is a dash, so that it is not read as a blank of its own. */
const valueWords = (value: unknown): string => {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return '–'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const recordWords = ({ kind, number, date, title }: Found, t: Words): string =>
  [
    [t(`kind.${kind}`), number === null ? '' : t('share.number', { number })].filter(Boolean).join(' '),
    date ?? '',
    title,
  ]
    .filter(Boolean)
    .join(', ')

/** What the PDF says, and whether it is what is here. */
export const CarriedRecord = ({ fileName, carried }: CarriedRecordProps) => {
  const { t } = useTranslate()
  switch (carried.state) {
    case 'no-data':
      return <InlineAlert tone="info" isLive what={t('export.noData', { fileName })} />
    case 'unreadable':
      return (
        <InlineAlert tone="warning" isLive what={t(`export.unreadable.${carried.reason}`, { fileName })} />
      )
    case 'found':
      return <FoundRecord fileName={fileName} found={carried} />
  }
}

const pagesWords = ({ pagesMatch }: Found, t: Words): string | undefined => {
  if (pagesMatch === null) return undefined
  return t(pagesMatch ? 'export.pagesMatch' : 'export.pagesDiffer')
}

const TONES = { equal: 'success', differs: 'warning', missing: 'info' } as const

const FoundRecord = ({ fileName, found }: { fileName: string; found: Found }) => {
  const { t } = useTranslate()
  return (
    <>
      <InlineAlert
        tone={found.pagesMatch === false ? 'warning' : TONES[found.comparison]}
        isLive
        what={t(`export.compared.${found.comparison}`, {
          fileName,
          record: recordWords(found, t),
          count: found.differences.length,
        })}
        safe={pagesWords(found, t)}
        next={found.canRestore ? t('export.restoreHint') : undefined}
      />
      {found.differences.length === 0 ? null : (
        <Table<Difference>
          label={t('export.differences')}
          rows={found.differences}
          rowId={({ path }) => path}
          empty={null}
          columns={[
            { id: 'path', label: t('export.field'), isRowHeader: true, cell: ({ path }) => path },
            { id: 'before', label: t('export.here'), cell: ({ before }) => valueWords(before) },
            { id: 'after', label: t('export.inPdf'), cell: ({ after }) => valueWords(after) },
          ]}
        />
      )}
    </>
  )
}
