export const BUNDLED_PACKAGES: string[]
