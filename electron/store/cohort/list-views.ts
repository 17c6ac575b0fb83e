/** How lists are looked at: named looks, and under the empty name how one stands now. */
import { type ListLook, type ListName, type ListView, listLook } from '#domain/cohort/list-view.ts';
import { kept } from '../kernel/kept.ts';
import { queries, type Read } from '../kernel/query.ts';
import type { Write } from '../kernel/write.ts';

const keptLook = kept('The look of a list', listLook);

/** The looks of a list by name; one that cannot be read is left out. */
export const listViews = (read: Read, list: ListName): ListView[] =>
  read
    .all(
      queries
        .selectFrom('listView')
        .select(['id', 'name', 'look'])
        .where('list', '=', list)
        .orderBy('name')
        .orderBy('id'),
    )
    .flatMap(({ id, name, look }) => {
      const found = keptLook.readOr(look, null);
      return found === null ? [] : [{ id, name, look: found }];
    });

/** The id of the look of this name; null where there is none. */
export const viewNamed = (read: Read, list: ListName, name: string): string | null =>
  read.first(
    queries.selectFrom('listView').select('id').where('list', '=', list).where('name', '=', name),
  )?.id ?? null;

/** Adds a look, or changes the one of this id; gives its id. */
export const saveView = (
  write: Write,
  id: string | null,
  view: { list: ListName; name: string; look: ListLook },
): string => {
  const row = { ...view, look: JSON.stringify(view.look) };
  return id === null ? write.insert('listView', row).id : write.update('listView', id, row).id;
};

/** Forgets a look. */
export const removeView = (write: Write, id: string): void => write.remove('listView', id);
