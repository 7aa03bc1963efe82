export interface PackTarget {
  readonly platform: NodeJS.Platform
  readonly arch: string
}
export function packedFiles(target: PackTarget, root?: string): string[]
export function makePackedTree(folder: string, target: PackTarget, root?: string): void
