import type { BodyKind } from '../../../model/body.ts'
import { assertNever } from '../../../lib/assert-never.ts'
import { BODY_NAMES, MUNICIPAL_BODIES } from '../body-names.ts'
import { draftRef } from '../intake.ts'
import type {
  Fact,
  MeetingCountFact,
  MeetingFact,
  OrderFact,
  PaperFact,
  PromiseFact,
  RuleFact,
  Speaker,
  ShareFact,
  SurveyFact,
} from './fact.ts'
import { BODY_KIND_CHOICES, type Choice, RULE_KIND_CHOICES } from '../choices.ts'
import type { FactTarget } from './fact-target.ts'
import { askDate, askTense, bodyOf, dateOf, institutionOf, prove, UNKNOWN } from './fact-target.ts'

/** Bodies to choose from: those of the school, then the kinds of which it has none yet. */
function bodyChoices({ context }: FactTarget, institutionId: string): Choice[] {
  const kept = context.bodies.filter((body) => body.institutionId === institutionId)
  const has = new Set<string>(kept.map(({ bodyKind }) => bodyKind))
  const kinds = BODY_KIND_CHOICES.filter(({ value }) => !has.has(value))
  return [...kept.map(({ id, name }) => ({ value: id, words: name })), ...kinds]
}

const isBodyKind = (value: string): value is BodyKind => Object.hasOwn(BODY_NAMES, value)

/** The body of a meeting; asked where the text names none, or by letters that two bodies share ("MT"). */
function meetingBody(
  target: FactTarget,
  bodyKind: BodyKind | null,
  institutionId: string,
  key: string,
): string {
  if (bodyKind !== null) return institutionId === UNKNOWN ? UNKNOWN : bodyOf(target, institutionId, bodyKind)
  const choices = bodyChoices(target, institutionId)
  const { writer, source } = target
  const answer = writer.ask({ code: 'which-body', about: key, field: 'bodyKind', source, choices })
  if (answer === null || institutionId === UNKNOWN) return UNKNOWN
  return isBodyKind(answer) ? bodyOf(target, institutionId, answer) : answer
}

/** Planned, held with minutes given out, or held without a number. */
function meetingState({ state, number, date }: MeetingFact): Readonly<Record<string, unknown>> {
  if (state === 'planned') return { state: 'planned' }
  if (number === null) return { state: 'draft' }
  return date === null ? { state: 'registered' } : { state: 'registered', registeredOn: date }
}

const namesOf = (speaker: Speaker | null): string => (speaker?.ids ?? []).join('/')

function addMeeting(target: FactTarget, fact: MeetingFact): void {
  const { writer, source } = target
  const kind = fact.bodyKind
  const isMunicipal = kind !== null && MUNICIPAL_BODIES.has(kind)
  const who = isMunicipal ? '' : namesOf(fact.speaker)
  const key = `meeting|${who}|${kind ?? UNKNOWN}|${fact.date ?? source.raw}|${fact.number ?? ''}`
  const institutionId = institutionOf(target, fact.speaker, key, isMunicipal)
  const date = askDate(target, fact.reading, key, 'date') ?? fact.date
  askTense(target, fact, key)
  const precision = fact.reading?.precision ?? 'day'
  writer.add({
    kind: 'meeting',
    key,
    title: fact.purpose || (kind === null ? '' : BODY_NAMES[kind]),
    state: fact.state,
    confidence: fact.confidence,
    source,
    record: {
      institutionId,
      bodyId: meetingBody(target, kind, institutionId, key),
      date,
      ...(precision === 'day-list' ? {} : { datePrecision: precision }),
      purpose: fact.purpose,
      minutesNumber: fact.number,
      ...meetingState({ ...fact, date }),
    },
  })
  prove(target, key, 'meeting', institutionId, fact)
}

function foundedBody(
  target: FactTarget,
  fact: OrderFact,
  institutionId: string,
): Readonly<Record<string, unknown>> {
  if (fact.founds === null || institutionId === UNKNOWN) return {}
  return { effect: 'founds-body', effectOnId: bodyOf(target, institutionId, fact.founds) }
}

