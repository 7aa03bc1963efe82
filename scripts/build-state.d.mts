export function isBuilt(root?: string): boolean
export function startBuildStamp(root?: string): { confirm(): void }
