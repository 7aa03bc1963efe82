export const ROOT: string
export function projectNode(root?: string): string | null
