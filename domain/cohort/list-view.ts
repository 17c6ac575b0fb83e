import { z } from 'zod';

/** The columns that each list can show, by its heading; the first always stands first. */
export const listColumns = {
  pupils: {
    name: 'Name',
    year: 'Year',
    authority: 'Authority',
    pep: 'PEP this term',
    'next-date': 'Next date',
    attendance: 'Attendance',
    flags: 'Flags',
    'key-worker': 'Key worker',
    'legal-name': 'Legal name',
    'next-step': 'Next step',
    'money-left': 'PP+ left',
  },
  peps: {
    name: 'Pupil',
    year: 'Year',
    authority: 'Authority',
    pep: 'PEP',
    due: 'Due',
    next: 'Next',
    rule: 'Rule',
    'care-review': 'Care plan review',
  },
} as const;
export type ListName = keyof typeof listColumns;
export type ColumnId<L extends ListName = ListName> = {
  [N in L]: keyof (typeof listColumns)[N] & string;
}[L];

/** What stands first in every list, and stays there. */
export const firstColumn = 'name';

/** The columns that a list shows until somebody chooses. */
const usual: { readonly [L in ListName]: readonly ColumnId<L>[] } = {
  pupils: ['name', 'year', 'authority', 'pep', 'next-date', 'attendance', 'flags'],
  peps: ['name', 'year', 'authority', 'pep', 'due', 'next'],
};

/** By which column a list is sorted, and which way. */
const listSort = z.object({ by: z.string().max(40), descending: z.boolean() });
export type ListSort = z.infer<typeof listSort>;

/** What a list is narrowed to; an empty part lets everything through. */
const listFilter = z.object({
  text: z.string().max(200).default(''),
  authority: z.string().max(200).default(''),
  year: z.string().max(40).default(''),
  stage: z.string().max(40).default(''),
  flag: z.string().max(80).default(''),
  /** Whether those who have left are shown too. */
  left: z.boolean().default(false),
});
export type ListFilter = z.infer<typeof listFilter>;

/** A list that is narrowed to nothing. */
export const everything: ListFilter = listFilter.parse({});

/** How a list is looked at: its columns in order, its sorting (null as it comes), what it is narrowed to. */
export const listLook = z.object({
  columns: z.array(z.string().max(40)).max(40).default([]),
  sort: listSort.nullable().default(null),
  filter: listFilter.prefault({}),
  /** Of how a list stands now: the named look that was chosen, by its id, until it is changed. */
  view: z.string().max(80).nullable().default(null),
});
export type ListLook = z.infer<typeof listLook>;

/** A list as it comes. */
export const usualLook = (list: ListName): ListLook => ({
  columns: [...usual[list]],
  sort: null,
  filter: everything,
  view: null,
});

const idsOf = <L extends ListName>(list: L): ColumnId<L>[] =>
  Object.keys(listColumns[list]) as ColumnId<L>[];

/** The columns of a choice that the list still has, the first one first, each once. */
export const columnsShown = <L extends ListName>(
  list: L,
  chosen: readonly string[],
): ColumnId<L>[] => {
  const known = idsOf(list);
  const kept = chosen.flatMap((id) => known.find((one) => one === id) ?? []);
  const first = known.filter((id) => id === firstColumn);
  return [...new Set([...first, ...(kept.length === 0 ? usual[list] : kept)])];
};

/** The columns that a choice leaves out, in the order in which the list knows them. */
export const columnsHidden = <L extends ListName>(
  list: L,
  chosen: readonly string[],
): ColumnId<L>[] => {
  const shown = columnsShown(list, chosen);
  return idsOf(list).filter((id) => !shown.includes(id));
};

/** The same columns with one moved a place to the front or to the back; the first stays where it is. */
export const columnMoved = <Id extends string>(
  shown: readonly Id[],
  id: Id,
  step: -1 | 1,
): Id[] => {
  const at = shown.indexOf(id);
  const to = at + step;
  if (at < 1 || to < 1 || to >= shown.length) return [...shown];
  const next = shown.filter((one) => one !== id);
  next.splice(to, 0, id);
  return next;
};

/** The sorting of a look; as the list comes where the column that it goes by is not shown. */
export const sortShown = (
  list: ListName,
  { columns, sort }: Pick<ListLook, 'columns' | 'sort'>,
): ListSort | null =>
  sort !== null && columnsShown(list, columns).some((id) => id === sort.by) ? sort : null;

/** What a list is narrowed to, part by part in one order. */
const filterParts = (filter: ListFilter): unknown[] =>
  listFilter.keyof().options.map((part) => filter[part]);

/** Whether two filters choose the same, whatever is being searched for. */
export const sameChoices = (a: ListFilter, b: ListFilter): boolean =>
  JSON.stringify(filterParts({ ...a, text: '' })) ===
  JSON.stringify(filterParts({ ...b, text: '' }));

/** Whether two looks show the same. */
export const sameLook = (list: ListName, a: ListLook, b: ListLook): boolean => {
  const plain = (look: ListLook): string => {
    const sort = sortShown(list, look);
    return JSON.stringify([
      columnsShown(list, look.columns),
      sort && [sort.by, sort.descending],
      filterParts(look.filter),
    ]);
  };
  return plain(a) === plain(b);
};

/** A look that somebody gave a name; without one it is how the list stands now. */
export type ListView = { id: string; name: string; look: ListLook };
