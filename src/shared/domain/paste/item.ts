import type { DateReading } from './date-reading.ts'
import type { LabelMeaning } from './phrase-words.ts'
import type { RoleMeaning } from './role-words.ts'
import type { Span } from './span.ts'
import type { Gap } from './token.ts'

/** Why a number may not be the count it seems to be. */
export type NumberDoubt = 'about' | 'range' | 'sum' | 'pair' | 'too-large' | 'like-a-year'

/** Why the institution of a phrase is not certain. */
export type InstitutionDoubt = 'typing-error' | 'ambiguous' | 'unknown' | 'type-differs' | 'only-kind'

/** Punctuation that carries structure. */
export type MarkKind =
  | 'comma'
  | 'semicolon'
  | 'colon'
  | 'dash'
  | 'open'
  | 'close'
  | 'stop'
  | 'slash'
  | 'quote'

export interface ItemPlace extends Span {
  readonly gap: Gap
  /** Cells of a table before it on its line; 0 outside of tables. */
  readonly cell: number
}

export interface DateItem extends ItemPlace {
  readonly kind: 'date'
  readonly reading: DateReading
}

export interface InstitutionItem extends ItemPlace {
  readonly kind: 'institution'
  /** Places in the list of institutions; one where it is certain or proposed. */
  readonly candidates: readonly number[]
  readonly doubt: InstitutionDoubt | null
  readonly confidence: number
  readonly locative: boolean
  /** It stands in the column of a table that tells where something took place. */
  readonly isPlace?: boolean
}

export interface RoleItem extends ItemPlace {
  readonly kind: 'role'
  readonly meaning: RoleMeaning
  readonly confidence: number
  /** First letters of the word, by which two words for one role are told apart. */
  readonly stem: string
  readonly singular: boolean
  readonly genitive: boolean
  /** The word was mended; a person checks. */
  readonly typingError: boolean
  /** "mokinių taryba": who they are in full may stand behind their number. */
  readonly isGroup?: true
}

export interface NumberItem extends ItemPlace {
  readonly kind: 'number'
  readonly value: number | null
  readonly doubt: NumberDoubt | null
  /** "po 2 mokytojus": so many of each school that is named with it. */
  readonly isEach?: true
  /** The two numbers of "4/10", "4+10". */
  readonly parts?: readonly { readonly value: number; readonly start: number; readonly end: number }[]
}

export interface LabelItem extends ItemPlace {
  readonly kind: 'label'
  readonly meaning: LabelMeaning
  /** Of what is to come: "dalyvaus", "planuojama". */
  readonly isFuture: boolean
}

export interface MarkItem extends ItemPlace {
  readonly kind: MarkKind
}

/** A person's name, words that join, "iš", class names, numbering, and what no rule reads. */
export interface PlainItem extends ItemPlace {
  readonly kind: 'name' | 'conjunction' | 'filler' | 'from' | 'qualifier' | 'bullet' | 'unknown'
}

export type Item = DateItem | InstitutionItem | RoleItem | NumberItem | LabelItem | MarkItem | PlainItem

export interface ItemReading {
  readonly item: Item
  /** Index of the token behind the item. */
  readonly to: number
}

const BEHIND_ITEMS: PlainItem = { kind: 'filler', start: 0, end: 0, gap: 'blank', cell: 0 }

/** The item at an index; outside the list a filler behind an empty line, which says nothing. */
export function itemAt(items: readonly Item[], at: number): Item {
  return items[at] ?? BEHIND_ITEMS
}

/** Is it of one of these kinds? */
export function isItem(item: Item, ...kinds: readonly Item['kind'][]): boolean {
  return kinds.includes(item.kind)
}
