import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// What the engine made of the program at the last start lies beside it: who can write there can change the program itself.
// From source nothing is kept, and where nothing can be written nothing is.
if (import.meta.url.endsWith('.js')) enableCompileCache(join(import.meta.dirname, '..', 'compiled'))
await import('./serve.ts')