function addOrder(target: FactTarget, fact: OrderFact): void {
  const { writer, source } = target
  const isCouncil = fact.orderKind === 'council-decision'
  const date = dateOf(fact.date)
  const who = isCouncil ? '' : namesOf(fact.speaker)
  const key = `order|${who}|${fact.orderKind}|${fact.number ?? ''}|${date ?? ''}`
  const institutionId = institutionOf(target, fact.speaker, key, isCouncil)
  if (fact.date === null)
    writer.ask({ code: 'date-missing', about: key, field: 'date', source, blocking: false })
  askDate(target, fact.date, key, 'date')
  const isRegistered = fact.number !== null && date !== null && fact.state !== 'planned'
  writer.add({
    kind: 'order',
    key,
    title: [fact.number, fact.subject].filter(Boolean).join(' '),
    state: fact.state,
    confidence: fact.confidence,
    source,
    record: {
      institutionId,
      orderKind: fact.orderKind,
      number: fact.number,
      date,
      subject: fact.subject,
      ...(isRegistered ? { state: 'registered', registeredOn: date } : { state: 'draft' }),
      ...foundedBody(target, fact, institutionId),
      raw: source.raw.slice(0, 500),
    },
    fallback: { subject: source.raw.slice(0, 200) },
  })
  prove(target, key, 'order', institutionId, fact)
}

function addCount(target: FactTarget, fact: MeetingCountFact): void {
  const key = `meeting-count|${namesOf(fact.speaker)}|${fact.bodyKind ?? UNKNOWN}|${fact.from ?? ''}|${fact.count}`
  const institutionId = institutionOf(target, fact.speaker, key)
  const { writer, source } = target
  if (fact.from === null) writer.ask({ code: 'period-missing', about: key, field: 'from', source })
  writer.add({
    kind: 'meeting-count',
    key,
    title: String(fact.count),
    state: fact.state,
    confidence: fact.confidence,
    source,
    record: {
      institutionId,
      bodyId: meetingBody(target, fact.bodyKind, institutionId, key),
      count: fact.count,
      from: fact.from ?? UNKNOWN,
      to: fact.until ?? UNKNOWN,
      raw: source.raw.slice(0, 500),
    },
  })
}

const PAPER_TITLES: Readonly<Record<PaperFact['paperKind'], string>> = {
  'activity-plan': 'Veiklos planas',
  'folder-procedure': 'Aplanko rengimo tvarkos aprašas',
  recommendations: 'Rekomendacijos',
  'talk-schedule': 'Pokalbių grafikas',
}

function addPaper(target: FactTarget, fact: PaperFact): void {
  const date = dateOf(fact.date)
  const who = namesOf(fact.speaker)
  const key = `paper-version|${who}|${fact.paperKind}|${fact.stage}|${date ?? ''}`
  const institutionId = institutionOf(target, fact.speaker, key)
  const orderKey = `order|${who}|order|${fact.orderNumber ?? ''}|${date ?? ''}`
  const isLinked = fact.orderNumber !== null && target.writer.has(orderKey)
  target.writer.add({
    kind: 'paper-version',
    key,
    title: PAPER_TITLES[fact.paperKind],
    state: fact.state,
    confidence: fact.confidence,
    source: target.source,
    record: {
      institutionId,
      paperKind: fact.paperKind,
      title: PAPER_TITLES[fact.paperKind],
      state: fact.state === 'planned' ? 'draft' : fact.stage,
      date,
      ...(isLinked ? { approvedByOrderId: draftRef(orderKey) } : {}),
    },
  })
  prove(target, key, 'paper-version', institutionId, fact)
}

function addSurvey(target: FactTarget, fact: SurveyFact): void {
  const date = dateOf(fact.date)
  const key = `survey|${namesOf(fact.speaker)}|${fact.title || fact.respondents}|${date ?? ''}`
  const institutionId = institutionOf(target, fact.speaker, key)
  askDate(target, fact.date, key, 'date')
  target.writer.add({
    kind: 'survey',
    key,
    title: fact.title,
    state: fact.state,
    confidence: fact.confidence,
    source: target.source,
    record: {
      institutionId,
      title: fact.title,
      respondents: fact.respondents,
      date,
      n: fact.n,
      populationCount: fact.population,
      tool: fact.tool,
      state: fact.state === 'planned' || fact.state === 'ongoing' ? fact.state : 'done',
    },
    fallback: { title: target.source.raw.slice(0, 200) },
  })
  prove(target, key, 'survey', institutionId, fact)
}

/** Half a percent may be rounding; more is a question. */
const ROUNDING = 0.5

