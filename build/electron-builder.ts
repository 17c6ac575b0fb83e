import type { Configuration } from 'electron-builder';

type Fuses = Required<
  Omit<NonNullable<Configuration['electronFuses']>, 'resetAdHocDarwinSignature'>
>;

/** Electron's switches that are burnt into the binary. All are named: a missing one does not compile. */
const electronFuses: Fuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

/** How the program is packed for each system. Nothing is published or updated over the network. */
export const packaging: Configuration = {
  appId: 'uk.pepdesk.app',
  productName: 'PEP Desk',
  copyright: 'MIT licence',
  directories: { output: 'dist', buildResources: 'build/icons' },
  files: [
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    'package.json',
    '!**/better-sqlite3/{deps,src}/**',
    // The documents embed two weights of one font and one of the other; each unused one is 10 MB.
    '!**/@expo-google-fonts/noto-sans-sc/!(400Regular)/**',
    '!**/@expo-google-fonts/source-sans-3/!(400Regular|600SemiBold)/**',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in.
    '!**/better-sqlite3/prebuilds/!(${platform}-${arch}).node',
  ],
  asar: true,
  asarUnpack: ['**/*.node'],
  // The SQLite addon brings a binary for each system; nothing is compiled here.
  npmRebuild: false,
  electronFuses,
  icon: 'build/icons/icon.png',
  publish: null,
  win: { target: 'nsis' },
  // For one person and without administrator rights, which a school's staff rarely have.
  nsis: { oneClick: true, perMachine: false, deleteAppDataOnUninstall: false },
  mac: {
    target: 'dmg',
    category: 'public.app-category.education',
    hardenedRuntime: true,
  },
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Education',
    synopsis: 'Personal Education Plans for looked-after pupils',
    // A Debian package must name an address and a page; the project has no public ones.
    maintainer: 'PEP Desk <nobody@pep-desk.invalid>',
    executableName: 'pep-desk',
  },
  deb: { priority: 'optional' },
  extraMetadata: { homepage: 'https://pep-desk.invalid/' },
};
