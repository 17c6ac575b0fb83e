export { AuthorityFields } from './authority-fields.tsx';
export {
  NewPassphrase,
  noPassphrase,
  passphraseProblem,
  type TwoPassphrases,
} from './new-passphrase.tsx';
export { settingsPages } from './pages.ts';
export { RecoveryCheck } from './recovery-check.tsx';
export { RecoverySheet } from './recovery-sheet.tsx';
export { SchoolFields } from './school-fields.tsx';
export { SettingsScreen } from './settings-screen.tsx';
export { ShippedChoice } from './shipped-choice.tsx';
export { TermFields } from './term-fields.tsx';
