import changes from '#shared/i18n/messages/changes.lt.json' with { type: 'json' }
import commands from '#shared/i18n/messages/commands.lt.json' with { type: 'json' }
import errors from '#shared/i18n/messages/errors.lt.json' with { type: 'json' }
import fields from '#shared/i18n/messages/fields.lt.json' with { type: 'json' }
import intake from '#shared/i18n/messages/intake.lt.json' with { type: 'json' }
import kinds from '#shared/i18n/messages/kinds.lt.json' with { type: 'json' }
import paste from '#shared/i18n/messages/paste.lt.json' with { type: 'json' }
import paper from '#shared/i18n/messages/paper.lt.json' with { type: 'json' }
import rollup from '#shared/i18n/messages/rollup.lt.json' with { type: 'json' }
import warnings from '#shared/i18n/messages/warnings.lt.json' with { type: 'json' }
import own from './messages.lt.json' with { type: 'json' }

/** The screens' words together with those they share with other hosts. */
export const CATALOG_LT: Readonly<Record<string, string>> = {
  ...changes,
  ...commands,
  ...errors,
  ...fields,
  ...intake,
  ...kinds,
  ...paste,
  ...paper,
  ...rollup,
  ...warnings,
  ...own,
}
