import type { RecordOf } from '#shared/model/kinds.ts'
import type { FieldSpec } from '#renderer/forms/field-spec.ts'

type Survey = RecordOf<'survey'>

export const ABOUT: readonly FieldSpec<keyof Survey>[] = [
  { name: 'title', label: 'surveys.name', as: 'line', isRequired: true, isWide: true },
  {
    name: 'respondents',
    label: 'surveys.respondents',
    as: 'choice',
    options: [
      { id: 'teachers', label: 'respondents.teachers' },
      { id: 'pupils', label: 'respondents.pupils' },
      { id: 'parents', label: 'respondents.parents' },
      { id: 'mixed', label: 'respondents.mixed' },
      { id: 'other', label: 'respondents.other' },
    ],
  },
  {
    name: 'state',
    label: 'surveys.state',
    as: 'choice',
    options: [
      { id: 'planned', label: 'workState.planned' },
      { id: 'ongoing', label: 'workState.ongoing' },
      { id: 'done', label: 'workState.done' },
    ],
  },
  { name: 'date', label: 'surveys.date', as: 'date' },
  { name: 'window', label: 'surveys.window', hint: 'surveys.windowHint', as: 'line' },
  { name: 'tool', label: 'surveys.tool', as: 'line', placeholder: 'surveys.toolExample' },
]

export const ANSWERED: readonly FieldSpec<keyof Survey>[] = [
  { name: 'n', label: 'surveys.n', hint: 'surveys.nHint', as: 'count' },
  { name: 'populationCount', label: 'surveys.population', hint: 'surveys.populationHint', as: 'count' },
  {
    name: 'populationText',
    label: 'surveys.populationText',
    as: 'line',
    placeholder: 'surveys.populationExample',
  },
]

export const PHASE: FieldSpec<keyof Survey> = {
  name: 'phase',
  label: 'surveys.phase',
  as: 'choice',
  options: [
    { id: 'none', label: 'surveyPhase.none' },
    { id: 'before', label: 'surveyPhase.before' },
    { id: 'after', label: 'surveyPhase.after' },
  ],
}

export const STATEMENT: readonly FieldSpec<keyof Survey['statements'][number]>[] = [
  { name: 'text', label: 'surveys.statement', as: 'line', isRequired: true, isWide: true },
  { name: 'planned', label: 'surveys.planned', as: 'percent' },
  { name: 'agreeing', label: 'surveys.agreeing', as: 'count' },
  { name: 'answers', label: 'surveys.answers', as: 'count' },
  { name: 'result', label: 'surveys.result', as: 'percent' },
  { name: 'scaleAnswer', label: 'surveys.scaleAnswer', as: 'line', placeholder: 'surveys.scaleExample' },
]
