import { type Ask, autumn } from './ask.ts';
import { onlySurname } from './many-pupils.ts';
import { atMost, type BenchRow } from './row.ts';
import { typicalTimes } from './timing.ts';

/** The same school at three sizes, unlocked. */
export type Sizes = { at12: Ask; at300: Ask; at3000: Ask };

const firstPage = (ask: Ask) => () => ask('pupils.list', { term: autumn, search: '' });
/** Finds the same one pupil among few or many. */
const found = (ask: Ask) => () =>
  ask('pupils.list', { term: autumn, search: onlySurname.slice(0, 5) });

/** Opens pupil after pupil of the first page, with what its screen asks for. */
const opening = async (ask: Ask) => {
  const { rows } = await ask('pupils.list', { term: autumn, search: '', limit: 100 });
  return async (run: number): Promise<void> => {
    for (let i = 0; i < 5; i += 1) {
      const id = rows[(run * 5 + i) % rows.length]?.id ?? '';
      await ask('pupils.get', { id });
      await ask('pupils.deadlines', { id, term: autumn });
      await ask('peps.forPupil', { pupilId: id });
    }
  };
};

/** Listing, searching and opening pupils at 12, 300 and 3,000. */
export const listRows = async ({ at12, at300, at3000 }: Sizes): Promise<BenchRow[]> => {
  const runs = { warm: 10, counted: 150 };
  const list = await typicalTimes(
    { at12: firstPage(at12), at300: firstPage(at300), at3000: firstPage(at3000) },
    runs,
  );
  const search = await typicalTimes({ at300: found(at300), at3000: found(at3000) }, runs);
  const open = await typicalTimes(
    { at12: await opening(at12), at300: await opening(at300), at3000: await opening(at3000) },
    runs,
  );
  return [
    atMost('First page of pupils: 12 against 300', list.at12, list.at300, 1.5),
    atMost('First page of pupils: 3,000 against 300', list.at3000, list.at300, 1.5),
    atMost('Search for a pupil: 3,000 against 300', search.at3000, search.at300, 1.5),
    atMost('Opening five pupils: 12 against 300', open.at12, open.at300, 1.5),
    atMost('Opening five pupils: 3,000 against 300', open.at3000, open.at300, 1.5),
  ];
};
