import { z } from 'zod'

// Must run before any schema is used: zod's compiled parsers need eval, which the page's policy forbids.
z.config({ jitless: true })
