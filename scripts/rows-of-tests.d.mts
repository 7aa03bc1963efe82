export interface Row {
  readonly number: number
}
export interface RowTest {
  readonly name: string
  readonly outcome: string
}
export type Standing<R extends Row> = R & {
  readonly passed: number
  readonly failed: number
  readonly standing: 'proven' | 'failed' | 'untested'
}
export function rowsInName(name: string): number[]
export function standingOfRows<R extends Row>(rows: readonly R[], tests: readonly RowTest[]): Standing<R>[]
