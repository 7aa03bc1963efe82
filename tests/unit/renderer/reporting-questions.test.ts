import { expect, test } from 'vitest'
import { INSTITUTION_RULES, WHOLE_RULES } from '#shared/domain/rollup/findings/finding-catalogue.ts'
import { REPORT_NAMES } from '#shared/domain/paper/reports/report-names.ts'
import { questionsText } from '#renderer/features/handbook/question-words.ts'
import { readBlocks } from '#renderer/features/handbook/read-blocks.ts'
import { CATALOG_LT } from '#renderer/i18n/catalog-lt.ts'
import type { Words } from '#renderer/i18n/use-translate.ts'
import { REPORTING_QUESTIONS } from '#renderer/lib/reporting-questions.ts'
import {
  addressOfTab,
  COMPARED,
  FINDING_CLASSES,
  pathOfTab,
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
    else {
      const place = placeOfAddress(address ?? null)
      expect(place && pathOfTab(place.tab, place.view), path).toBe(path)
    }
  }
})

test('the handbook lists them all, each with its way in the words on screen', () => {
  const t = ((id: keyof typeof CATALOG_LT) => CATALOG_LT[id]) as unknown as Words
  const [head, list] = readBlocks(questionsText(t))
  expect(head).toEqual({ as: 'head', text: 'Klausimai rengiant ataskaitą' })
  const lines = list?.as === 'steps' ? list.lines.map(([span]) => span?.text ?? '') : []
  expect(lines).toHaveLength(15)
  for (const line of lines) expect(line).toMatch(/\? (?:Suvestinė|Ataskaitos)(?: › [^›]+)+\.$/u)
  expect(lines[2]).toContain('Suvestinė › Rodikliai › ')
  expect(lines[14]).toContain('Ataskaitos › Pristatymo skaidrės.')
})

test('the classes of findings that questions lead to are ones that are looked for', () => {
  const rules = [...INSTITUTION_RULES, ...WHOLE_RULES].map(({ rule }) => rule)
  for (const one of FINDING_CLASSES) {
    expect(rules).toContain(one)
    expect(REPORTING_QUESTIONS.map(({ path }) => path)).toContain(pathOfTab('findings', one))
  }
})

test('addresses of parts come back as they were; a figure is none', () => {
  for (const tab of ROLLUP_TABS) {
    expect(placeOfAddress(addressOfTab(tab))).toEqual({ tab, view: null })
    for (const view of [...COMPARED, ...RULE_FILTERS, ...FINDING_CLASSES]) {
      expect(placeOfAddress(addressOfTab(tab, view))).toEqual({ tab, view })
    }
  }
  expect(placeOfAddress('K2.1')).toBeNull()
  expect(placeOfAddress(null)).toBeNull()
})
