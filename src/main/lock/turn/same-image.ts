import { AppError } from '#shared/contract/app-error.ts'

/** Nothing that was there before goes until what takes its place was read back and is the same. */
export function requireSame(written: Uint8Array, readBack: Uint8Array | null, file: string): void {
  if (readBack === null || Buffer.compare(written, readBack) !== 0) {
    throw new AppError('storage-failed', `${file} reads differently from what was written`)
  }
}
