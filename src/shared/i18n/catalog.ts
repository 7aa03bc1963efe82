import changesEn from './messages/changes.en.json' with { type: 'json' }
import changesLt from './messages/changes.lt.json' with { type: 'json' }
import cliEn from './messages/cli.en.json' with { type: 'json' }
import cliLt from './messages/cli.lt.json' with { type: 'json' }
import commandsEn from './messages/commands.en.json' with { type: 'json' }
import commandsLt from './messages/commands.lt.json' with { type: 'json' }
import errorsEn from './messages/errors.en.json' with { type: 'json' }
import errorsLt from './messages/errors.lt.json' with { type: 'json' }
import fieldsEn from './messages/fields.en.json' with { type: 'json' }
import fieldsLt from './messages/fields.lt.json' with { type: 'json' }
import intakeEn from './messages/intake.en.json' with { type: 'json' }
import intakeLt from './messages/intake.lt.json' with { type: 'json' }
import kindsEn from './messages/kinds.en.json' with { type: 'json' }
import paperEn from './messages/paper.en.json' with { type: 'json' }
import kindsLt from './messages/kinds.lt.json' with { type: 'json' }
import paperLt from './messages/paper.lt.json' with { type: 'json' }
import pasteEn from './messages/paste.en.json' with { type: 'json' }
import pasteLt from './messages/paste.lt.json' with { type: 'json' }
import promisesEn from './messages/promises.en.json' with { type: 'json' }
import promisesLt from './messages/promises.lt.json' with { type: 'json' }
import rollupEn from './messages/rollup.en.json' with { type: 'json' }
import rollupLt from './messages/rollup.lt.json' with { type: 'json' }
import warningsEn from './messages/warnings.en.json' with { type: 'json' }
import warningsLt from './messages/warnings.lt.json' with { type: 'json' }

/** Words that every host needs. Words of screens only are in the renderer's own catalog. */
export const LOCALES = ['lt', 'en'] as const
export type Locale = (typeof LOCALES)[number]
export type Catalog = Readonly<Record<string, string>>

// Put together when first asked for: hosts start without saying a word of most of them.
const lithuanian = (): Catalog => ({
  ...changesLt,
  ...cliLt,
  ...commandsLt,
  ...errorsLt,
  ...fieldsLt,
  ...intakeLt,
  ...kindsLt,
  ...paperLt,
  ...pasteLt,
  ...promisesLt,
  ...rollupLt,
  ...warningsLt,
})

const english = (): Catalog => ({
  ...changesEn,
  ...cliEn,
  ...commandsEn,
  ...errorsEn,
  ...fieldsEn,
  ...intakeEn,
  ...kindsEn,
  ...paperEn,
  ...pasteEn,
  ...promisesEn,
  ...rollupEn,
  ...warningsEn,
})

const made = new Map<Locale, Catalog>()

function catalogOf(locale: Locale): Catalog {
  const known = made.get(locale)
  if (known !== undefined) return known
  const catalog = locale === 'lt' ? lithuanian() : english()
  made.set(locale, catalog)
  return catalog
}

export const CATALOGS: Readonly<Record<Locale, Catalog>> = {
  get lt() {
    return catalogOf('lt')
  },
  get en() {
    return catalogOf('en')
  },
}
