import { KINDS } from '../../model/kind-names.ts'
import type { Kind } from '../../model/kinds.ts'

/** What records of a kind are kept for. */
export const DATA_PURPOSES = ['directory', 'papers', 'plan', 'evidence', 'report', 'kit', 'exchange'] as const
export type DataPurpose = (typeof DATA_PURPOSES)[number]

/** How long: by the retention term of their register, with the programme and its reports, or while they are of use. */
export const DATA_TERMS = ['register', 'programme', 'use'] as const
export type DataTerm = (typeof DATA_TERMS)[number]

interface Entry {
  readonly why: DataPurpose
  readonly term: DataTerm
  /** Fields meant for names of people. */
  readonly names: string
  /** Fields in which people retell: they may name somebody. */
  readonly words: string
  /** Fields of things, places, numbers and marks; somebody's name has no business there. */
  readonly things: string
}

const KINDS_MAP: { readonly [K in Kind]: Entry } = {
  municipality: {
    why: 'directory',
    term: 'use',
    names: '',
    words: '',
    things: 'name nameGenitive place institutionTotalSource',
  },
  institution: {
    why: 'directory',
    term: 'use',
    names: '',
    words: '',
    things:
      'name nameGenitive shortName municipality place legalCode directorTitle aliases/text aliases/learnedFrom classes/label classes/grade',
  },
  body: {
    why: 'directory',
    term: 'use',
    names: 'members/name',
    words: 'members/position',
    things: 'name nameGenitive members/role cadence/raw',
  },
  register: {
    why: 'papers',
    term: 'register',
    names: '',
    words: '',
    things: 'title mark prefix suffix fileIndex retention retentionSource',
  },
  meeting: {
    why: 'papers',
    term: 'register',
    names: 'guests/name agenda/presenter agenda/speakers/name agenda/decisions/responsible',
    words:
      'attendance/reason guests/position agenda/title agenda/considered agenda/speakers/statement agenda/decisions/text annexes/title annexes/file/name purpose reopenReason annulReason',
    things: 'place minutesNumber',
  },
  'meeting-count': { why: 'evidence', term: 'programme', names: '', words: '', things: 'raw' },
  order: {
    why: 'papers',
    term: 'register',
    names: 'signerName',
    words:
      'subject preamble points/text points/subPoints/text annexes/title annexes/file/name effects/targetText reopenReason annulReason raw',
    things: 'number place signerTitle operativeVerb',
  },
  event: {
    why: 'evidence',
    term: 'programme',
    names: 'lecturers/name',
    words: 'title participants/raw',
    things: 'themes audience place',
  },
  plan: { why: 'plan', term: 'programme', names: '', words: 'goal', things: 'title programme theme' },
  level: { why: 'plan', term: 'programme', names: '', words: 'observed', things: 'title' },
  activity: {
    why: 'plan',
    term: 'programme',
    names: 'responsible',
    words: 'title expectedResults participants resources',
    things: 'printedNumber funds term',
  },
  indicator: {
    why: 'plan',
    term: 'programme',
    names: '',
    words: 'rubric/description formerRules/reason',
    things:
      'printedNumber title unit countedUnit verificationSource denominatorSource window rubric/title formerRules/title formerRules/targetDate formerRules/unit',
  },
  evidence: {
    why: 'evidence',
    term: 'programme',
    names: '',
    words: 'raw file/name',
    things: 'recordKind',
  },
  observation: {
    why: 'evidence',
    term: 'programme',
    names: '',
    words: 'description raw',
    things: 'source',
  },
  population: {
    why: 'evidence',
    term: 'programme',
    names: '',
    words: 'names',
    things: 'countedUnit source',
  },
  survey: {
    why: 'evidence',
    term: 'programme',
    names: '',
    words: 'statements/text statements/scaleAnswer',
    things: 'title window populationText tool',
  },
  'talk-round': {
    why: 'evidence',
    term: 'programme',
    names: '',
    words: '',
    things: 'classLabel window tool',
  },
  'paper-version': { why: 'papers', term: 'register', names: '', words: 'title', things: '' },
  'register-entry': {
    why: 'papers',
    term: 'register',
    names: 'decidedBy',
    words: 'reason',
    things: 'period number toNumber',
  },
  'minutes-template': {
    why: 'kit',
    term: 'use',
    names: 'agenda/presenter',
    words: 'agenda/title purpose',
    things: 'title places',
  },
  phrase: { why: 'kit', term: 'use', names: '', words: 'text', things: 'title' },
  comment: { why: 'report', term: 'programme', names: '', words: 'text', things: 'targetKind' },
  'reflection-method': {
    why: 'evidence',
    term: 'programme',
    names: 'author',
    words: 'description',
    things: 'title source uses/place uses/audience presentations/place presentations/audience',
  },
  'folder-programme': {
    why: 'evidence',
    term: 'programme',
    names: '',
    words: '',
    things: 'title directions/title classLabels',
  },
  'methodical-circle': { why: 'evidence', term: 'programme', names: 'leader', words: '', things: 'name' },
  internship: {
    why: 'evidence',
    term: 'programme',
    names: 'participants',
    words: 'lessons',
    things: 'topic place',
  },
  adjustment: { why: 'plan', term: 'programme', names: '', words: 'what why', things: '' },
  'narrative-answer': {
    why: 'report',
    term: 'programme',
    names: 'author',
    words: 'answer',
    things: 'question',
  },
  'accepted-warning': {
    why: 'report',
    term: 'use',
    names: 'acceptedBy',
    words: 'reason',
    things: 'recordKind code path factsHash',
  },
  'conflict-decision': {
    why: 'exchange',
    term: 'use',
    names: '',
    words: 'chosen rejected reason',
    things: 'targetKind path chosenClaim claims',
  },
  'finding-decision': {
    why: 'report',
    term: 'programme',
    names: '',
    words: 'reason',
    things: 'findingId rule',
  },
  'share-rule': {
    why: 'exchange',
    term: 'use',
    names: '',
    words: '',
    things: 'subject name key since',
  },
  'school-year': { why: 'papers', term: 'register', names: '', words: 'reopenReason', things: '' },
}

