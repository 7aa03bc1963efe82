import { onLine } from './date-parts.ts'
import { editDistance, editLimit } from './edit-distance.ts'
import type { ReadItem } from './item-rule.ts'
import { itemOf, plainItem } from './item-rule.ts'
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

interface Office {
  /** The word that tells who it is: of "direktoriaus pavaduotoja" the deputy. */
  readonly head: string
  readonly to: number
}

/** The words that complete an office: "dir. | pav.", "direktoriaus | pavaduotoja ugdymui". */
function behindOffice(tokens: readonly Token[], at: number, from: number): Office {
  const first = tokenAt(tokens, at).fold
  const deputy = tokenAt(tokens, from)
  const isDeputy =
    /^(dir|direktor(iaus|ei|es|iu))$/.test(first) &&
    onLine(deputy) &&
    /^(pav|pavad|pavaduotoj\p{L}*)$/u.test(deputy.fold)
  const head = isDeputy ? deputy.fold : first
  const to = isDeputy ? from + 1 + Number(stopBehind(tokens, from) && deputy.fold.length < 6) : from
  return { head, to: head.startsWith('pav') ? behindField(tokens, to) : to }
}

/** Index behind what a deputy is for: "ugdymui", "ūkio reikalams". */
function behindField(tokens: readonly Token[], at: number): number {
  const field = tokenAt(tokens, at)
  if (!onLine(field) || !/^(ugd|ugdym(ui|o)|uk(iui|io)|ukvedyb(ai|os))$/.test(field.fold)) return at
  const to = at + 1 + Number(field.fold === 'ugd' && stopBehind(tokens, at))
  return /^(reikalams|reikalu)$/.test(tokenAt(tokens, to).fold) ? to + 1 : to
}

/** Index behind the group that a genitive tells the people of: "mokinių | taryba", "mokytojų | komandos nariai". */
function behindGroup(tokens: readonly Token[], at: number): number {
  const [group, members] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)]
  if (!onLine(group) || !/^(taryb|savivald(?!yb)|parlament|komand|grup|delegacij|atstov)/.test(group.fold))
    return at
  return onLine(members) && /^(nari|atstov)/.test(members.fold) ? at + 2 : at + 1
}

/** "spec. pedagogė" is a specialist: the word cut short tells which pedagogue. */
function behindSpecial(tokens: readonly Token[], at: number, to: number): number {
  const isSpecial = /^(spec|specialioj\p{L}*)$/u.test(tokenAt(tokens, at).fold)
  const next = tokenAt(tokens, to)
  return isSpecial && onLine(next) && next.fold.startsWith('pedagog') ? to + 1 : to
}

/** "mokytojai", "mokin.", "dalyvių", "dir. pav.", "mokinių taryba". */
export const role: ReadItem = (tokens, at) => {
  const { kind, fold } = tokenAt(tokens, at)
  const word = kind === 'word' ? roleWordOf(fold, stopBehind(tokens, at)) : null
  if (!word) return null
  const { meaning, confidence } = word
  const office = behindOffice(tokens, at, isAbbreviation(tokens, at) ? at + 2 : at + 1)
  const own = behindSpecial(tokens, at, office.to)
  const genitive = isGenitiveRole(office.head)
  const group = genitive ? behindGroup(tokens, own) : own
  const head = own > office.to ? tokenAt(tokens, own - 1).fold : office.head
  const flags = {
    stem: stemOf(office.head),
    singular: isSingularRole(head),
    genitive: genitive && group === own,
    typingError: false,
    ...(group > own ? { isGroup: true as const } : {}),
  }
  return itemOf(tokens, at, group, { kind: 'role', meaning, confidence, ...flags })
}

/** "seminaras mokytojams": for whom something was, which tells of nobody that he came. */
export const audience: ReadItem = (tokens, at) => {
  const { kind, fold } = tokenAt(tokens, at)
  const isDative = kind === 'word' && /(ams|oms|ems)$/.test(fold) && roleWordOf(fold, false) !== null
  return isDative ? plainItem(tokens, at, at + 1, 'unknown') : null
}

/** "m-iai", "mok-jai": letters left out in the middle of a role word. */
export const contractedRole: ReadItem = (tokens, at) => {
  const [head, dash, tail] = [tokenAt(tokens, at), tokenAt(tokens, at + 1), tokenAt(tokens, at + 2)]
  if (!/^(m|mok|mokyt|mokin|ped)$/.test(head.fold) || !isTight(dash, 'dash') || !isTight(tail, 'word'))
    return null
  const teachers = /^(to)?(jai|ju|jas|ja|jos)$|^(gai|gu|gas|ge)$/.test(tail.fold)
  if (!teachers && !/^n?(iai|iu|ys|e)$/.test(tail.fold)) return null
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
