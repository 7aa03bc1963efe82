import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { DATA_MAP, DATA_PLACES, type DataPlaceId, type KindOnMap } from '#shared/domain/privacy/data-map.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Section } from '#renderer/ui/section.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { fieldName } from './place-words.ts'

/** What is stored, what for, how long; made from the schemas' own fields. */
export const DataMapTables = () => {
  const { t } = useTranslate()
  return (
    <div className={layout.stack}>
      <p className={layout.narrow}>{t('privacy.map.words')}</p>
      <Section title={t('privacy.map.kinds')}>
        <KindTable />
      </Section>
      <Section title={t('privacy.map.places')}>
        <PlaceTable />
      </Section>
    </div>
  )
}

const KindTable = () => {
  const { t, translateShared } = useTranslate()
  const fields = (kind: string, paths: readonly string[]): string => {
    const words = paths.map((path) => fieldName(kind, path, t, translateShared))
    return words.length === 0 ? '–' : [...new Set(words)].join(', ')
  }
  return (
    <Table<KindOnMap>
      label={t('privacy.map.kinds')}
      rows={DATA_MAP}
      rowId={({ kind }) => kind}
      empty={null}
      columns={[
        {
          id: 'kind',
          label: t('privacy.map.kind'),
          isRowHeader: true,
          cell: ({ kind }) => t(`kind.${kind}`),
          compare: (a, b) => compareLithuanian(t(`kind.${a.kind}`), t(`kind.${b.kind}`)),
        },
        {
          id: 'why',
          label: t('privacy.map.why'),
          cell: ({ why }) => t(`privacy.why.${why}`),
          compare: (a, b) => compareLithuanian(t(`privacy.why.${a.why}`), t(`privacy.why.${b.why}`)),
        },
        {
          id: 'names',
          label: t('privacy.map.names'),
          cell: ({ kind, names }) => fields(kind, names),
        },
        { id: 'words', label: t('privacy.map.free'), cell: ({ kind, words }) => fields(kind, words) },
        { id: 'term', label: t('privacy.map.term'), cell: ({ term }) => t(`privacy.term.${term}`) },
      ]}
    />
  )
}

const PLACES: readonly { readonly id: DataPlaceId }[] = DATA_PLACES

const PlaceTable = () => {
  const { t } = useTranslate()
  return (
    <Table<{ readonly id: DataPlaceId }>
      label={t('privacy.map.places')}
      rows={PLACES}
      rowId={({ id }) => id}
      empty={null}
      columns={[
        {
          id: 'place',
          label: t('privacy.map.place'),
          isRowHeader: true,
          cell: ({ id }) => t(`privacy.place.${id}`),
        },
        { id: 'what', label: t('privacy.map.what'), cell: ({ id }) => t(`privacy.placeWhat.${id}`) },
        { id: 'until', label: t('privacy.map.until'), cell: ({ id }) => t(`privacy.placeTerm.${id}`) },
      ]}
    />
  )
}
