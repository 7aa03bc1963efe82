/** The largest annex that is kept; it is told beside the field and in the refusal. */
export const ATTACHMENT_LIMIT_BYTES = 20 * 1024 * 1024
