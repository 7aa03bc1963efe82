import type { Body } from '#shared/model/body.ts'
import type { MinutesTemplate } from '#shared/model/minutes-kit.ts'

const rank = (template: MinutesTemplate, body: Pick<Body, 'id' | 'bodyKind'>): number => {
  if (template.bodyId !== null) return template.bodyId === body.id ? 0 : -1
  if (template.bodyKind !== null) return template.bodyKind === body.bodyKind ? 1 : -1
  return 2
}

/** Templates that suit a team: its own, those of its kind, those of any. */
export const templatesFor = (
  templates: readonly MinutesTemplate[],
  body: Pick<Body, 'id' | 'bodyKind'>,
): readonly MinutesTemplate[] =>
  templates
    .map((template) => ({ template, rank: rank(template, body) }))
    .filter((one) => one.rank >= 0)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ template }) => template)
