import type { PackTarget } from './packed-tree.mjs'

export interface ShippedPackage {
  readonly path: string
  readonly name: string
  readonly version: string
  readonly licence: string
}
export function importedPackages(root: string): Set<string>
export function shippedPackages(root: string, target: PackTarget): ShippedPackage[]
export function licencesText(root: string, target: PackTarget): string
