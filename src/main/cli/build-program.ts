import { type Argument, Command } from 'commander'
import type { Translate } from '#shared/i18n/translate.ts'
import type { CommandEntry, CommandOption } from './command-entry.ts'
import { COMMANDS } from './command-table.ts'
import { createGiven, type Given } from './given.ts'

export type StartCommand = (entry: CommandEntry, given: Given) => Promise<void>

export interface ProgramOptions {
  readonly translate: Translate
  readonly version: string
  readonly start: StartCommand
  /** Takes help and version; what is wrong comes out as an exception. */
  readonly write: (text: string) => void
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'cli.help.usage',
  'Arguments:': 'cli.help.arguments',
  'Options:': 'cli.help.options',
  'Commands:': 'cli.help.commands',
  'Global Options:': 'cli.help.globalOptions',
}

const argumentTerm = (argument: Argument): string =>
  argument.required ? `<${argument.name()}>` : `[${argument.name()}]`

const longName = (flags: string): string => /--([a-z-]+)/u.exec(flags)?.[1] ?? flags

/** Groups (`record`, `share`) and commands with their options, worded in one language. */
export function buildProgram({ translate, version, start, write }: ProgramOptions): Command {
  const prepare = (command: Command): Command =>
    command
      .exitOverride()
      .helpOption('-h, --help', translate('cli.option.help'))
      .helpCommand(false)
      .configureHelp({
        styleTitle: (title) => (TITLES[title] === undefined ? title : translate(TITLES[title])),
        showGlobalOptions: true,
        subcommandTerm: (child) => [child.name(), ...child.registeredArguments.map(argumentTerm)].join(' '),
      })
      .configureOutput({ writeOut: write, writeErr: () => undefined, outputError: () => undefined })

  const usage = (words: string): string =>
    [translate('cli.help.optionsWord'), words].filter(Boolean).join(' ')

  const addOption = (command: Command, { flags, required, words }: CommandOption): void => {
    const description = translate(words ?? `cli.option.${longName(flags)}`)
    if (required) command.requiredOption(flags, description)
    else command.option(flags, description)
  }

  const program = prepare(new Command('komanda'))
    .description(translate('cli.help.about'))
    .usage(usage(translate('cli.help.commandWord')))
    .version(version, '-V, --version', translate('cli.option.version'))
    .option('--data <DIR>', translate('cli.option.data'))
    .option('--passphrase-file <FILE>', translate('cli.option.passphrase-file'))
    .option('--json', translate('cli.option.json'))
    .option('--lang <lt|en>', translate('cli.option.lang'))

  const groups = new Map<string, Command>()
  const groupOf = (name: string): Command => {
    const known = groups.get(name)
    if (known) return known
    const group = prepare(program.command(name))
      .description(translate(`cli.command.${name}`))
      .usage(usage(translate('cli.help.commandWord')))
    groups.set(name, group)
    return group
  }

  for (const entry of COMMANDS) {
    const [first = '', second] = entry.name.split(' ')
    const parent = second === undefined ? program : groupOf(first)
    const command = prepare(parent.command(second ?? first)).description(
      translate(`cli.command.${entry.name.replaceAll(' ', '-')}`),
    )
    // A command may be a group as well: `rollup` and `rollup export`.
    if (second === undefined) groups.set(first, command)
    command.usage(usage(entry.argument ?? ''))
    if (entry.argument !== undefined) command.argument(entry.argument)
    for (const option of entry.options) addOption(command, option)
    command.action(() => start(entry, createGiven(command.optsWithGlobals(), command.processedArgs)))
  }
  return program
}
