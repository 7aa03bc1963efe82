import { describe, expect, test } from 'vitest'
import { CommandContext, NOTHING_OPEN } from '#shared/commands/command-context.ts'
import { isAvailable } from '#shared/commands/is-available.ts'
import {
  COMMANDS,
  type CommandSpec,
  isCommandId,
  MENU_IDS,
  recentFilePlace,
  recentPlace,
} from '#shared/commands/command-table.ts'
import { readMarkedLabel } from '#shared/commands/marked-label.ts'
import { menuTree, type MenuLine } from '#shared/commands/menu-tree.ts'
import { CATALOGS, LOCALES } from '#shared/i18n/catalog.ts'
import { createTranslate } from '#shared/i18n/translate.ts'

const commands: readonly CommandSpec[] = COMMANDS
const flatten = (lines: readonly MenuLine[]): MenuLine[] =>
  lines.flatMap((line) => [line, ...flatten(line.children)])

describe('command table', () => {
  test('every command is named once and has words in both languages', () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length)
    for (const locale of LOCALES) {
      for (const { id } of commands) expect(CATALOGS[locale][`command.${id}`], `${locale} ${id}`).toBeTruthy()
      for (const menu of MENU_IDS) expect(CATALOGS[locale][`menu.${menu}`]).toBeTruthy()
    }
  })

  test('no shortcut takes a digit or AltGr, and none is given twice', () => {
    const shortcuts = commands.flatMap(({ shortcut }) => (shortcut === null ? [] : [shortcut]))
    expect(new Set(shortcuts).size).toBe(shortcuts.length)
    for (const shortcut of shortcuts) {
      expect(shortcut).not.toMatch(/(^|\+)\d$/)
      expect(shortcut).not.toMatch(/Ctrl.*Alt|Alt.*Ctrl/)
      expect(shortcut).toMatch(/^((Ctrl|Shift|Alt)\+)*([A-Z]|F\d{1,2}|Plus|-|\/|Delete|Tab)$/)
    }
  })

  test('the tree holds every command once; a browser only lacks what it has itself', () => {
    const translate = createTranslate('lt')
    const ids = (host: 'desktop' | 'browser') =>
      flatten(menuTree(translate, NOTHING_OPEN, host)).flatMap((line) => (line.command ? [line.id] : []))
    expect(ids('desktop')).toEqual(commands.map(({ id }) => id))
    expect(ids('browser')).toEqual(commands.filter(({ host }) => host === 'any').map(({ id }) => id))
    expect(menuTree(translate, NOTHING_OPEN, 'desktop').map(({ label }) => label)).toEqual([
      'Failas',
      'Keisti',
      'Rodyti',
      'Registrai',
      'Ataskaitos',
      'Priemonės',
      'Žinynas',
    ])
  })

  test('the letter that Alt reaches is unique within its menu', () => {
    for (const locale of LOCALES) {
      const tree = menuTree(createTranslate(locale), NOTHING_OPEN, 'desktop')
      const check = (lines: readonly MenuLine[], where: string) => {
        const letters = lines.flatMap(({ mnemonic }) => (mnemonic === null ? [] : [mnemonic.toLowerCase()]))
        expect(letters.length, where).toBe(lines.length)
        expect(new Set(letters).size, `${where}: ${letters.join('')}`).toBe(letters.length)
        for (const line of lines) if (line.children.length > 0) check(line.children, `${locale} ${line.id}`)
      }
      check(tree, locale)
    }
  })

  test('what is open decides what can be chosen', () => {
    const on = (context: CommandContext) =>
      commands.filter((spec) => isAvailable(spec, context)).map(({ id }) => id)
    expect(on(NOTHING_OPEN)).not.toContain('minutes.new')
    expect(on(NOTHING_OPEN)).toContain('app.exit')
    const home = { ...NOTHING_OPEN, hasWorkspace: true }
    expect(on(home)).toContain('share.send')
    expect(on(home)).not.toContain('record.save')
    expect(on({ ...home, hasRecord: true })).toContain('record.save')
    expect(on({ ...home, hasRecord: true })).not.toContain('page.print')
    const all = { ...home, hasRecord: true, hasPage: true }
    const practising = on({ ...all, isPractice: true })
    expect(new Set([...on(all), ...practising]).size).toBe(commands.length)
    expect(practising).toContain('practice.end')
    expect(practising).not.toContain('practice.open')
    expect(on(all)).not.toContain('practice.end')
    expect(CommandContext.safeParse({ ...home, extra: 1 }).success).toBe(false)
  })

  test('the menus are worded and ordered as people know them from other office programs', () => {
    const context = { ...NOTHING_OPEN, hasWorkspace: true, recent: ['Dėl plano'] }
    const of = (menu: string, told: CommandContext = context) =>
      menuTree(createTranslate('lt'), told, 'desktop')
        .find(({ id }) => id === menu)
        ?.children.map(({ label }) => label)
    expect(of('file')).toEqual([
      'Naujas',
      'Atverti…',
      'Naudoti neseniai',
      'Įrašyti',
      'Importuoti…',
      'Eksportuoti',
      'Perduoti savivaldybei…',
      'Sujungti gautus failus…',
      'Peržiūrėti prieš spausdinant',
      'Spausdinti…',
      'Įrašyti PDF…',
      'Atsarginė kopija dabar',
      'Atkurti iš kopijos…',
      'Išeiti',
    ])
    expect(of('file', { ...context, isCoordinator: true })).toContain('Perduoti įstaigoms…')
    expect(of('edit')?.slice(0, 9)).toEqual([
      'Anuliuoti',
      'Grąžinti',
      'Iškirpti',
      'Kopijuoti',
      'Įklijuoti',
      'Įklijuoti kaip sąrašą…',
      'Pažymėti viską',
      'Rasti čia…',
      'Rasti visur…',
    ])
    expect(of('edit', { ...context, undo: 'pašalinti dalyvį' })?.[0]).toBe('Anuliuoti: pašalinti dalyvį')
    const folded = flatten(menuTree(createTranslate('lt'), { ...context, hasSidebar: false }, 'desktop'))
    expect(folded.find(({ id }) => id === 'view.sidebar')?.checked).toBe(false)
  })

  test('one theme is ticked and groups are parted', () => {
    const tree = flatten(menuTree(createTranslate('lt'), { ...NOTHING_OPEN, theme: 'dark' }, 'desktop'))
    const ticked = tree.filter(({ checked }) => checked === true).map(({ id }) => id)
    expect(ticked).toEqual(['theme.dark', 'view.sidebar', 'view.statusBar'])
    expect(tree.find(({ id }) => id === 'new')).toMatchObject({
      startsGroup: false,
      children: [
        { id: 'record.new' },
        { id: 'minutes.new' },
        { id: 'order.new' },
        { id: 'plan.new' },
        { id: 'event.new' },
      ],
    })
    expect(tree.find(({ id }) => id === 'record.save')?.startsGroup).toBe(true)
    expect(isCommandId('record.save')).toBe(true)
    expect(isCommandId('record.save.now')).toBe(false)
  })

  test('[row 100] records and files used lately stand in one submenu; a file that is gone cannot be chosen', () => {
    const context = {
      ...NOTHING_OPEN,
      recent: ['Protokolas & planas'],
      recentFiles: [
        { name: 'yra.kmd', isThere: true },
        { name: 'buvo.xlsx', isThere: false },
      ],
    }
    const recent = flatten(menuTree(createTranslate('lt'), context, 'browser')).find(
      ({ id }) => id === 'recent',
    )
    expect(recent?.children).toMatchObject([
      { id: 'recent.0', label: 'Protokolas  planas', enabled: true },
      { id: 'recentFile.0', label: 'yra.kmd', enabled: true, startsGroup: true },
      { id: 'recentFile.1', label: 'buvo.xlsx (neberasta)', enabled: false, startsGroup: false },
    ])
    expect([recentPlace('recent.0'), recentFilePlace('recentFile.1'), recentFilePlace('recent.1')]).toEqual([
      0,
      1,
      null,
    ])
  })

  test('a label without a mark stays whole', () => {
    expect(readMarkedLabel('Į&rašyti')).toMatchObject({ label: 'Įrašyti', mnemonic: 'r' })
    expect(readMarkedLabel('Be ženklo')).toMatchObject({ label: 'Be ženklo', mnemonic: null })
    expect(readMarkedLabel('Gale&')).toMatchObject({ label: 'Gale', mnemonic: null })
  })
})
