import { existsSync } from 'node:fs'
import { AppError } from '#shared/contract/app-error.ts'

/** From source the worker is its own `.ts`; in a bundle it is built beside the entries or their chunks. */
const CANDIDATES = ['./print-worker.ts', './print-worker.js', '../print-worker.js', './print-worker.mjs']

/** Address of the worker's entry file, wherever this module was bundled to. */
export function printWorkerFile(): URL {
  const file = CANDIDATES.map((candidate) => new URL(candidate, import.meta.url)).find((url) =>
    existsSync(url),
  )
  if (!file) throw new AppError('print-failed', 'The print worker is not beside the program')
  return file
}
