import { listViews, removeView, saveView, viewNamed } from '#electron/store/cohort/list-views.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { Refusal } from '../kernel/refusal.ts';

/** How the lists are looked at: the columns, the sorting and the filters that somebody chose. */
export const viewServices = (
  context: Context,
): Plain<'views.list' | 'views.save' | 'views.remove'> => ({
  'views.list': ({ list }) => context.read((read) => listViews(read, list)),

  'views.save': ({ id, ...view }) =>
    context.change((write) => {
      const held = viewNamed(write, view.list, view.name);
      // How a list stands now has no name, and there is one of it.
      const same = view.name === '' ? (held ?? id) : id;
      if (view.name !== '' && held !== null && held !== id) {
        throw new Refusal('bad-input', 'There is a view of this name. Choose another.', 'name');
      }
      return { id: saveView(write, same, view) };
    }),

  'views.remove': ({ id }) => context.alter((write) => removeView(write, id)),
});
