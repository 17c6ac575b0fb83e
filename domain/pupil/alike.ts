import { foldText } from '../kernel/fold.ts';
import { formatDate, parseDate } from '../kernel/plain-date.ts';
import { ageOn } from '../school/year-group.ts';
import { listName, type PupilInput } from './pupil.ts';

type Known = Pick<PupilInput, 'legalForename' | 'legalSurname' | 'preferredName' | 'dateOfBirth'>;

const namesOf = (pupil: Known): string[] => [
  foldText(listName(pupil)),
  foldText(`${pupil.legalForename} ${pupil.legalSurname}`),
];

/** Whether a list that shows two pupils by name would show the same name twice. */
const areAlike = (a: Known, b: Known): boolean =>
  namesOf(a).some((name) => name !== '' && namesOf(b).includes(name));

/**
 * Each pupil's name as lists show it: with the day of birth wherever two are called alike, so that
 * nobody takes one for the other.
 */
export const namesInLists = (
  pupils: readonly (Known & { id: string })[],
): ReadonlyMap<string, string> => {
  const called = new Map<string, number>();
  for (const pupil of pupils) {
    for (const name of new Set(namesOf(pupil))) called.set(name, (called.get(name) ?? 0) + 1);
  }
  return new Map(
    pupils.map((pupil) => {
      const alike = namesOf(pupil).some((name) => (called.get(name) ?? 0) > 1);
      const born = alike ? ` (born ${formatDate(pupil.dateOfBirth)})` : '';
      return [pupil.id, `${listName(pupil)}${born}`];
    }),
  );
};

/** The youngest who takes up a funded place is nine months; an EHC plan may run to 25. */
const youngestMonths = 9;
const oldest = 25;

/**
 * What is odd about a pupil who is being added, in sentences: never a reason to forbid, since each can
 * be true.
 * @param known Every pupil in the records, those who have left too.
 */
export const remarksOn = (pupil: Known, known: readonly Known[], today: string): string[] => {
  const { dateOfBirth } = pupil;
  if (dateOfBirth === '' || dateOfBirth > today) return [];
  const born = formatDate(dateOfBirth);
  const age = ageOn(dateOfBirth, today);
  const same = known.filter((other) => areAlike(pupil, other));
  return [
    ...same.map((other) =>
      other.dateOfBirth === dateOfBirth
        ? `${listName(other)}, born ${born}, is in the records already. Is this the same child?`
        : `There is another ${listName(other)} in the records, born ${formatDate(other.dateOfBirth)}.`,
    ),
    ...(age > oldest ? [`Born ${born}, this pupil is ${age} years old. Is the year right?`] : []),
    ...(today < parseDate(dateOfBirth).add({ months: youngestMonths }).toString()
      ? [`Born ${born}, this child is less than ${youngestMonths} months old. Is the day right?`]
      : []),
  ];
};
