import type { CommandEntry, CommandOption } from './command-entry.ts'

const KIND: CommandOption = { flags: '--kind <KIND>' }
const LOCK_WITH: CommandOption = { flags: '--lock-with <FILE>' }
const REQUIRED_KIND: CommandOption = { ...KIND, required: true }

/** Every command of this version; what is not listed is refused as unknown. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'init',
    options: [
      { flags: '--role <institution|municipality>', required: true },
      { flags: '--name <NAME>', required: true },
      { flags: '--municipality <NAME>' },
      { flags: '--institution-id <ID>' },
      { flags: '--author <NAME>' },
      { flags: '--device <NAME>' },
      { flags: '--school-year <YYYY-YYYY>', words: 'cli.option.init-school-year' },
    ],
    load: async () => (await import('./commands/init.ts')).init,
  },
  {
    name: 'demo',
    options: [{ flags: '--as <municipality|ID>' }, { flags: '--author <NAME>' }],
    load: async () => (await import('./commands/demo.ts')).demo,
  },
  {
    name: 'schema',
    argument: '[KIND]',
    options: [],
    load: async () => (await import('./commands/schema.ts')).schema,
  },
  {
    name: 'record put',
    options: [REQUIRED_KIND, { flags: '--file <F>', required: true }],
    load: async () => (await import('./commands/record-put.ts')).recordPut,
  },
  {
    name: 'record get',
    argument: '<ID>',
    options: [KIND],
    load: async () => (await import('./commands/record-get.ts')).recordGet,
  },
  {
    name: 'record list',
    options: [REQUIRED_KIND],
    load: async () => (await import('./commands/record-list.ts')).recordList,
  },
  {
    name: 'record history',
    argument: '<ID>',
    options: [KIND],
    load: async () => (await import('./commands/record-history.ts')).recordHistory,
  },
  {
    name: 'paste attendance',
    options: [{ flags: '--file <F>', required: true, words: 'cli.option.paste-file' }, { flags: '--apply' }],
    load: async () => (await import('./commands/paste-attendance.ts')).pasteAttendance,
  },
  {
    name: 'import',
    argument: '<FILE>',
    options: [{ flags: '--mapping <F>' }, { flags: '--dry-run' }],
    load: async () => (await import('./commands/import.ts')).importFile,
  },
  {
    name: 'share choose',
    argument: '<PLACE>',
    options: [{ flags: '--user <NAME>' }, { flags: '--password-file <FILE>' }],
    load: async () => (await import('./commands/share-choose.ts')).shareChoose,
  },
  {
    name: 'share forget',
    options: [],
    load: async () => (await import('./commands/share-choose.ts')).shareForget,
  },
  {
    name: 'share send',
    options: [{ flags: '--to <DIR>', required: true }],
    load: async () => (await import('./commands/share-send.ts')).shareSend,
  },
  {
    name: 'share receive',
    options: [
      { flags: '--from <DIR>', required: true },
      { flags: '--dry-run' },
      { flags: '--confirm-removals' },
      { flags: '--only-paired' },
    ],
    load: async () => (await import('./commands/share-receive.ts')).shareReceive,
  },
  {
    name: 'share devices',
    options: [],
    load: async () => (await import('./commands/share-devices.ts')).shareDevices,
  },
  {
    name: 'share trust',
    argument: '<DEVICE-ID>',
    options: [{ flags: '--as <paired|revoked|seen>', required: true, words: 'cli.option.trust-as' }],
    load: async () => (await import('./commands/share-devices.ts')).shareTrust,
  },
  {
    name: 'share seal',
    argument: '[ACTION]',
    options: [
      { flags: '--sheet <FILE>' },
      { flags: '--new-sheet' },
      { flags: '--confirm <WORDS>', words: 'cli.option.seal-confirm' },
      { flags: '--code <FILE>', words: 'cli.option.seal-code' },
      { flags: '--words <WORDS>', words: 'cli.option.seal-words' },
      { flags: '--yes', words: 'cli.option.seal-yes' },
    ],
    load: async () => (await import('./commands/share-seal.ts')).shareSeal,
  },
  {
    name: 'share exclude',
    argument: '<INSTITUTION-ID>',
    options: [],
    load: async () => (await import('./commands/share-exclude.ts')).shareExclude,
  },
  {
    name: 'share include',
    argument: '<INSTITUTION-ID>',
    options: [],
    load: async () => (await import('./commands/share-exclude.ts')).shareInclude,
  },
  {
    name: 'share same',
    options: [],
    load: async () => (await import('./commands/share-same.ts')).shareSame,
  },
  {
    name: 'share join',
    argument: '<ID>',
    options: [{ flags: '--with <ID>', required: true, words: 'cli.option.join-with' }],
    load: async () => (await import('./commands/share-same.ts')).shareJoin,
  },
  {
    name: 'share take-apart',
    argument: '<ID>',
    options: [],
    load: async () => (await import('./commands/share-same.ts')).shareTakeApart,
  },
  {
    name: 'share merges',
    options: [],
    load: async () => (await import('./commands/share-merges.ts')).shareMerges,
  },
  {
    name: 'share undo',
    argument: '<MERGE-ID>',
    options: [],
    load: async () => (await import('./commands/share-undo.ts')).shareUndo,
  },
  {
    name: 'share redo',
    argument: '<MERGE-ID>',
    options: [],
    load: async () => (await import('./commands/share-undo.ts')).shareRedo,
  },
  {
    name: 'changes',
    options: [{ flags: '--since <YYYY-MM-DD>', required: true }],
    load: async () => (await import('./commands/changes.ts')).changes,
  },
  {
    name: 'rollup',
    options: [
      { flags: '--school-year <YYYY-YYYY>' },
      { flags: '--as-of <YYYY-MM-DD>' },
      { flags: '--as-recorded' },
    ],
    load: async () => (await import('./commands/rollup.ts')).rollup,
  },
  {
    // Day and year stand before it or behind it: they are options of `rollup`.
    name: 'rollup export',
    options: [{ flags: '--out <DIR>', required: true, words: 'cli.option.tables-out' }],
    load: async () => (await import('./commands/rollup-export.ts')).rollupExport,
  },
  {
    name: 'findings',
    options: [{ flags: '--school-year <YYYY-YYYY>' }, { flags: '--as-of <YYYY-MM-DD>' }],
    load: async () => (await import('./commands/findings.ts')).findings,
  },
  {
    name: 'search',
    argument: '<QUERY>',
    options: [],
    load: async () => (await import('./commands/search.ts')).search,
  },
  {
    name: 'print',
    options: [
      { flags: '--record <ID>', words: 'cli.option.print-record' },
      { flags: '--report <NAME>' },
      { flags: '--format <pdf|docx|xlsx|html|pdf-with-data>', required: true },
      { flags: '--out <FILE>', required: true },
      { flags: '--school-year <YYYY-YYYY>' },
      { flags: '--as-of <YYYY-MM-DD>' },
      { flags: '--institution <ID>' },
      { flags: '--body <ID>' },
      { flags: '--plan <ID>' },
      { flags: '--register <MARK>' },
      { flags: '--period <YEAR>' },
      { flags: '--item <NUMBER>' },
      { flags: '--columns <simple|school|municipal|project>' },
      { flags: '--names' },
      { flags: '--findings' },
      { flags: '--fit <PAGES>' },
      { flags: '--short' },
      { flags: '--public <initials|roles>' },
    ],
    load: async () => (await import('./commands/print.ts')).print,
  },
  {
    name: 'archive',
    options: [
      { flags: '--period <YYYY-YYYY|YYYY>', required: true, words: 'cli.option.archive-period' },
      { flags: '--to <DIR>', required: true, words: 'cli.option.archive-to' },
      { flags: '--institution <ID>' },
      { flags: '--packing <zip|folder>' },
      { flags: '--word' },
      LOCK_WITH,
    ],
    load: async () => (await import('./commands/archive.ts')).archive,
  },
  {
    name: 'export',
    options: [{ flags: '--out <FILE>', required: true }, LOCK_WITH],
    load: async () => (await import('./commands/export-everything.ts')).exportEverything,
  },
  {
    name: 'backup',
    options: [{ flags: '--to <FILE>', words: 'cli.option.backup-to' }, LOCK_WITH, { flags: '--with-sheet' }],
    load: async () => (await import('./commands/backup.ts')).backup,
  },
  {
    name: 'restore',
    argument: '<FILE>',
    options: [{ flags: '--unlock-with <FILE>' }],
    load: async () => (await import('./commands/restore.ts')).restore,
  },
  {
    name: 'verify',
    options: [{ flags: '--rebuild' }],
    load: async () => (await import('./commands/verify.ts')).verify,
  },
]
