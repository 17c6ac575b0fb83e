export { LedgerScreen } from './ledger-screen.tsx';
export { LogSpending } from './log-spending.tsx';
export { PpPlusScreen } from './ppplus-screen.tsx';
export { AuthorityStatementScreen, PupilStatementScreen } from './statement-screen.tsx';
