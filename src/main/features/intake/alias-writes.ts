import type { IntakeQuestion } from '#shared/domain/intake/intake.ts'
import type { Institution } from '#shared/model/institution.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { type Core, ownId, requireWorkspace } from '../../core/core.ts'
import { findRecord } from '../../records/record-reader.ts'
import type { RecordWrite } from '../../records/record-writer.ts'
import { contentHash } from '../../storage/content-hash.ts'

/** Longer pieces are sentences, not names. */
const LONGEST_ALIAS = 120

const isAboutName = ({ code }: IntakeQuestion): boolean =>
  code === 'which-institution' || code === 'institution-doubtful'

/**
 * "KR always means ...": a way of writing that a person explained becomes an alias of that institution, in the
 * municipality's list, from where it travels to the other PCs.
 */
export function aliasWrites(
  core: Core,
  questions: readonly IntakeQuestion[],
  answers: Readonly<Record<string, string>>,
  learnedFrom: string,
): RecordWrite[] {
  if (requireWorkspace(core).role !== 'municipality') return []
  const learned = new Map<string, Set<string>>()
  for (const question of questions.filter(isAboutName)) {
    const answer = answers[question.id]
    const text = question.source.raw.trim()
    if (answer === undefined || text === '' || text.length > LONGEST_ALIAS || /\d{3}/u.test(text)) continue
    learned.set(answer, (learned.get(answer) ?? new Set()).add(text))
  }
  return [...learned].flatMap(([id, texts]) => {
    const found = findRecord(core.db, ownId(core), id, 'institution')
    if (!found || found.deleted) return []
    const institution = found.record as Institution
    const known = new Set(institution.aliases.map(({ text }) => text.toLowerCase()))
    const fresh = [...texts].filter((text) => !known.has(text.toLowerCase()))
    if (fresh.length === 0) return []
    const aliases = [
      ...institution.aliases,
      ...fresh.map((text) => ({
        id: `al-${contentHash(Buffer.from(text)).slice(0, 16)}`,
        text,
        aliasKind: 'other' as const,
        learnedFrom,
      })),
    ]
    return [
      { kind: 'institution' as const, id, next: SCHEMAS.institution.parse({ ...institution, aliases }) },
    ]
  })
}
