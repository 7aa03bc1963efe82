import type { RecordOf } from '#shared/model/kinds.ts'
import type { FieldSpec } from '#renderer/forms/field-spec.ts'

type Institution = RecordOf<'institution'>
type Municipality = RecordOf<'municipality'>

/** Which forms papers follow. */
const PAPER_THEMES = [
  { id: 'current', label: 'paperTheme.current' },
  { id: 'rules-2018', label: 'paperTheme.rules-2018' },
  { id: 'plain', label: 'paperTheme.plain' },
] as const

export const NAMES: readonly FieldSpec<keyof Institution>[] = [
  { name: 'name', label: 'institutions.name', as: 'line', isRequired: true, isWide: true },
  {
    name: 'nameGenitive',
    label: 'institutions.nameGenitive',
    hint: 'institutions.nameGenitiveHint',
    as: 'line',
  },
  { name: 'shortName', label: 'institutions.shortName', as: 'line' },
  { name: 'place', label: 'institutions.place', as: 'line' },
  {
    name: 'directorTitle',
    label: 'institutions.directorTitle',
    hint: 'institutions.directorHint',
    as: 'line',
  },
  { name: 'legalCode', label: 'institutions.legalCode', as: 'line' },
  {
    name: 'paperTheme',
    label: 'institutions.paperTheme',
    hint: 'institutions.paperThemeHint',
    as: 'choice',
    options: PAPER_THEMES,
  },
]

export const ALIAS: readonly FieldSpec<keyof Institution['aliases'][number]>[] = [
  { name: 'text', label: 'institutions.aliasText', as: 'line', isRequired: true },
  {
    name: 'aliasKind',
    label: 'institutions.aliasKind',
    as: 'choice',
    options: [
      { id: 'abbreviation', label: 'aliasKind.abbreviation' },
      { id: 'inflected', label: 'aliasKind.inflected' },
      { id: 'typing-error', label: 'aliasKind.typing-error' },
      { id: 'historic', label: 'aliasKind.historic' },
      { id: 'other', label: 'aliasKind.other' },
    ],
  },
]

export const CLASS: readonly FieldSpec<keyof Institution['classes'][number]>[] = [
  { name: 'label', label: 'institutions.classLabel', as: 'line', isRequired: true },
  { name: 'grade', label: 'institutions.grade', as: 'line' },
  { name: 'size', label: 'institutions.classSize', as: 'count' },
]

export const MUNICIPALITY: readonly FieldSpec<keyof Municipality>[] = [
  { name: 'name', label: 'institutions.name', as: 'line', isRequired: true },
  {
    name: 'nameGenitive',
    label: 'institutions.nameGenitive',
    hint: 'institutions.nameGenitiveHint',
    as: 'line',
  },
  { name: 'place', label: 'institutions.place', as: 'line' },
  { name: 'institutionTotal', label: 'institutions.total', hint: 'institutions.totalHint', as: 'count' },
  { name: 'institutionTotalSource', label: 'institutions.totalSource', as: 'line' },
  {
    name: 'reportDueOn',
    label: 'institutions.reportDueOn',
    hint: 'institutions.reportDueOnHint',
    as: 'day',
  },
  {
    name: 'paperTheme',
    label: 'institutions.paperTheme',
    hint: 'institutions.paperThemeHint',
    as: 'choice',
    options: PAPER_THEMES,
  },
]
