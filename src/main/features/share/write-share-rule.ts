import { createHash } from 'node:crypto'
import { type Core, requireWorkspace, writerOf } from '../../core/core.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import type { ShareRule } from '../../records/share-rules.ts'

/** The same rule has the same id on every computer, so that the last word of two holds for both. */
const idOf = (about: string, subject: string): string =>
  `taisykle-${createHash('sha256').update(`${about}|${subject}`).digest('hex').slice(0, 32)}`

/**
 * Writes how this organisation receives. It lies with its texts, so it reaches its own computers and nobody else; it
 * is no step that is taken back by a key.
 */
export function writeShareRule(
  core: Core,
  rule: Pick<ShareRule, 'about' | 'value'> & Partial<Pick<ShareRule, 'subject' | 'name' | 'key'>>,
): void {
  const workspace = requireWorkspace(core)
  const id = idOf(rule.about, rule.subject ?? '')
  const next = SCHEMAS['share-rule'].parse({
    id,
    institutionId: workspace.workspaceId,
    since: core.clock.now().toISOString(),
    ...rule,
  })
  core.writer.write([{ kind: 'share-rule', id, next }], writerOf(workspace), 'typed')
}
