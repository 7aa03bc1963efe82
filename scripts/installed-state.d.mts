export function whyNotInstalled(root?: string): 'missing' | 'outdated' | null
