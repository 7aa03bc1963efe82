import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { ERROR_CODES } from '#shared/contract/app-error.ts'
import { COMMANDS } from '#shared/commands/command-table.ts'
import { CATALOGS } from '#shared/i18n/catalog.ts'
import { CATALOG_EN } from '#renderer/i18n/catalog-en.ts'
import { CATALOG_LT } from '#renderer/i18n/catalog-lt.ts'
import { plainMessage } from '#renderer/i18n/plain-message.ts'
import en from '#renderer/i18n/messages.en.json' with { type: 'json' }
import lt from '#renderer/i18n/messages.lt.json' with { type: 'json' }

const RENDERER = join(import.meta.dirname, '../../../src/renderer')

const sources = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(RENDERER, file), 'utf8'))
  .join('\n')

type Part = ReturnType<IntlMessageFormat['getAst']>[number]

/** Names that a message asks for, also inside plurals. */
const argumentsOf = (parts: readonly Part[]): readonly string[] =>
  parts.flatMap((part) => [
    ...('value' in part && part.type !== 0 ? [String(part.value)] : []),
    ...('options' in part ? Object.values(part.options).flatMap((option) => argumentsOf(option.value)) : []),
  ])

const pluralsOf = (parts: readonly Part[]): readonly (readonly string[])[] =>
  parts.flatMap((part) => ('pluralType' in part ? [Object.keys(part.options)] : []))

const ast = (message: string, locale: string) => new IntlMessageFormat(message, locale).getAst()

describe("the screens' catalogs", () => {
  it('have the same words in both languages', () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(lt).toSorted())
    expect(Object.keys(CATALOG_EN).toSorted()).toEqual(Object.keys(CATALOG_LT).toSorted())
  })

  it('never give two meanings to one id', () => {
    expect(Object.keys(lt).filter((id) => Object.hasOwn(CATALOGS.lt, id))).toEqual([])
  })

  it('ask for the same values in both languages', () => {
    const named = (messages: Readonly<Record<string, string>>, locale: string) =>
      Object.fromEntries(
        Object.entries(messages).map(([id, words]) => [
          id,
          [...new Set(argumentsOf(ast(words, locale)))].toSorted(),
        ]),
      )
    expect(named(en, 'en')).toEqual(named(lt, 'lt'))
  })

  it('have all four Lithuanian plural forms wherever something is counted', () => {
    const forms = Object.values(lt).flatMap((words) => pluralsOf(ast(words, 'lt')))
    expect(forms.length).toBeGreaterThan(20)
    for (const form of forms) {
      expect(form.filter((name) => !name.startsWith('='))).toEqual(['one', 'few', 'many', 'other'])
    }
  })

  it('speak calmly, with Lithuanian quotes and dashes', () => {
    for (const words of Object.values(lt)) {
      expect(words).not.toMatch(/!/)
      expect(words).not.toMatch(/["”]/)
      expect(words).not.toMatch(/ - /)
      expect((words.match(/„/g) ?? []).length).toBe((words.match(/“/g) ?? []).length)
    }
  })

  it('hold every id that is written out in the screens', () => {
    const used = [...sources.matchAll(/\b(?:t|translateShared)\(\s*'([^']+)'/g)].map((match) => match[1])
    expect(used.length).toBeGreaterThan(200)
    expect(used.filter((id) => id !== undefined && !Object.hasOwn(CATALOG_LT, id))).toEqual([])
  })

  it('hold no word that no screen uses', () => {
    const dynamic = [...sources.matchAll(/\bt\(\s*`([\w.-]+?)\.?\$\{/g)].map((match) => match[1] ?? '')
    const idle = Object.keys(lt).filter(
      (id) =>
        !sources.includes(`'${id}'`) &&
        !dynamic.some((start) => id.startsWith(start)) &&
        !id.startsWith('kind.'),
    )
    expect(idle).toEqual([])
  })

  it('hold what is said by code', () => {
    const ids = [...ERROR_CODES.map((code) => `error.${code}`), ...COMMANDS.map(({ id }) => `command.${id}`)]
    expect(ids.filter((id) => !Object.hasOwn(CATALOG_LT, id))).toEqual([])
  })
})

it('what is said as it stands says what the formatter would, and most messages are', () => {
  for (const [locale, catalog] of [
    ['lt-LT', CATALOG_LT],
    ['en-GB', CATALOG_EN],
  ] as const) {
    const plain = Object.keys(catalog).filter((id) => plainMessage(catalog, id) !== null)
    expect(plain.length).toBeGreaterThan(Object.keys(catalog).length / 2)
    for (const id of plain) {
      const message = plainMessage(catalog, id) ?? ''
      expect(new IntlMessageFormat(message, locale).format()).toBe(message)
    }
  }
  expect(plainMessage({ one: 'Liko {n}' }, 'one')).toBeNull()
  expect(plainMessage({ two: "it''s" }, 'two')).toBeNull()
  expect(plainMessage({ three: '' }, 'three')).toBeNull()
})
