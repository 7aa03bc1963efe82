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

/** Where the names do not fit beside each other, an address may choose one that is out of sight. */
function bringIntoSight(tab: HTMLElement | null): void {
  const list = tab?.parentElement
  if (tab === null || !list) return
  // Only sideways: the page stays where it is.
  const [own, seen] = [tab.getBoundingClientRect(), list.getBoundingClientRect()]
  list.scrollLeft += Math.max(0, own.right - seen.right) - Math.max(0, seen.left - own.left)
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
        <Tab
          key={tab.id}
          id={tab.id}
          {...(tab.id === selected ? { ref: bringIntoSight } : {})}
          isDisabled={tab.isDisabled === true}
          className={css.tab}
        >
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
