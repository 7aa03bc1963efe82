export function electronBinary(root?: string): string | null
export function wasTried(root?: string): boolean
export function tryToFetch(root?: string): Promise<boolean>
