import { expect, it } from 'vitest'
import { collectionFormsPaper } from '#shared/domain/paper/reports/collection-forms.ts'
import { practiceSource, tablesOf, textOf } from './report-source.ts'

it('[row 40] blank forms ask for every indicator and every role, and say that empty is not zero', () => {
  const source = practiceSource()
  const paper = collectionFormsPaper(source)
  const [indicators, events, meetings, talks] = tablesOf(paper)
  const rules = source.records.indicator.length
  // A band for each level stands between the rules.
  expect(indicators?.rows.length).toBeGreaterThanOrEqual(rules)
  expect([events, meetings, talks].every((table) => (table?.rows.length ?? 0) > 10)).toBe(true)
  const text = textOf(paper)
  for (const { title } of source.records.indicator) expect(text).toContain(title)
  for (const role of ['Mokytojai', 'Mokiniai', 'Tėvai', 'Kiti', 'Nenurodyta']) expect(text).toContain(role)
  expect(text).toContain('tuščia nėra nulis')
})
