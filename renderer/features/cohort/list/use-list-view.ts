import { useRef, useState } from 'react';
import {
  type ColumnId,
  columnsShown,
  everything,
  type ListFilter,
  type ListLook,
  type ListName,
  type ListSort,
  type ListView,
  listColumns,
  sameChoices,
  sameLook,
  sortShown,
  usualLook,
} from '#domain/cohort/list-view.ts';
import { useCall, useChange } from '../../../ui/call/client.ts';
import type { Sorting } from '../../../ui/grid/grid.tsx';
import { useKept } from '../../../ui/save/kept.ts';

/**
 * The part of a look that is kept between sessions. What a list is narrowed to is kept with the view
 * that was chosen, and by itself only while the program is open.
 */
type Arrangement = Pick<ListLook, 'columns' | 'sort' | 'view'>;

/** How a list is looked at now, its named looks, and the ways to change both. */
export type ListViewing<L extends ListName> = {
  list: L;
  /** Nothing until it is read: a list would be drawn twice. */
  ready: boolean;
  look: ListLook;
  columns: ColumnId<L>[];
  saved: ListView[];
  /** The named look that the list has now; null where it has none. */
  named: ListView | null;
  sorting: Sorting;
  narrow: (filter: ListFilter) => void;
  arrange: (change: Partial<Pick<ListLook, 'columns' | 'sort'>>) => void;
  /** Shows a look: a named one, by its id, or the list as it comes. */
  show: (look: ListLook, id: string | null) => void;
};

/** By the heading first one way, then the other, then as the list comes. */
const nextSort = (sort: ListSort | null, by: string): ListSort | null => {
  if (sort?.by !== by) return { by, descending: false };
  return sort.descending ? null : { by, descending: true };
};

/** Reads how a list is looked at, and keeps what is chosen: columns and sorting for the next time too. */
export const useListView = <L extends ListName>(list: L): ListViewing<L> => {
  const views = useCall('views.list', { list });
  const save = useChange('views.save');
  const [narrowed, setNarrowed] = useKept<ListFilter | null>(`${list}.filter`, null);
  // What was chosen a moment ago, until the store says so too.
  const [chosen, setChosen] = useState<Arrangement | null>(null);
  const latest = useRef<Arrangement | null>(null);

  const now = views.data?.find(({ name }) => name === '');
  const saved = (views.data ?? []).filter(({ name }) => name !== '');
  const arranged = chosen ?? now?.look ?? usualLook(list);
  const chosenView = saved.find(({ id }) => id === arranged.view);
  const filter = narrowed ?? chosenView?.look.filter ?? everything;
  const look: ListLook = { ...arranged, sort: sortShown(list, arranged), filter };
  const columns = columnsShown(list, look.columns);

  const arrange = async (change: Partial<Arrangement>): Promise<void> => {
    const base = latest.current ?? look;
    const changed = { columns: base.columns, sort: base.sort, view: null, ...change };
    const next = { ...changed, sort: sortShown(list, changed) };
    latest.current = next;
    setChosen(next);
    await save.run({ id: now?.id ?? null, list, name: '', look: next });
    if (latest.current !== next) return;
    latest.current = null;
    setChosen(null);
  };
  const headings: Readonly<Record<string, string>> = listColumns[list];
  const idOf = (header: string): string => columns.find((id) => headings[id] === header) ?? header;

  return {
    list,
    ready: views.data !== undefined || views.isError,
    look,
    columns,
    saved,
    named:
      [...(chosenView ? [chosenView] : []), ...saved].find((one) =>
        sameLook(list, one.look, look),
      ) ?? null,
    sorting: {
      by: look.sort === null ? null : (headings[look.sort.by] ?? null),
      descending: look.sort?.descending ?? false,
      onSort: (header) => void arrange({ sort: nextSort(look.sort, idOf(header)) }),
    },
    narrow: (next) => {
      setNarrowed(next);
      // Once it is narrowed otherwise than the view, it is not the view that comes back next time.
      const left = chosenView !== undefined && !sameChoices(next, chosenView.look.filter);
      if (left) void arrange({});
    },
    arrange: (change) => void arrange(change),
    show: ({ columns: order, sort, filter: next }, id) => {
      setNarrowed(next);
      void arrange({ columns: order, sort, view: id });
    },
  };
};
