import { createContext, type ReactNode } from 'react';
import type { Row } from '#domain/form/answer.ts';

/** What stands under a row of a table besides its cells: given by whoever puts the form together. */
export const UnderRow = createContext<(fieldId: string, row: Row) => ReactNode>(() => null);
