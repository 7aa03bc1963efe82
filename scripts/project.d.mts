export const ROOT: string
export function projectNode(root?: string): string | null

export const NODE_LIMITS: readonly string[]
