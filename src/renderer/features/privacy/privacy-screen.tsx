import { useState } from 'react'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Page } from '#renderer/layout/page.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { Tabs } from '#renderer/ui/tabs.tsx'
import { DataMapTables } from './data-map-tables.tsx'
import { PersonSearch, type PersonSearchProps } from './person-search.tsx'

type Part = 'person' | 'map'

/** What is held about people: to find, hand out and take out, and where anything is stored at all. */
export const PrivacyScreen = (props: PersonSearchProps) => {
  const { t } = useTranslate()
  const [part, setPart] = useState<Part>('person')
  return (
    <Page header={<PageHeader title={t('privacy.title')} />}>
      <Tabs<Part>
        label={t('privacy.tabs')}
        selected={part}
        onSelect={setPart}
        tabs={[
          { id: 'person', label: t('privacy.tab.person'), content: <PersonSearch {...props} /> },
          { id: 'map', label: t('privacy.tab.map'), content: <DataMapTables /> },
        ]}
      />
    </Page>
  )
}
