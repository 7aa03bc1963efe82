import type { Indicator } from '../../model/plan.ts'
import { BODY_NAMES } from './body-names.ts'

/** An answer to choose from. */
export interface Choice {
  readonly value: string
  /** What it is called: a name of this workspace, or Lithuanian where `say` has it in the reader's language. */
  readonly words: string
  /** Id of its message in the catalogs; none where it is somebody's own name. */
  readonly say?: string
}

export const DONE_OR_PLANNED: readonly Choice[] = [
  { value: 'done', words: 'Jau įvyko', say: 'intake.choice.done' },
  { value: 'planned', words: 'Tik planuojama', say: 'intake.choice.planned' },
]

/** The same of an event, whose state has another name. */
export const HELD_PLANNED_OR_CANCELLED: readonly Choice[] = [
  { value: 'planned', words: 'Tik planuojama', say: 'intake.choice.planned' },
  { value: 'held', words: 'Jau įvyko', say: 'intake.choice.done' },
  { value: 'cancelled', words: 'Neįvyko', say: 'intake.choice.cancelled' },
]

/** Kinds of bodies, for a school that has none of that kind yet. */
export const BODY_KIND_CHOICES: readonly Choice[] = Object.entries(BODY_NAMES).map(([value, words]) => ({
  value,
  words,
  say: `bodyKind.${value}`,
}))

const RULE_KINDS: Readonly<Record<Indicator['kind'], string>> = {
  'share-of-people': 'Žmonių dalis',
  'share-of-groups': 'Grupių dalis',
  'share-of-institutions': 'Įstaigų dalis',
  'survey-share': 'Apklausos atsakymų dalis',
  'each-institution-min': 'Kiekviena įstaiga ne mažiau kaip',
  count: 'Skaičius',
  cadence: 'Susitikimų dažnis',
  deadline: 'Terminas',
  rubric: 'Pakopos',
  'yes-no': 'Taip arba ne',
  qualitative: 'Kokybinis',
}

export const RULE_KIND_CHOICES: readonly Choice[] = Object.entries(RULE_KINDS).map(([value, words]) => ({
  value,
  words,
  say: `indicatorKind.${value}`,
}))
