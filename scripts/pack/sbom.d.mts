import type { PackTarget } from './packed-tree.mjs'

export interface BillComponent {
  readonly 'bom-ref': string
  readonly name: string
  readonly version: string
  readonly purl: string
  readonly hashes: readonly { readonly alg: string; readonly content: string }[]
  readonly licenses: readonly unknown[]
}
export interface SoftwareBill {
  readonly bomFormat: string
  readonly specVersion: string
  readonly components: readonly BillComponent[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}
export function softwareBill(root: string, target: PackTarget): SoftwareBill
