/**
 * Walls that folders alone cannot say. Each rule is broken on purpose, and seen to fail, in
 * tests/architecture/layers.test.ts. Read by dependency-cruiser with @swc/core: without it no TypeScript
 * file is read at all and every rule "holds".
 */

/** Rooms of main that know the work but not the ways in. */
const INNER_ROOMS = '^src/main/(records|db|replica|share|storage|print)/'
const SHELL = '^src/main/(electron/|preload/|transport/electron-ipc\\.ts$)'
/** What starts by itself: hosts, workers, children, the page. */
const ENTRIES = [
  '^src/main/entry/(electron|server|cli)\\.ts$',
  '^src/main/preload/preload\\.ts$',
  '^src/main/print/print-worker\\.ts$',
  '^src/main/replica/guard-child\\.ts$',
  '^src/renderer/app/main\\.tsx$',
]

/** The one door to the web: asks the address of a share that a person chose, and nothing else. */
const WEB_DOOR = '^src/main/share/web/web-request\\.ts$'

/** A package, installed or not. */
const npm = (names) => `(^|/)node_modules/(${names})/|^(${names})$`

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const FORBIDDEN = [
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one file, or hide a third.',
    severity: 'error',
    from: { path: '^(src|tests)/' },
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment: 'A file that knows nobody and that nobody knows is dead.',
    severity: 'error',
    from: { orphan: true, path: '^src/', pathNot: [...ENTRIES, '\\.d\\.ts$'] },
    to: {},
  },
  {
    name: 'resolvable',
    comment: 'Every import leads somewhere.',
    severity: 'error',
    from: { path: '^(src|tests)/' },
    to: { couldNotResolve: true },
  },
  {
    name: 'shared-knows-neither-side',
    comment: 'src/shared runs anywhere: it knows neither main nor renderer nor tests.',
    severity: 'error',
    from: { path: '^src/shared/' },
    to: { path: '^(src/(main|renderer)|tests|scripts)/' },
  },
  {
    name: 'shared-is-pure',
    comment: 'src/shared needs no Node: work with the machine belongs to src/main.',
    severity: 'error',
    from: { path: '^src/shared/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'shared-needs-little',
    comment: 'src/shared is zod, dates and ICU messages; other packages belong to one side.',
    severity: 'error',
    from: { path: '^src/shared/' },
    to: { path: '(^|/)node_modules/', pathNot: npm('zod|temporal-polyfill|intl-messageformat') },
  },
  {
    name: 'main-knows-no-renderer',
    comment: 'Main has no screens.',
    severity: 'error',
    from: { path: '^src/main/' },
    to: { path: ['^src/renderer/', npm('react|react-dom|react-intl|react-aria-components|@tanstack/[^/]+')] },
  },
  {
    name: 'renderer-knows-no-main',
    comment: 'The renderer reaches main through the contract only: #shared/contract and #renderer/api.',
    severity: 'error',
    from: { path: '^src/renderer/' },
    to: { path: '^src/main/' },
  },
  {
    name: 'renderer-is-a-page',
    comment: 'The renderer is a browser page: nothing of Node, of the database or of the documents.',
    severity: 'error',
    from: { path: '^src/renderer/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'program-knows-no-tests',
    comment: 'Tests know the program, never the other way round.',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^(tests|scripts)/' },
  },
  {
    name: 'main-features-stand-alone',
    comment: 'Features of main share through core, records and shared, never with each other.',
    severity: 'error',
    from: { path: '^src/main/features/([^/]+)/' },
    to: { path: '^src/main/features/', pathNot: '^src/main/features/$1/' },
  },
  {
    name: 'renderer-features-stand-alone',
    comment: 'Screens share through ui, forms, layout and api, never with each other.',
    severity: 'error',
    from: { path: '^src/renderer/features/([^/]+)/' },
    to: { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
  },
  {
    name: 'inner-rooms-know-no-way-in',
    comment: 'Documents, database, share, storage and print know neither features nor hosts.',
    severity: 'error',
    from: { path: INNER_ROOMS },
    to: { path: '^src/main/(features|transport|electron|entry|cli|preload)/' },
  },
  {
    name: 'storage-knows-nobody',
    comment: 'The room that writes files is below all others.',
    severity: 'error',
    from: { path: '^src/main/storage/' },
    to: { path: '^src/', pathNot: '^src/main/storage/' },
  },
  {
    name: 'only-entries-choose-a-host',
    comment: 'The core has no window and no server in sight: entries put one around it.',
    severity: 'error',
    from: { path: '^src/main/', pathNot: '^src/main/(entry|electron|transport|cli)/' },
    to: { path: '^src/main/(entry|electron|transport|cli)/' },
  },
  {
    name: 'only-the-shell-imports-electron',
    comment: 'Only src/main/electron, src/main/transport/electron-ipc.ts and src/main/preload.',
    severity: 'error',
    from: { path: '^src/', pathNot: SHELL },
    to: { path: npm('electron') },
  },
  {
    name: 'only-the-replica-imports-automerge',
    comment: 'All others use the port of src/main/replica.',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/main/replica/' },
    to: { path: npm('@automerge/[^/]+') },
  },
  {
    name: 'only-the-database-imports-sqlite',
    comment: 'src/main/db, and the lock of the data folder, which is a SQLite lock.',
    severity: 'error',
    from: { path: '^src/', pathNot: ['^src/main/db/', '^src/main/storage/data-folder-lock\\.ts$'] },
    to: { path: npm('better-sqlite3|@types/better-sqlite3') },
  },
  {
    name: 'only-the-age-room-locks-files',
    comment: 'All others use the port of src/main/age.',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/main/age/' },
    to: { path: npm('age-encryption|@noble/[^/]+|@scure/base') },
  },
  {
    name: 'only-edges-open-sockets',
    comment: 'Only src/main/transport, src/main/electron and the door to a share on the web.',
    severity: 'error',
    from: { path: '^src/', pathNot: ['^src/main/(transport|electron)/', WEB_DOOR] },
    to: { path: ['^(node:)?(net|http)$', npm('ws|@types/ws')] },
  },
  {
    name: 'nobody-goes-out',
    comment: 'The program speaks to its own page only: no other protocol, no names, no debugger.',
    severity: 'error',
    from: { path: '^src/', pathNot: WEB_DOOR },
    to: { path: '^(node:)?(https|http2|dgram|tls|dns|dns/promises|inspector|inspector/promises)$' },
  },
  {
    name: 'only-a-share-on-the-web-goes-out',
    comment:
      'The door is used by the share on the web, which is loaded where a person has chosen an address.',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/main/share/web/' },
    to: { path: WEB_DOOR, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'the-door-has-no-other-way',
    comment: 'Not even the door sends what nobody answers, listens in secret or asks for names by itself.',
    severity: 'error',
    from: { path: '^src/main/share/web/' },
    to: { path: '^(node:)?(http2|net|dgram|dns|dns/promises|inspector|inspector/promises)$' },
  },
  {
    name: 'files-are-asked-for-by-name',
    comment: 'The linter sees which file functions are imported, but not those of an import made later.',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/main/storage/' },
    to: { path: '^(node:)?fs(/promises)?$', dynamic: true },
  },
  {
    name: 'ui-knows-no-work',
    comment: 'The design system draws; what is drawn comes from above.',
    severity: 'error',
    from: { path: '^src/renderer/ui/' },
    to: { path: '^src/renderer/(features|api|app|forms|layout)/' },
  },
  {
    name: 'only-the-application-knows-screens',
    comment: 'Rooms that screens are made of do not know the screens.',
    severity: 'error',
    from: { path: '^src/renderer/', pathNot: '^src/renderer/(features|app)/' },
    to: { path: '^src/renderer/features/' },
  },
  {
    name: 'nobody-knows-the-application',
    comment: 'src/renderer/app puts all together and is known by nobody.',
    severity: 'error',
    from: { path: '^src/renderer/', pathNot: '^src/renderer/app/' },
    to: { path: '^src/renderer/app/' },
  },
  {
    name: 'main-runs-on-what-is-shipped',
    comment: 'A package that main needs at run time is in "dependencies"; electron is the host itself.',
    severity: 'error',
    from: { path: '^src/main/' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: npm('electron') },
  },
]

module.exports = {
  forbidden: FORBIDDEN,
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|test-results)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.cjs', '.json'],
    },
  },
}
