import { DONE_OR_PLANNED } from '../choices.ts'
import type { BodyKind } from '../../../model/body.ts'
import type { DateReading } from '../../paste/date-reading.ts'
import { BODY_NAMES } from '../body-names.ts'
import type { DraftWriter } from '../draft-writer.ts'
import type { SourcePlace } from '../intake.ts'
import { draftRef } from '../intake.ts'
import type { IntakeContext } from '../intake-context.ts'
import type { Fact, Speaker } from './fact.ts'

/** A fact with the writer it goes to and the place it came from. */
export interface FactTarget {
  readonly context: IntakeContext
  readonly writer: DraftWriter
  readonly source: SourcePlace
  /** Where the source itself says whose rows these are (a cell of a plan). */
  readonly planId: string | null
  readonly activityId: string | null
  readonly indicatorId: string | null
}

export const UNKNOWN = '?'

/** Whose it is: the one named; the own school where nobody is; else a question. */
export function institutionOf(
  target: FactTarget,
  speaker: Speaker | null,
  key: string,
  isMunicipal = false,
): string {
  const { context } = target
  if (isMunicipal) return context.municipalityId ?? context.selfId
  const ids = speaker?.ids ?? []
  const [only] = ids
  if (only === undefined && context.role === 'institution') return context.selfId
  if (only !== undefined && ids.length === 1 && speaker?.doubtful !== true) return only
  return askInstitution(target, ids, key)
}

/** Asked among the candidates; a single doubtful one is proposed and taken until somebody says otherwise. */
function askInstitution(
  { context, writer, source }: FactTarget,
  ids: readonly string[],
  key: string,
): string {
  const [only] = ids
  const isOne = ids.length === 1 && only !== undefined
  const choices =
    ids.length > 1 ? schools(context).filter(({ value }) => ids.includes(value)) : schools(context)
  const code = isOne ? 'institution-doubtful' : 'which-institution'
  const proposal = isOne ? only : null
  const answer = writer.ask({ code, about: key, field: 'institutionId', source, proposal, choices })
  return answer ?? proposal ?? UNKNOWN
}

const schools = (context: IntakeContext): { value: string; words: string }[] =>
  context.institutions.map(({ id, name }) => ({ value: id, words: name }))

/** The body of a kind at an institution: the one kept, or a draft of a new one. */
export function bodyOf(target: FactTarget, institutionId: string, bodyKind: BodyKind): string {
  const { context, writer, source } = target
  const kept = context.bodies.filter(
    (body) => body.institutionId === institutionId && body.bodyKind === bodyKind,
  )
  const [body] = kept
  if (body) return body.id
  const key = `body|${institutionId}|${bodyKind}`
  writer.add({
    kind: 'body', key, title: BODY_NAMES[bodyKind], state: 'done', confidence: 0.8, source,
    record: { institutionId, bodyKind },
    fallback: { name: BODY_NAMES[bodyKind] },
  }) // prettier-ignore
  return draftRef(key)
}

export const dateOf = (reading: DateReading | null): string | null =>
  reading && reading.doubt === null ? (reading.dates[0] ?? null) : null

/** A date that was read with a doubt is asked, with what it probably is; the answer, where there is one. */
export function askDate(
  target: FactTarget,
  reading: DateReading | null,
  key: string,
  field: string,
): string | null {
  if (!reading || reading.doubt === null) return null
  const [proposal = null] = reading.proposal ?? reading.dates
  return target.writer.ask({ code: 'date-doubtful', about: key, field, source: target.source, proposal })
}

export const askTense = (target: FactTarget, fact: Fact, key: string): void => {
  if (fact.state === 'unclear') {
    target.writer.ask({
      code: 'tense-unclear',
      about: key,
      field: 'state',
      source: target.source,
      blocking: false,
      proposal: 'done',
      choices: DONE_OR_PLANNED,
    })
  }
}

/** Every fact of a report cell also proves the rule it stands under. */
export function prove(
  target: FactTarget,
  key: string,
  recordKind: string,
  institutionId: string,
  fact: Fact,
): void {
  const { writer, source, indicatorId } = target
  if (indicatorId === null || institutionId === UNKNOWN) return
  writer.add({
    kind: 'evidence', key: `evidence|${indicatorId}|${key}`, title: source.raw.slice(0, 120), state: fact.state,
    confidence: fact.confidence, source,
    record: { institutionId, indicatorId, recordId: draftRef(key), recordKind, state: fact.state, raw: source.raw.slice(0, 500) },
  }) // prettier-ignore
}
