import type { RecordOf } from '#shared/model/kinds.ts'
import type { FieldSpec } from '#renderer/forms/field-spec.ts'

type Programme = RecordOf<'folder-programme'>
type Paper = RecordOf<'paper-version'>

export const PROGRAMME: readonly FieldSpec<keyof Programme>[] = [
  { name: 'title', label: 'folders.name', as: 'line', isRequired: true, isWide: true },
  { name: 'classLabels', label: 'folders.classes', hint: 'folders.classesHint', as: 'labels' },
  { name: 'pupilCount', label: 'folders.pupils', as: 'count' },
  { name: 'since', label: 'folders.since', as: 'date' },
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
  { name: 'reviewEvery', label: 'folders.reviewEvery', hint: 'folders.reviewHint', as: 'count' },
  {
    name: 'reviewUnit',
    label: 'folders.reviewUnit',
    as: 'choice',
    options: [
      { id: 'week', label: 'reviewUnit.week' },
      { id: 'month', label: 'reviewUnit.month' },
      { id: 'half-year', label: 'reviewUnit.half-year' },
      { id: 'school-year', label: 'reviewUnit.school-year' },
    ],
  },
]

export const DIRECTION: readonly FieldSpec<keyof Programme['directions'][number]>[] = [
  { name: 'title', label: 'folders.direction', as: 'line', isRequired: true, isWide: true },
]

export const PAPER: readonly FieldSpec<keyof Paper>[] = [
  { name: 'title', label: 'folders.paperName', as: 'line', isRequired: true, isWide: true },
  {
    name: 'paperKind',
    label: 'folders.paperKind',
    as: 'choice',
    options: [
      { id: 'activity-plan', label: 'paperKind.activity-plan' },
      { id: 'folder-procedure', label: 'paperKind.folder-procedure' },
      { id: 'recommendations', label: 'paperKind.recommendations' },
      { id: 'talk-schedule', label: 'paperKind.talk-schedule' },
      { id: 'other', label: 'paperKind.other' },
    ],
  },
  {
    name: 'state',
    label: 'surveys.state',
    as: 'choice',
    options: [
      { id: 'draft', label: 'paperState.draft' },
      { id: 'prepared', label: 'paperState.prepared' },
      { id: 'presented', label: 'paperState.presented' },
      { id: 'approved', label: 'paperState.approved' },
    ],
  },
  { name: 'date', label: 'folders.paperDate', as: 'date' },
  { name: 'presentedAtMeetingId', label: 'folders.presentedAt', as: 'link', kind: 'meeting' },
  { name: 'approvedByOrderId', label: 'folders.approvedBy', as: 'link', kind: 'order' },
]
