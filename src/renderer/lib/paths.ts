import type { Kind } from '#shared/model/kinds.ts'

/** Addresses of the screens, so that features can point to each other without knowing each other. */
export const PATHS = {
  home: '/',
  minutes: '/minutes',
  bodies: '/bodies',
  orders: '/orders',
  events: '/events',
  institutions: '/institutions',
  plan: '/plan',
  share: '/share',
  rollup: '/rollup',
} as const

const under = (path: string, id: string): string => `${path}/${encodeURIComponent(id)}`

const OF_KIND: Partial<Record<Kind, (id: string) => string>> = {
  meeting: (id) => under(PATHS.minutes, id),
  body: (id) => under(PATHS.bodies, id),
  order: (id) => under(PATHS.orders, id),
  event: (id) => under(PATHS.events, id),
  institution: (id) => under(PATHS.institutions, id),
  municipality: (id) => under(PATHS.institutions, id),
  indicator: (id) => under(PATHS.plan, id),
}

/** Where a record is shown; `null` for kinds without a screen of their own. */
export const pathOfRecord = (kind: Kind, id: string): string | null => OF_KIND[kind]?.(id) ?? null
