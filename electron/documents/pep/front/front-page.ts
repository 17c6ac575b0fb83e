import { type Sheet, within } from '../../kit/sheet.ts';
import type { CopyInput } from '../input.ts';
import { datesAndPeopleBlock } from './dates-and-people.ts';
import { glanceBlock } from './glance.ts';
import { nextBlock } from './next.ts';
import { ownWordsBlock } from './own-words.ts';
import { whoseBlock } from './whose.ts';

const blocks = [whoseBlock, ownWordsBlock, nextBlock, glanceBlock, datesAndPeopleBlock];

/**
 * The first page: the child and the plan, to be read in a minute. The only page that repeats what
 * stands elsewhere, and it says nothing that its reader may not know.
 */
export const frontPage = (sheet: Sheet, input: CopyInput): void => {
  for (const block of blocks) within(sheet, 'Sect', () => block(sheet, input));
};
