import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'

import * as css from './tabs.css.ts'

export interface TabEntry<Id extends string> {
  readonly id: Id
  readonly label: string
  /** A count or mark after the words. */
  readonly badge?: ReactNode
  readonly content: ReactNode
  readonly isDisabled?: boolean | undefined
}

export interface TabsProps<Id extends string> {
  label: string
  tabs: readonly TabEntry<Id>[]
  selected: Id
  onSelect: (id: Id) => void
}

/** Only the chosen tab's content is on the page. */
export const Tabs = <Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) => (
  <AriaTabs
    className={css.tabs}
    selectedKey={selected}
    onSelectionChange={(key) => {
      const chosen = tabs.find((tab) => tab.id === key)
      if (chosen !== undefined) onSelect(chosen.id)
    }}
  >
    <TabList aria-label={label} className={css.list}>
      {tabs.map((tab) => (
        <Tab key={tab.id} id={tab.id} isDisabled={tab.isDisabled === true} className={css.tab}>
          {tab.label}
          {tab.badge}
        </Tab>
      ))}
    </TabList>
    {tabs.map((tab) => (
      <TabPanel key={tab.id} id={tab.id} className={css.panel}>
        {tab.content}
      </TabPanel>
    ))}
  </AriaTabs>
)
