import { z } from 'zod'
import type { FieldIssue } from '#shared/contract/app-error.ts'
import { FieldIssueSchema } from '#shared/contract/error-schemas.ts'
import { CATALOGS } from '#shared/i18n/catalog.ts'
import type { Translate } from '#shared/i18n/translate.ts'

export interface ToldIssue {
  /** `agenda/0/title`; with several records the record's place in the list comes first. */
  readonly path: string
  readonly rule: string
  readonly message: string
}

function valueAt(input: unknown, path: string): unknown {
  return path.split('/').reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null) return undefined
    return (value as Readonly<Record<string, unknown>>)[step]
  }, input)
}

/** A missing or empty value is "required", whatever the schema calls it. */
function ruleOf({ path, rule, params }: FieldIssue, input: unknown): string {
  if (input === undefined) return rule
  const value = valueAt(input, path)
  if (rule === 'invalid_type' && value === undefined) return 'required'
  const isEmpty = value === '' && (rule === 'invalid_format' || params['minimum'] === 1)
  return isEmpty ? 'required' : rule
}

/** Field issues of a refusal with their sentences; an empty list where there are none. */
export function toldIssues(issues: unknown, translate: Translate, input: unknown): readonly ToldIssue[] {
  const parsed = z.array(FieldIssueSchema).safeParse(issues)
  if (!parsed.success) return []
  return parsed.data.map((issue) => {
    const rule = ruleOf(issue, input)
    const id = Object.hasOwn(CATALOGS.lt, `field.${rule}`) ? `field.${rule}` : 'field.other'
    const expected = issue.params['expected']
    const params = {
      minimum: '–',
      maximum: '–',
      keys: '–',
      target: '–',
      ...issue.params,
      expected: translate('cli.expected', { type: String(expected ?? 'other') }),
    }
    return { path: issue.path, rule, message: translate(id, params) }
  })
}
