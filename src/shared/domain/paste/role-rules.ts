import { editDistance, editLimit } from './edit-distance.ts'
import type { ReadItem } from './item-rule.ts'
import { itemOf } from './item-rule.ts'
import type { RoleMeaning } from './role-words.ts'
import { ROLE_FORMS, isGenitiveRole, isSingularRole, roleWordOf } from './role-words.ts'
import type { Token } from './token.ts'
import { isTight, tokenAt } from './token.ts'

const stemOf = (fold: string): string => fold.slice(0, 4)

function stopBehind(tokens: readonly Token[], at: number): boolean {
  const stop = tokenAt(tokens, at + 1)
  return isTight(stop, 'stop') && /^\.+$/.test(stop.text)
}

/** Is the stop behind a role word an abbreviation's, or the end of a sentence? */
function isAbbreviation(tokens: readonly Token[], at: number): boolean {
  const { fold } = tokenAt(tokens, at)
  return stopBehind(tokens, at) && !isGenitiveRole(fold) && !/(ai|os|es|as|is|us|ys|a|e|u|i)$/.test(fold)
}

/** "mokytojai", "mokin.", "dalyvių". */
export const role: ReadItem = (tokens, at) => {
  const { kind, fold } = tokenAt(tokens, at)
  const word = kind === 'word' ? roleWordOf(fold, stopBehind(tokens, at)) : null
  if (!word) return null
  const { meaning, confidence } = word
  const flags = {
    stem: stemOf(fold),
    singular: isSingularRole(fold),
    genitive: isGenitiveRole(fold),
    typingError: false,
  }
  const to = isAbbreviation(tokens, at) ? at + 2 : at + 1
  return itemOf(tokens, at, to, { kind: 'role', meaning, confidence, ...flags })
}

/** "m-iai", "mok-jai": letters left out in the middle of a role word. */
export const contractedRole: ReadItem = (tokens, at) => {
  const [head, dash, tail] = [tokenAt(tokens, at), tokenAt(tokens, at + 1), tokenAt(tokens, at + 2)]
  if (!/^(m|mok|mokyt|mokin|ped)$/.test(head.fold) || !isTight(dash, 'dash') || !isTight(tail, 'word'))
    return null
  const teachers = /^(jai|ju|tojai|toju|gai|gu)$/.test(tail.fold)
  if (!teachers && !/^(niai|iai|iu|niu)$/.test(tail.fold)) return null
  const meaning = teachers ? 'teachers' : 'pupils'
  const flags = {
    confidence: 0.8,
    stem: teachers ? 'moky' : 'moki',
    singular: false,
    genitive: false,
    typingError: false,
  }
  return itemOf(tokens, at, at + 3, { kind: 'role', meaning, ...flags })
}

/** Role words within the fewest edits of a folded word, and what they mean together. */
function nearestRole(fold: string): { form: string; meaning: RoleMeaning } | null {
  const limit = editLimit(fold.length)
  const near = ROLE_FORMS.map((form) => ({ form, distance: editDistance(fold, form, limit) }))
  const best = near.reduce((least, { distance }) => Math.min(least, distance), limit + 1)
  const forms = near.filter(({ distance }) => best <= limit && distance === best).map(({ form }) => form)
  const meanings = new Set(forms.flatMap((form) => roleWordOf(form, false)?.meaning ?? []))
  const [form] = forms
  const [meaning] = meanings
  if (form === undefined || meaning === undefined) return null
  return { form, meaning: meanings.size === 1 ? meaning : 'unclear' }
}

/** "mokytjai": mended, and asked about. */
export const mistypedRole: ReadItem = (tokens, at, context) => {
  const { kind, fold } = tokenAt(tokens, at)
  if (kind !== 'word' || fold.length < 5 || fold.length > 20 || context.index.book.knows(fold)) return null
  const found = nearestRole(fold)
  if (!found) return null
  const { form, meaning } = found
  const flags = {
    stem: stemOf(form),
    singular: isSingularRole(form),
    genitive: isGenitiveRole(form),
    typingError: true,
  }
  return itemOf(tokens, at, at + 1, { kind: 'role', meaning, confidence: 0.5, ...flags })
}
