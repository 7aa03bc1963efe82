import { readWordDocument } from '#shared/domain/intake/documents/read-word-document.ts'
import type { WordDocument } from '#shared/domain/intake/documents/word-document.ts'
import { draftWriter } from '#shared/domain/intake/draft-writer.ts'
import { KAZLU_RUDA } from '../paste/paste-institutions.ts'

type Block = WordDocument['blocks'][number]

/** A paragraph of a document. */
export const line = (text: string, isListItem = false): Block => ({
  type: 'paragraph',
  text,
  level: 0,
  isListItem,
})
/** A table of a document, by the texts of its cells. */
export const table = (...rows: readonly (readonly string[])[]): Block => ({
  type: 'table',
  table: { name: '', rows: rows.map((row) => row.map((text) => ({ text, value: null }))) },
})

/** Drafts, questions and leftovers of a document, as the municipality of the practice reads it. */
export function read(...blocks: readonly Block[]) {
  const writer = draftWriter()
  const context = {
    institutions: KAZLU_RUDA, bodies: [], activities: [], indicators: [], selfId: 'KRS', role: 'municipality',
    municipalityId: null, defaultYear: null,
  } as const // prettier-ignore
  readWordDocument({ blocks }, 'Dokumentas', null, context, writer)
  return writer.result()
}
