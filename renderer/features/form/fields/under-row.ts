import { createContext, type ReactNode } from 'react';
import type { Row } from '#domain/form/answer.ts';
import type { AnyFieldId } from '#domain/form/fields/index.ts';

/** What stands under a row of a table besides its cells: given by whoever puts the form together. */
export const UnderRow = createContext<(fieldId: AnyFieldId, row: Row) => ReactNode>(() => null);
