import { AppError } from '#shared/contract/app-error.ts'

/** Why a file could not be read, as the core tells it; `null` for any other failure. */
export function refusedReason(error: unknown): string | null {
  const reason = error instanceof AppError ? error.details['refused'] : undefined
  return typeof reason === 'string' ? reason : null
}
