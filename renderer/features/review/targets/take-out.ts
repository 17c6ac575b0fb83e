import type { BringBack } from '../../../ui/call/removal.ts';
import type { Draft } from '../../form/draft/draft.ts';
import type { Entry } from '../../form/draft/entries.ts';

/** Takes a row out of a PEP's form, as a step of its own; gives what puts it back as it was. */
export const takeOut = (draft: Draft, key: string, gone: Entry): BringBack => {
  const before = draft.entry(key);
  draft.setApart(key, gone);
  void draft.flush();
  const act = (): void => {
    draft.setApart(key, before);
    void draft.flush();
  };
  return { act };
};