function addShare(target: FactTarget, fact: ShareFact): void {
  const { writer, source, context } = target
  const key = `observation|${target.indicatorId ?? source.raw}|${fact.numerator}|${fact.denominator}`
  const computed = (fact.numerator / fact.denominator) * 100
  if (fact.printed !== null && Math.abs(computed - fact.printed) > ROUNDING) {
    writer.ask({
      code: 'share-differs', about: key, field: 'numerator', source, blocking: false,
      params: { printed: fact.printed, computed: Math.round(computed * 100) / 100 },
    }) // prettier-ignore
  }
  if (target.indicatorId === null) {
    const choices = context.indicators
      .filter(({ kind }) => kind.startsWith('share') || kind === 'survey-share')
      .map(({ id, printedNumber, title }) => ({
        value: id,
        words: [printedNumber, title].filter(Boolean).join(' '),
      }))
    writer.ask({ code: 'which-indicator', about: key, field: 'indicatorId', source, choices })
  }
  writer.add({
    kind: 'observation',
    key,
    title: `${fact.numerator} iš ${fact.denominator}`,
    state: fact.state,
    confidence: fact.confidence,
    source,
    record: {
      institutionId: institutionOf(target, fact.speaker ?? { ids: [context.selfId], doubtful: false }, key),
      indicatorId: target.indicatorId ?? UNKNOWN,
      numerator: fact.numerator,
      denominator: fact.denominator,
      state: fact.state,
      raw: source.raw.slice(0, 500),
    },
  })
}

function addPromise(target: FactTarget, fact: PromiseFact): void {
  const { context, writer, source } = target
  const bodyKind = fact.bodyKind ?? 'istaigos-kk'
  const isMunicipal = MUNICIPAL_BODIES.has(bodyKind)
  const rough = `promise|${namesOf(fact.speaker)}|${bodyKind}|${source.raw}`
  const institutionId = institutionOf(target, fact.speaker, rough, isMunicipal)
  const kept = context.bodies.find(
    (body) => body.institutionId === institutionId && body.bodyKind === bodyKind,
  )
  const key = kept
    ? `body:${kept.id}`
    : institutionId === UNKNOWN
      ? rough
      : `body|${institutionId}|${bodyKind}`
  if (fact.bodyKind === null)
    writer.ask({
      code: 'which-body',
      about: key,
      field: 'bodyKind',
      source,
      blocking: false,
      proposal: bodyKind,
      choices: BODY_KIND_CHOICES,
    })
  const name = kept?.name ?? BODY_NAMES[bodyKind]
  writer.add({
    kind: 'body', key, title: name, state: 'done', confidence: fact.confidence, source,
    record: { institutionId, bodyKind, cadence: [{ ...fact.rule, raw: source.raw.slice(0, 500) }] },
    fallback: { name },
  }) // prettier-ignore
}

function addRule(target: FactTarget, fact: RuleFact): void {
  const { writer, source, planId, activityId } = target
  const key = `indicator|${activityId ?? UNKNOWN}|${fact.title}`
  if (activityId === null) {
    const choices = target.context.activities.map(({ id, printedNumber, title }) => ({
      value: id,
      words: [printedNumber, title].filter(Boolean).join(' '),
    }))
    writer.ask({ code: 'which-plan', about: key, field: 'activityId', source, choices })
  }
  const { fact: _fact, speaker: _speaker, span: _span, state: _state, confidence, ...rule } = fact
  if (confidence < 0.8)
    writer.ask({
      code: 'rule-kind',
      about: key,
      field: 'kind',
      source,
      blocking: false,
      proposal: rule.kind,
      choices: RULE_KIND_CHOICES,
    })
  writer.add({
    kind: 'indicator', key, title: fact.title, state: 'planned', confidence, source,
    record: {
      ...rule,
      planId: planId ?? UNKNOWN,
      activityId: activityId ?? UNKNOWN,
      source: rule.kind === 'cadence' ? 'meetings' : 'evidence',
      denominator: rule.kind === 'share-of-institutions' ? 'participating' : 'unknown',
    },
  }) // prettier-ignore
}

/** Writes the drafts and questions of one fact. */
export function addFact(target: FactTarget, fact: Fact): void {
  switch (fact.fact) {
    case 'meeting':
      return addMeeting(target, fact)
    case 'order':
      return addOrder(target, fact)
    case 'meeting-count':
      return addCount(target, fact)
    case 'paper':
      return addPaper(target, fact)
    case 'survey':
      return addSurvey(target, fact)
    case 'share':
      return addShare(target, fact)
    case 'promise':
      return addPromise(target, fact)
    case 'rule':
      return addRule(target, fact)
    default:
      return assertNever(fact)
  }
}
