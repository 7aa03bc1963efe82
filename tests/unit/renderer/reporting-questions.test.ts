import { expect, test } from 'vitest'
import { REPORT_NAMES } from '#shared/domain/paper/reports/report-papers.ts'
import { REPORTING_QUESTIONS } from '#renderer/lib/reporting-questions.ts'
import {
  addressOfTab,
  COMPARED,
  placeOfAddress,
  ROLLUP_TABS,
  RULE_FILTERS,
} from '#renderer/lib/rollup-tabs.ts'

test('each of the fifteen questions leads to a part of the rollup or to a report that is there', () => {
  expect(REPORTING_QUESTIONS.map(({ number }) => number)).toEqual(
    Array.from({ length: 15 }, (_, index) => index + 1),
  )
  for (const { path } of REPORTING_QUESTIONS) {
    const [, room, address] = path.split('/')
    if (room === 'reports') expect(REPORT_NAMES).toContain(address)
    else expect(placeOfAddress(address ?? null), path).not.toBeNull()
  }
})

test('addresses of parts come back as they were; a figure is none', () => {
  for (const tab of ROLLUP_TABS) {
    expect(placeOfAddress(addressOfTab(tab))).toEqual({ tab, view: null })
    for (const view of [...COMPARED, ...RULE_FILTERS]) {
      expect(placeOfAddress(addressOfTab(tab, view))).toEqual({ tab, view })
    }
  }
  expect(placeOfAddress('K2.1')).toBeNull()
  expect(placeOfAddress(null)).toBeNull()
})
