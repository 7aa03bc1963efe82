import changes from '#shared/i18n/messages/changes.en.json' with { type: 'json' }
import commands from '#shared/i18n/messages/commands.en.json' with { type: 'json' }
import errors from '#shared/i18n/messages/errors.en.json' with { type: 'json' }
import fields from '#shared/i18n/messages/fields.en.json' with { type: 'json' }
import intake from '#shared/i18n/messages/intake.en.json' with { type: 'json' }
import kinds from '#shared/i18n/messages/kinds.en.json' with { type: 'json' }
import paste from '#shared/i18n/messages/paste.en.json' with { type: 'json' }
import paper from '#shared/i18n/messages/paper.en.json' with { type: 'json' }
import promises from '#shared/i18n/messages/promises.en.json' with { type: 'json' }
import rollup from '#shared/i18n/messages/rollup.en.json' with { type: 'json' }
import warnings from '#shared/i18n/messages/warnings.en.json' with { type: 'json' }
import first from './first.en.json' with { type: 'json' }
import own from './messages.en.json' with { type: 'json' }

/** The same words in English; read only when somebody asks for them. */
export const CATALOG_EN: Readonly<Record<string, string>> = {
  ...changes,
  ...commands,
  ...errors,
  ...fields,
  ...intake,
  ...kinds,
  ...paste,
  ...paper,
  ...promises,
  ...rollup,
  ...warnings,
  ...first,
  ...own,
}
