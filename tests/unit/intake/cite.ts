import { type Citations, readCitations } from '#shared/domain/intake/citations/read-citations.ts'
import { KAZLU_RUDA } from '../paste/paste-institutions.ts'

export const citationsOf = (text: string): Citations => readCitations(text, { institutions: KAZLU_RUDA })

/** What was read, short enough to compare: kind, whose, body, number, day and the like. */
export function told(text: string): readonly string[] {
  return citationsOf(text).facts.map((fact) => {
    const who = fact.speaker?.ids.join('/') ?? '–'
    switch (fact.fact) {
      case 'meeting':
        return `meeting ${who} ${fact.bodyKind ?? '?'} ${fact.date ?? '?'} ${fact.number ?? '–'} ${fact.state}`
      case 'order':
        return `${fact.orderKind} ${who} ${fact.number ?? '–'} ${fact.date?.dates.join(',') ?? '?'} ${fact.founds ?? ''}`.trim()
      case 'meeting-count':
        return `count ${who} ${fact.bodyKind ?? '?'} ${fact.count} ${fact.from ?? '?'}`
      case 'paper':
        return `paper ${who} ${fact.paperKind} ${fact.stage} ${fact.date?.dates.join(',') ?? '?'}`
      case 'survey':
        return `survey ${who} ${fact.respondents} ${fact.n ?? '?'}/${fact.population ?? '?'} ${fact.date?.dates.join(',') ?? '?'}`
      case 'share':
        return `share ${fact.numerator}/${fact.denominator} ${fact.printed ?? '–'}`
      case 'promise':
        return `promise ${who} ${fact.bodyKind ?? '?'} ${fact.rule.rule} ${fact.rule.every} ${fact.rule.unit} ${fact.rule.min ?? ''}-${fact.rule.max ?? ''} ${fact.rule.weekday ?? ''}/${fact.rule.nth ?? ''}`
      default:
        return `rule ${fact.kind} ${fact.comparator} ${fact.target ?? fact.targetDate ?? '?'} ${fact.period}`
    }
  })
}
