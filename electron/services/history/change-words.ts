import { templateOf } from '#domain/form/forms/index.ts';
import { fieldsOf } from '#domain/form/template.ts';
import { listName } from '#domain/pupil/pupil.ts';
import { type Change, changesOfGroup } from '#electron/store/history/changes.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { pepOf, pupilOf } from '../kernel/records.ts';
import { describeChanges } from './describe.ts';

/** The question that an answer was given to, when the change is about one answer only. */
const questionOf = (read: Read, changes: readonly Change[]): string | null => {
  const [only, ...others] = changes.filter(({ table }) => table === 'pepAnswer');
  const row = only?.after ?? only?.before;
  if (!row || others.length > 0 || changes.some(({ table }) => table === 'pep')) return null;
  const { templateId, templateVersion } = pepOf(read, String(row.pepId));
  return (
    fieldsOf(templateOf({ templateId, templateVersion })).find(({ id }) => id === row.fieldId)
      ?.label ?? null
  );
};

const lowerFirst = (words: string): string =>
  /^\p{Lu}\p{Ll}|^A /u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

/**
 * What one change did, to go on in a sentence ("the answer to “What I like”, Mia Thompson"), with the
 * pupil's name where it is about one pupil; empty when there is nothing to say.
 */
export const changeInWords = (read: Read, changeId: string): string => {
  const changes = changesOfGroup(read, changeId);
  const question = questionOf(read, changes);
  const [entry] = describeChanges(changes);
  const what = question === null ? lowerFirst(entry?.what ?? '') : `the answer to “${question}”`;
  const pupilIds = new Set(changes.flatMap(({ pupilId }) => (pupilId === null ? [] : [pupilId])));
  const [pupilId, ...others] = pupilIds;
  if (what === '' || pupilId === undefined) return what;
  const who = others.length > 0 ? `${pupilIds.size} pupils` : listName(pupilOf(read, pupilId));
  return `${what}, ${who}`;
};
