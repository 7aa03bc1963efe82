import { foldForSearch } from '#shared/domain/lithuanian/fold-for-search.ts'
import { textWords } from '#shared/domain/spelling/text-words.ts'
import { stemLithuanian } from '#shared/domain/search/stem-lithuanian.ts'
import type { Core } from '../../core/core.ts'
import { holdsName } from '../../db/full-text.ts'
import { loadAll } from '../../records/record-reader.ts'

/** One text for a word in all its cases. */
export const caseless = (word: string): string => stemLithuanian(foldForSearch(word))

function nameStems({ db }: Pick<Core, 'db'>): ReadonlySet<string> {
  const named = [
    ...loadAll(db, 'institution').flatMap(({ record }) => [record.name, record.shortName]),
    ...loadAll(db, 'municipality').map(({ record }) => record.name),
    ...loadAll(db, 'body').map(({ record }) => record.name),
  ]
  return new Set(named.flatMap((name) => textWords(name).map(({ word }) => caseless(word))))
}

/**
 * Whether a word is a name of this workspace in one of its cases: of an institution, a team, or anybody who stands in a
 * field for people. A name begins with a capital.
 */
export function workspaceNames(core: Pick<Core, 'db' | 'events'>): (word: string) => boolean {
  let stems: ReadonlySet<string> | null = null
  core.events.onEvent(() => {
    stems = null
  })
  return (word) => {
    if (!/^\p{Lu}/u.test(word)) return false
    stems ??= nameStems(core)
    const stem = caseless(word)
    return stems.has(stem) || holdsName(core.db, stem)
  }
}
