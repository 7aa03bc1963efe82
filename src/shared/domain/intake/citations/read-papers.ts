import type { CiteItem } from './cite-item.ts'
import type { CitationWord } from './citation-words.ts'
import type { PaperFact, ReadFacts } from './fact.ts'
import { spanOf, speakerAt } from './fact.ts'

const PAPERS: Readonly<Partial<Record<CitationWord, PaperFact['paperKind']>>> = {
  plan: 'activity-plan',
  procedure: 'folder-procedure',
  recommendations: 'recommendations',
  schedule: 'talk-schedule',
}

const STAGES: Readonly<Partial<Record<CitationWord, PaperFact['stage']>>> = {
  approved: 'approved',
  presented: 'presented',
  prepared: 'prepared',
}

const stageOf = (items: readonly CiteItem[]): PaperFact['stage'] | null => {
  const stages = items.flatMap((item) => (item.kind === 'word' ? (STAGES[item.word] ?? []) : []))
  return (['approved', 'presented', 'prepared'] as const).find((stage) => stages.includes(stage)) ?? null
}

/** "Veiklos planas patvirtintas direktoriaus 2018-09-05 įsakymu Nr. V-31": a paper and how far it has come. */
export const readPapers: ReadFacts = (clause) => {
  const stage = stageOf(clause.items)
  if (stage === null) return []
  const date = clause.items.find((item) => item.kind === 'date')
  const number = clause.items.find((item) => item.kind === 'document-number' && item.prefixed)
  const seen = new Set<PaperFact['paperKind']>()
  return clause.items.flatMap((item): PaperFact[] => {
    const paperKind = item.kind === 'word' ? PAPERS[item.word] : undefined
    if (paperKind === undefined || seen.has(paperKind)) return []
    seen.add(paperKind)
    return [
      {
        fact: 'paper',
        paperKind,
        stage,
        date: date?.kind === 'date' ? date.reading : null,
        orderNumber: stage === 'approved' && number?.kind === 'document-number' ? number.value : null,
        speaker: speakerAt(clause, item),
        span: spanOf([item], clause.span),
        state: clause.tense ?? 'done',
        confidence: date ? 0.75 : 0.5,
      },
    ]
  })
}
