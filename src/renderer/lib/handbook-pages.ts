import type { ErrorCode } from '#shared/contract/app-error.ts'
import { PATHS, type RoomId } from './paths.ts'

/** Pages of the handbook in the order of its contents, under their heads. */
export const HANDBOOK_GROUPS = {
  begin: ['start', 'coordinator', 'practice'],
  write: ['order', 'registers', 'plan', 'event', 'evidence', 'import'],
  together: ['hand-over', 'receive', 'rollup', 'findings'],
  paper: ['print', 'search', 'undo'],
  safe: ['backups', 'restore', 'lock', 'school-year', 'privacy', 'sealing', 'promises'],
  more: ['keyboard', 'screen-reader', 'administrator', 'updates', 'trouble'],
} as const

export type HandbookGroup = keyof typeof HANDBOOK_GROUPS
export type HandbookPageId = (typeof HANDBOOK_GROUPS)[HandbookGroup][number]

export const HANDBOOK_PAGES: readonly HandbookPageId[] = Object.values(HANDBOOK_GROUPS).flat()

/** `trouble` is the page for what has nothing to do with a task: the disk, the connection, the program itself. */
const PAGE_OF_ERROR: Readonly<Record<ErrorCode, HandbookPageId>> = {
  'invalid-input': 'start',
  'unknown-procedure': 'trouble',
  'not-found': 'search',
  'no-workspace': 'start',
  'workspace-exists': 'start',
  'wrong-role': 'coordinator',
  'not-permitted': 'undo',
  'record-locked': 'undo',
  'school-year-closed': 'school-year',
  'record-incomplete': 'order',
  'number-taken': 'registers',
  'document-newer': 'receive',
  'data-folder-in-use': 'trouble',
  'data-folder-shared': 'administrator',
  'database-newer': 'restore',
  'database-damaged': 'restore',
  'data-locked': 'lock',
  'passphrase-wrong': 'lock',
  'sheet-wrong': 'lock',
  'lock-not-on': 'lock',
  'lock-is-on': 'lock',
  'lock-keys-damaged': 'lock',
  'lock-too-large': 'lock',
  'storage-full': 'trouble',
  'storage-read-only': 'trouble',
  'storage-locked': 'trouble',
  'storage-missing': 'trouble',
  'storage-failed': 'trouble',
  'share-not-chosen': 'hand-over',
  'share-unreachable': 'hand-over',
  'share-other-space': 'hand-over',
  'share-not-writable': 'hand-over',
  'seal-code-wrong': 'sealing',
  'seal-code-other': 'sealing',
  'seal-not-confirmed': 'sealing',
  'seal-no-secret': 'sealing',
  'seal-not-on': 'sealing',
  'folder-not-empty': 'rollup',
  'file-unreadable': 'import',
  'too-large': 'import',
  'attachment-too-large': 'evidence',
  'attachment-empty': 'evidence',
  'attachment-missing': 'evidence',
  'attachment-damaged': 'evidence',
  'backup-missing': 'restore',
  'backup-foreign': 'restore',
  'backup-damaged': 'restore',
  'backup-newer': 'restore',
  'backup-in-share': 'backups',
  'age-none': 'restore',
  'age-needs-passphrase': 'restore',
  'age-wrong-passphrase': 'restore',
  'age-foreign': 'restore',
  'age-key-missing': 'restore',
  'age-damaged': 'restore',
  'age-too-hard': 'restore',
  'age-too-large': 'backups',
  'passphrase-weak': 'backups',
  'print-failed': 'print',
  'switched-off': 'administrator',
  cancelled: 'trouble',
  disconnected: 'trouble',
  internal: 'trouble',
}

/** Where the handbook says what to do about a failure. */
export const pageOfError = (code: ErrorCode): HandbookPageId => PAGE_OF_ERROR[code]

const PAGE_OF_ROOM: Readonly<Record<RoomId, HandbookPageId>> = {
  home: 'start',
  search: 'search',
  news: 'undo',
  trash: 'undo',
  privacy: 'privacy',
  backups: 'backups',
  minutes: 'start',
  bodies: 'start',
  orders: 'order',
  registers: 'registers',
  events: 'event',
  institutions: 'coordinator',
  plan: 'plan',
  surveys: 'evidence',
  talks: 'evidence',
  circles: 'evidence',
  folders: 'evidence',
  methods: 'evidence',
  internships: 'evidence',
  adjustments: 'plan',
  answers: 'print',
  kit: 'start',
  intake: 'import',
  worklist: 'evidence',
  schoolYear: 'school-year',
  share: 'hand-over',
  rollup: 'rollup',
  reports: 'print',
}

const ROOM_IDS = Object.keys(PATHS) as readonly RoomId[]

/** The page about the screen at an address of the program; a coordinator's home has its own. */
export const pageOfPath = (path: string, isCoordinator: boolean): HandbookPageId => {
  const room = ROOM_IDS.find(
    (id) => id !== 'home' && (path === PATHS[id] || path.startsWith(`${PATHS[id]}/`)),
  )
  if (room === undefined && isCoordinator) return 'coordinator'
  return PAGE_OF_ROOM[room ?? 'home']
}
