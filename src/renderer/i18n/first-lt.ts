import commands from '#shared/i18n/messages/commands.lt.json' with { type: 'json' }
import errors from '#shared/i18n/messages/errors.lt.json' with { type: 'json' }
import kinds from '#shared/i18n/messages/kinds.lt.json' with { type: 'json' }
import promises from '#shared/i18n/messages/promises.lt.json' with { type: 'json' }
import own from './first.lt.json' with { type: 'json' }

/** What the frame, the first screen and any failure can say before the other words are there. */
export const FIRST_LT: Readonly<Record<string, string>> = {
  ...commands,
  ...errors,
  ...kinds,
  ...promises,
  ...own,
}
