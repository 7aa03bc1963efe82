export const USAGE: string
export function readStartOptions(
  args: readonly string[],
  folder?: string,
): {
  problem: string | null
  asksHelp: boolean
  wantsBrowser: boolean
  passed: string[]
}
