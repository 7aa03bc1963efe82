export interface Counted {
  readonly passed: number
  readonly failed: number
  readonly notes: readonly string[]
}
export function countVitest(report: unknown, status: number | null): Counted
export function countPlaywright(report: unknown, status: number | null): Counted