export interface KindOnMap {
  readonly kind: Kind
  readonly why: DataPurpose
  readonly term: DataTerm
  readonly names: readonly string[]
  readonly words: readonly string[]
  readonly things: readonly string[]
}

const list = (paths: string): readonly string[] => paths.split(' ').filter((path) => path !== '')

/** Every kind of record: what of people its fields may hold, what for, how long. */
export const DATA_MAP: readonly KindOnMap[] = KINDS.map((kind) => {
  const { why, term, names, words, things } = KINDS_MAP[kind]
  return { kind, why, term, names: list(names), words: list(words), things: list(things) }
})

/**
 * Where data lies beside the records themselves. `tables`, `settings` and `files` are those of the data folder; the
 * words of a place are messages under its id.
 */
export const DATA_PLACES = [
  { id: 'history', tables: 'chunk undone_span merge open_conflict', settings: '', files: '' },
  {
    id: 'rows',
    tables: 'document record link joined unindexed search',
    settings: 'projectionVersion',
    files: '',
  },
  { id: 'steps', tables: 'journal', settings: 'lateChanges maskedDocuments', files: '' },
  {
    id: 'handedOver',
    tables: 'own_segment',
    settings: 'share shareAutoMerge yearSnapshots',
    files: '',
  },
  {
    id: 'received',
    tables: 'received_bundle received_content seen_file arriving_file receipt',
    settings: 'newsSeen',
    files: '',
  },
  { id: 'devices', tables: 'device', settings: 'deviceKey', files: 'seal-keys.json web-share.json' },
  {
    id: 'workspace',
    tables: '',
    settings: 'workspace givenNumbers spellingWords recentFiles',
    files: '',
  },
  {
    id: 'looks',
    tables: 'setting',
    settings: 'windowLooks checkedOn leftDigests lastBackupPosition',
    files: 'window.json',
  },
  { id: 'annexes', tables: '', settings: '', files: 'files' },
  { id: 'copies', tables: '', settings: '', files: 'backups' },
  {
    id: 'database',
    tables: '',
    settings: '',
    // Locked, the same lie in folders of their own.
    files:
      'locked locking unlocked komanda.db komanda.db-wal komanda.db-shm komanda.db-witness komanda.lock komanda.lock-journal',
  },
] as const

export type DataPlaceId = (typeof DATA_PLACES)[number]['id']
