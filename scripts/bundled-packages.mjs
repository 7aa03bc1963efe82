/**
 * Packages that go into the bundles of the main program: many small files in one package cost the most of a
 * start (a fifth of its processor time). Native ones, and those read late, stay where they are.
 */
export const BUNDLED_PACKAGES = [
  'zod',
  'kysely',
  'uuid',
  'commander',
  'intl-messageformat',
  'age-encryption',
  '@noble/ciphers',
  '@scure/base',
]
