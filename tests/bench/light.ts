import { startFromToday, typeFirstAnswer } from '#tests/light/first-answer.ts';
import { neededHeights, partHeights, sum } from '#tests/light/heights.ts';
import { openSample, reviseFullest, showEverything } from '#tests/light/sample-window.ts';
import { type Smallest, smallestIn, smallestOf } from '#tests/light/smallest.ts';
import { noLess, noMore, type SizeRow, sized } from './size-row.ts';
import { inWindow } from './window.ts';

/** The form of the fullest PEP of the sample: how high it is, and how small the smallest in it. */
const fullest = (dataFolder: string): Promise<SizeRow[]> =>
  inWindow(dataFolder, async (app) => {
    await openSample(app);
    await showEverything(app, await reviseFullest(app.page));
    const looks: Smallest[] = [];
    const parts = await partHeights(app, async () => {
      looks.push(await smallestIn(app.page));
    });
    const smallest = smallestOf(looks);
    return [
      ...parts.flatMap(({ title, opens, unfolded }) => [
        sized(`Everything, ${title}, as it opens`, opens, 'screens'),
        sized(`Everything, ${title}, unfolded`, unfolded, 'screens'),
      ]),
      noMore('Everything, all parts, as they open', sum(parts, 'opens'), 'screens', 16),
      noMore('Everything, all parts, unfolded', sum(parts, 'unfolded'), 'screens', 30),
      noLess(
        `Smallest type of the form (${smallest?.type.what})`,
        smallest?.type.px ?? Number.NaN,
        'px',
        14,
      ),
      noLess(
        `Smallest control of the form (${smallest?.control.what})`,
        smallest?.control.px ?? Number.NaN,
        'px',
        24,
      ),
    ];
  });

/** A review that has just begun, of a child of whom nothing new is known. */
const begun = (dataFolder: string): Promise<SizeRow[]> =>
  inWindow(dataFolder, async (app) => {
    await openSample(app);
    const started = await startFromToday(app);
    const { before, read, 'at-meeting': atMeeting } = await neededHeights(app);
    const typed = await typeFirstAnswer(app, 'Sums.');
    return [
      noMore('Needed, to answer before the meeting', before ?? 0, 'screens', 4),
      sized('Needed, to read through', read ?? 0, 'screens'),
      sized('Needed, at the meeting', atMeeting ?? 0, 'screens'),
      noMore('From Today to the first answer typed', started + typed, 'presses', 4),
    ];
  });

/** How light the form is, on the sample: first a review that has just begun, then the fullest PEP. */
export const lightRows = async (dataFolder: string): Promise<SizeRow[]> => {
  const needed = await begun(dataFolder);
  return [...(await fullest(dataFolder)), ...needed];
};
