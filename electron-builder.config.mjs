/**
 * How installers are made of the tree that `npm run pack` lays out in dist/app. Windows installers are made on
 * Windows, where npm brings the natives of Windows. Nothing here looks for updates by itself.
 *
 * @type {import('electron-builder').Configuration}
 */
export default {
  appId: 'lt.komanda.desktop',
  productName: 'Komanda',
  copyright: 'Komanda',
  directories: { app: 'dist/app', output: 'dist/made', buildResources: 'resources/installer' },
  files: ['**/*'],
  asar: { smartUnpack: false },
  // Natives are loaded by the system, which cannot look into an archive; all else stays where it is checked.
  asarUnpack: ['**/*.node'],
  npmRebuild: false,
  publish: null,
  electronLanguages: ['lt', 'en-US'],
  // The program comes out of the checked archive only, and nobody starts it as bare Node or listens to it.
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  extraFiles: [
    { from: 'dist/licences.txt', to: 'licences.txt' },
    { from: 'dist/sbom.cdx.json', to: 'sbom.cdx.json' },
  ],
  fileAssociations: [
    {
      ext: 'kmd',
      name: 'Komanda',
      description: '„Komandos“ rinkinys',
      mimeType: 'application/x-komanda',
      // Linux draws a kind of file by its own theme and takes no picture here.
      icon: 'document.ico',
      role: 'Editor',
    },
  ],
  win: {
    icon: 'icon.ico',
    target: [{ target: 'nsis', arch: ['x64'] }],
    extraFiles: [{ from: 'resources/installer/komanda.cmd', to: 'komanda.cmd' }],
  },
  nsis: {
    // The person chooses: for herself or for everybody; `/S` with `/currentuser` or `/allusers` asks nothing.
    oneClick: false,
    perMachine: false,
    allowElevation: true,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
    // Tells where the data stays.
    include: 'uninstall.nsh',
    installerLanguages: ['lt_LT', 'en_US'],
    shortcutName: 'Komanda',
    artifactName: 'Komanda-${version}-diegimas.${ext}',
  },
  linux: {
    icon: 'icons',
    target: [
      { target: 'AppImage', arch: ['x64'] },
      { target: 'deb', arch: ['x64'] },
    ],
    executableName: 'komanda',
    category: 'Office',
    synopsis: 'Kūrybinės komandos dokumentai ir rodikliai',
    maintainer: 'Komanda',
  },
}

/**
 * A folder to carry along, without installing: the mark beside the program makes it keep its data beside itself.
 *
 * @type {import('electron-builder').Configuration}
 */
export const PORTABLE = {
  extraFiles: [
    { from: 'dist/licences.txt', to: 'licences.txt' },
    { from: 'dist/sbom.cdx.json', to: 'sbom.cdx.json' },
    { from: 'resources/installer/komanda-portable.txt', to: 'komanda-portable.txt' },
  ],
  win: {
    icon: 'icon.ico',
    target: [{ target: 'zip', arch: ['x64'] }],
    extraFiles: [{ from: 'resources/installer/komanda.cmd', to: 'komanda.cmd' }],
    artifactName: 'Komanda-${version}-nesiojama.${ext}',
  },
  linux: {
    icon: 'icons',
    target: [{ target: 'tar.gz', arch: ['x64'] }],
    executableName: 'komanda',
    artifactName: 'Komanda-${version}-nesiojama.${ext}',
  },
}
