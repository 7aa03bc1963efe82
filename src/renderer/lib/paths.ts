import type { Kind } from '#shared/model/kinds.ts'

/** Addresses of the screens, so that features can point to each other without knowing each other. */
export const PATHS = {
  home: '/',
  search: '/search',
  news: '/news',
  trash: '/trash',
  privacy: '/privacy',
  backups: '/backups',
  minutes: '/minutes',
  bodies: '/bodies',
  orders: '/orders',
  registers: '/registers',
  events: '/events',
  institutions: '/institutions',
  plan: '/plan',
  surveys: '/surveys',
  talks: '/talks',
  circles: '/circles',
  folders: '/folders',
  methods: '/methods',
  internships: '/internships',
  adjustments: '/adjustments',
  answers: '/answers',
  kit: '/kit',
  intake: '/import',
  worklist: '/worklist',
  schoolYear: '/school-year',
  share: '/share',
  rollup: '/rollup',
  reports: '/reports',
} as const

export type RoomId = keyof typeof PATHS

const ROOM_OF_KIND: Partial<Record<Kind, RoomId>> = {
  meeting: 'minutes',
  body: 'bodies',
  order: 'orders',
  register: 'registers',
  event: 'events',
  institution: 'institutions',
  municipality: 'institutions',
  plan: 'plan',
  indicator: 'plan',
  activity: 'plan',
  level: 'plan',
  survey: 'surveys',
  'talk-round': 'talks',
  'methodical-circle': 'circles',
  'folder-programme': 'folders',
  'paper-version': 'folders',
  'reflection-method': 'methods',
  internship: 'internships',
  adjustment: 'adjustments',
  'narrative-answer': 'answers',
  'meeting-count': 'minutes',
  'minutes-template': 'kit',
  phrase: 'kit',
}

/** The room that opens a kind; `null` for kinds without a screen of their own. */
export const roomOfKind = (kind: Kind): RoomId | null => ROOM_OF_KIND[kind] ?? null

/** Where a record is shown; `null` for kinds without a screen of their own. */
export const pathOfRecord = (kind: Kind, id: string): string | null => {
  const room = ROOM_OF_KIND[kind]
  return room === undefined ? null : `${PATHS[room]}/${encodeURIComponent(id)}`
}
