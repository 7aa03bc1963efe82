import type { EvidenceState } from '../../model/plan.ts'
import type { Kind } from '../../model/kinds.ts'
import type {
  Draft,
  Intake,
  IntakeLeftover,
  IntakeQuestion,
  IntakeQuestionCode,
  SourcePlace,
} from './intake.ts'

interface NewDraft {
  readonly kind: Kind
  readonly key: string
  readonly record: Readonly<Record<string, unknown>>
  readonly fallback?: Readonly<Record<string, unknown>>
  readonly updates?: readonly string[]
  readonly title: string
  readonly state: EvidenceState
  readonly confidence: number
  readonly source: SourcePlace
}

interface NewQuestion {
  readonly code: IntakeQuestionCode
  readonly told?: IntakeQuestion['told']
  readonly about: string
  readonly field: string
  readonly source: SourcePlace
  readonly params?: IntakeQuestion['params']
  readonly proposal?: string | null
  readonly choices?: IntakeQuestion['choices']
  readonly blocking?: boolean
}

/** Collects what one source gives; the same thing told twice becomes one draft. */
export interface DraftWriter {
  readonly add: (draft: NewDraft) => void
  readonly has: (key: string) => boolean
  /** Asks, unless it was answered before: then the answer is put into the field and given back. */
  readonly ask: (question: NewQuestion) => string | null
  readonly leave: (leftover: IntakeLeftover) => void
  readonly result: () => Intake
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** Fields of the first telling, filled by the second where the first says nothing; lists are joined. */
function joined(first: Draft, second: NewDraft): Draft {
  const record: Record<string, unknown> = { ...first.record }
  for (const [field, value] of Object.entries(second.record)) {
    const before = record[field]
    if (isEmpty(before)) record[field] = value
    else if (Array.isArray(before) && Array.isArray(value)) record[field] = withNew(before, value)
  }
  return { ...first, record, confidence: Math.max(first.confidence, second.confidence) }
}

function withNew(before: readonly unknown[], more: readonly unknown[]): unknown[] {
  const seen = new Set(before.map((one) => JSON.stringify(one)))
  return [...before, ...more.filter((one) => !seen.has(JSON.stringify(one)))]
}

/** `answers` by question id. Answers are words; a field that holds a number gets its number. */
export function draftWriter(answers: Readonly<Record<string, string>> = {}): DraftWriter {
  const drafts = new Map<string, Draft>()
  const answered: { about: string; field: string; answer: string }[] = []
  const questions = new Map<string, IntakeQuestion>()
  const leftovers: IntakeLeftover[] = []
  return {
    add(draft) {
      const first = drafts.get(draft.key)
      drafts.set(draft.key, first ? joined(first, draft) : draft)
    },
    has: (key) => drafts.has(key),
    ask({ code, told, about, field, source, params = {}, proposal = null, choices = [], blocking = true }) {
      const id = `${code}:${field}:${about}`
      const answer = Object.hasOwn(answers, id) ? (answers[id] ?? null) : null
      if (answer !== null) {
        answered.push({ about, field, answer })
        return answer
      }
      if (questions.has(id)) return null
      const typed = source.raw === '' ? params : { typed: source.raw.slice(0, 200), ...params }
      questions.set(id, {
        id,
        code,
        ...(told === undefined ? {} : { told }),
        params: typed,
        source,
        field,
        proposal,
        choices,
        blocking,
        about,
      })
      return null
    },
    leave: (leftover) => void leftovers.push(leftover),
    result() {
      for (const { about, field, answer } of answered) {
        const draft = drafts.get(about)
        if (draft && Object.hasOwn(draft.record, field)) drafts.set(about, withAnswer(draft, field, answer))
      }
      return { drafts: [...drafts.values()], questions: [...questions.values()], leftovers }
    },
  }
}

function withAnswer(draft: Draft, field: string, answer: string): Draft {
  const isNumber = typeof draft.record[field] === 'number' && /^-?\d+([.,]\d+)?$/.test(answer)
  const value = isNumber ? Number(answer.replace(',', '.')) : answer
  return { ...draft, record: { ...draft.record, [field]: value } }
}
