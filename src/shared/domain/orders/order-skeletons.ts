/** What an order is begun for; each has its fixed legal wording. */
export const ORDER_SKELETONS = [
  'blank',
  'founds-body',
  'approves-plan',
  'approves-procedure',
  'approves-schedule',
  'changes',
  'repeals',
] as const
export type OrderSkeleton = (typeof ORDER_SKELETONS)[number]
