export { LedgerScreen } from './ledger-screen.tsx';
export { PpPlusScreen } from './ppplus-screen.tsx';
