import type { ReadyPicture } from '../../kit/picture.ts';
import { pagesWith, type Sheet, within } from '../../kit/sheet.ts';
import type { CopyInput } from '../input.ts';
import { datesAndPeopleBlock } from './dates-and-people.ts';
import { glanceBlock } from './glance.ts';
import { mattersMostBlock } from './matters-most.ts';
import { nextBlock } from './next.ts';
import { ownWordsBlock } from './own-words.ts';
import { whoseBlock } from './whose.ts';

/**
 * The first page: the child and the plan, to be read in a minute. The only page that repeats what
 * stands elsewhere, and it says nothing that its reader may not know.
 * @param drawing what the child drew, to stand beside their words
 */
export const frontPage = (sheet: Sheet, input: CopyInput, drawing?: ReadyPicture): void => {
  const blocks = [
    whoseBlock,
    (on: Sheet) => ownWordsBlock(on, input, drawing),
    mattersMostBlock,
    nextBlock,
    glanceBlock,
    datesAndPeopleBlock,
  ];
  for (const block of blocks) within(sheet, 'Sect', () => block(sheet, input));
};

/**
 * Which of the child's pictures stands on the first page, and no second time in its part: the first that
 * can be drawn, where everything else has room beside it.
 */
export const drawingInFront = (
  sheet: Sheet,
  input: CopyInput,
  drawings: readonly ReadyPicture[],
): ReadyPicture | undefined => {
  const first = drawings.find(({ drawn }) => drawn.ok);
  if (first === undefined) return undefined;
  return pagesWith(sheet, (trial) => frontPage(trial, input, first)) === 1 ? first : undefined;
};
