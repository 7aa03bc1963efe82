import type { Section } from './section.ts'

/** Two parts of a text about one event; what the second begins with begins a line. */
export function joinedSection(before: Section, section: Section): Section {
  const [first] = section.items
  const inherited = [...(before.inherited ?? []), ...(section.inherited ?? [])]
  return {
    ...before,
    dates: [...before.dates, ...section.dates],
    items: [...before.items, ...section.items],
    breaks: new Set([...before.breaks, ...section.breaks, ...(first ? [first] : [])]),
    ...(inherited.length > 0 ? { inherited } : {}),
  }
}
