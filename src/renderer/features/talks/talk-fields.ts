import type { RecordOf } from '#shared/model/kinds.ts'
import type { FieldSpec } from '#renderer/forms/field-spec.ts'

type TalkRound = RecordOf<'talk-round'>

export const ABOUT: readonly FieldSpec<keyof TalkRound>[] = [
  {
    name: 'talkKind',
    label: 'talks.kind',
    as: 'choice',
    options: [
      { id: 'bilateral', label: 'talkKind.bilateral' },
      { id: 'trilateral', label: 'talkKind.trilateral' },
      { id: 'consultation-day', label: 'talkKind.consultation-day' },
      { id: 'parents-day', label: 'talkKind.parents-day' },
    ],
  },
  { name: 'classLabel', label: 'talks.class', hint: 'talks.classHint', as: 'line' },
  {
    name: 'windowKind',
    label: 'talks.window',
    as: 'choice',
    options: [
      { id: 'none', label: 'talkWindow.none' },
      { id: 'dec-jan', label: 'talkWindow.dec-jan' },
      { id: 'may-jun', label: 'talkWindow.may-jun' },
      { id: 'other', label: 'talkWindow.other' },
    ],
  },
  { name: 'window', label: 'talks.windowWords', hint: 'talks.windowHint', as: 'line' },
  { name: 'date', label: 'talks.date', hint: 'talks.dateHint', as: 'date' },
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
  { name: 'tool', label: 'surveys.tool', hint: 'talks.toolHint', as: 'line' },
]

export const COUNTS: readonly FieldSpec<keyof TalkRound>[] = [
  { name: 'planned', label: 'talks.planned', as: 'count' },
  { name: 'held', label: 'talks.held', as: 'count' },
  { name: 'pupilsCovered', label: 'talks.covered', as: 'count' },
  { name: 'pupilsTotal', label: 'talks.total', hint: 'talks.totalHint', as: 'count' },
  { name: 'coveragePercent', label: 'talks.percent', hint: 'talks.percentHint', as: 'percent' },
  { name: 'teachersTrained', label: 'talks.teachers', as: 'count' },
]
