/** The closed set of failures that cross the wall; people read the ICU message `error.<code>`. */
export const ERROR_CODES = [
  'invalid-input',
  'unknown-procedure',
  'not-found',
  'no-workspace',
  'workspace-exists',
  'wrong-role',
  'not-permitted',
  'record-locked',
  'school-year-closed',
  'record-incomplete',
  'number-taken',
  'document-newer',
  'data-folder-in-use',
  'data-folder-shared',
  'database-newer',
  'database-damaged',
  'data-locked',
  'passphrase-wrong',
  'sheet-wrong',
  'lock-not-on',
  'lock-is-on',
  'lock-keys-damaged',
  'lock-too-large',
  'storage-full',
  'storage-read-only',
  'storage-locked',
  'storage-missing',
  'storage-failed',
  'share-not-chosen',
  'share-unreachable',
  'share-other-space',
  'share-not-writable',
  'seal-code-wrong',
  'seal-code-other',
  'seal-not-confirmed',
  'seal-no-secret',
  'seal-not-on',
  'folder-not-empty',
  'file-unreadable',
  'too-large',
  'attachment-too-large',
  'attachment-empty',
  'attachment-missing',
  'attachment-damaged',
  'backup-missing',
  'backup-foreign',
  'backup-damaged',
  'backup-newer',
  'backup-in-share',
  'age-none',
  'age-needs-passphrase',
  'age-wrong-passphrase',
  'age-foreign',
  'age-key-missing',
  'age-damaged',
  'age-too-hard',
  'age-too-large',
  'passphrase-weak',
  'print-failed',
  'switched-off',
  'cancelled',
  'disconnected',
  'internal',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/** What is wrong with one field: where (`agenda/0/title`), which rule, its parameters. */
export interface FieldIssue {
  readonly path: string
  readonly rule: string
  readonly params: Readonly<Record<string, string | number>>
}

export type ErrorDetails = Readonly<Record<string, unknown>>

/** The one exception that crosses the wall. `message` is for logs; people read the message of `code`. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, message: string, options: { details?: ErrorDetails; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.details = options.details ?? {}
  }
}
