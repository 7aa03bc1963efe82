import { describe, expect, test } from 'vitest'
import { COMMANDS } from '#main/cli/command-table.ts'
import { type ErrorCode, ERROR_CODES, AppError } from '#shared/contract/app-error.ts'
import { errorReport } from '#main/cli/error-report.ts'
import { CATALOGS, LOCALES } from '#shared/i18n/catalog.ts'
import { createTranslate } from '#shared/i18n/translate.ts'

const longName = (flags: string): string => /--([a-z-]+)/u.exec(flags)?.[1] ?? ''

describe.each(LOCALES)('words of the command line, %s', (locale) => {
  const translate = createTranslate(locale)

  test('every command and option is described', () => {
    for (const { name, options } of COMMANDS) {
      expect(CATALOGS[locale]).toHaveProperty([`cli.command.${name.replaceAll(' ', '-')}`])
      for (const { flags, words } of options) {
        expect(CATALOGS[locale]).toHaveProperty([words ?? `cli.option.${longName(flags)}`])
      }
    }
  })

  test('every failure is a sentence, also when it tells no details', () => {
    const statuses = new Set<number>()
    for (const code of ERROR_CODES satisfies readonly ErrorCode[]) {
      const report = errorReport(new AppError(code, 'only for logs'), translate)
      expect(report.error.message).toMatch(/[.!]$/u)
      expect(report.text).not.toContain('only for logs')
      statuses.add(report.status)
    }
    expect([...statuses].toSorted((one, other) => one - other)).toEqual([1, 3, 4])
  })

  test('every message of this room is well formed', () => {
    const ids = Object.keys(CATALOGS[locale]).filter((id) => id.startsWith('cli.'))
    expect(ids).toEqual(Object.keys(CATALOGS.lt).filter((id) => id.startsWith('cli.')))
    const given = new Proxy(
      {},
      { get: (_, name) => (typeof name === 'string' ? 1 : undefined), has: () => true },
    )
    for (const id of ids) {
      const params = Object.fromEntries(
        [...(CATALOGS[locale][id] ?? '').matchAll(/\{\s*(\w+)/gu)].map(([, name = '']) => [name, 1]),
      )
      expect(translate(id, { ...given, ...params }), id).not.toBe('')
    }
  })
})
