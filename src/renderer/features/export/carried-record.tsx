import type { Output } from '#shared/contract/contract.ts'
import { fieldWords, wholeValueWords } from '#shared/i18n/field-words.ts'
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

const restoreWords = ({ canRestore, comparison }: Found, t: Words): string | undefined => {
  if (canRestore) return t('export.restoreHint')
  return comparison === 'equal' ? undefined : t('export.notOwn')
}

const TONES = { equal: 'success', differs: 'warning', missing: 'info' } as const

const FoundRecord = ({ fileName, found }: { fileName: string; found: Found }) => {
  const { t, translateShared } = useTranslate()
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
        next={restoreWords(found, t)}
      />
      {found.differences.length === 0 ? null : (
        <Table<Difference>
          label={t('export.differences')}
          rows={found.differences}
          rowId={({ path }) => path}
          empty={null}
          columns={[
            {
              id: 'path',
              label: t('export.field'),
              isRowHeader: true,
              cell: ({ path }) => fieldWords(found.kind, path, [], translateShared),
            },
            {
              id: 'before',
              label: t('export.here'),
              cell: ({ before }) => wholeValueWords(before, translateShared),
            },
            {
              id: 'after',
              label: t('export.inPdf'),
              cell: ({ after }) => wholeValueWords(after, translateShared),
            },
          ]}
        />
      )}
    </>
  )
}
