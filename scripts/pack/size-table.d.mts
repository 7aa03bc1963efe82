export interface PartSize {
  readonly part: string
  readonly bytes: number
}
export const SIZE_BUDGET: number
export function sizesByPart(files: readonly string[], root: string): PartSize[]
export function sizeTable(sizes: readonly PartSize[]): string
