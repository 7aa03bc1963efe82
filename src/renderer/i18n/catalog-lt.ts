import changes from '#shared/i18n/messages/changes.lt.json' with { type: 'json' }
import fields from '#shared/i18n/messages/fields.lt.json' with { type: 'json' }
import intake from '#shared/i18n/messages/intake.lt.json' with { type: 'json' }
import paste from '#shared/i18n/messages/paste.lt.json' with { type: 'json' }
import paper from '#shared/i18n/messages/paper.lt.json' with { type: 'json' }
import rollup from '#shared/i18n/messages/rollup.lt.json' with { type: 'json' }
import warnings from '#shared/i18n/messages/warnings.lt.json' with { type: 'json' }
import { FIRST_LT } from './first-lt.ts'
import own from './messages.lt.json' with { type: 'json' }

/** The screens' words together with those they share with other hosts; read once the first picture stands. */
export const CATALOG_LT: Readonly<Record<string, string>> = {
  ...FIRST_LT,
  ...changes,
  ...fields,
  ...intake,
  ...paste,
  ...paper,
  ...rollup,
  ...warnings,
  ...own,
}
