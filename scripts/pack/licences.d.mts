export interface ShippedPackage {
  readonly path: string
  readonly name: string
  readonly version: string
  readonly licence: string
}
export function importedPackages(root: string): Set<string>
export function shippedPackages(root: string): ShippedPackage[]
export function licencesText(root: string): string
