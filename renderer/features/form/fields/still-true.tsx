import { Button } from '@mantine/core';
import type { CarryRule } from '#domain/form/declaration.ts';
import type { Field } from '#domain/form/template.ts';
import classes from '../../../ui/page/asking.module.css';
import { ariaKeys, shownKeys } from '../../../ui/words/key-names.ts';
import { useFromRecord, usePepForm } from '../beside/context.tsx';
import { focusPart, partOf } from '../beside/focused-field.ts';
import { answerKey } from '../draft/entries.ts';
import { confirmCarried } from './confirm.ts';

const proposals: Partial<Record<CarryRule, string>> = {
  'named-date': 'Proposed: the day that was named last time. Right?',
  'next-term': 'Proposed: as far into next term as this meeting. Right?',
};

/** What is said of an answer that is worked out rather than taken over; empty for the others. */
export const proposedWords = (rule: CarryRule | undefined): string =>
  rule === undefined ? '' : (proposals[rule] ?? '');

/** Says that an answer stands as it was last term, and asks whether it is still true. */
export const StillTrue = ({ field }: { field: Field }) => {
  const { pepId, draft } = usePepForm();
  const asking = useFromRecord((record) => record.carried.includes(field.id));
  if (!asking) return null;
  const confirm = async (): Promise<void> => {
    await draft.flush();
    await confirmCarried(pepId, [field.id]);
    const part = partOf(answerKey(field.id));
    if (part) focusPart(part);
  };
  return (
    <p className={classes.asking}>
      <span>{proposedWords(field.carryBy) || 'From last term – still true?'}</span>
      <Button
        variant="default"
        size="compact-xs"
        aria-keyshortcuts={ariaKeys('Alt+Enter')}
        title={`${shownKeys('Alt+Enter')} in the field`}
        onClick={() => void confirm()}
      >
        Confirm<span className="only-read-aloud">: {field.label}</span>
      </Button>
    </p>
  );
};

/** One press for all that a section took over. */
export const SectionStillTrue = ({ fields }: { fields: readonly Field[] }) => {
  const { pepId, draft } = usePepForm();
  const asking = useFromRecord(({ carried }) => carried.join(' ')).split(' ');
  const ids = fields.map(({ id }) => id).filter((id) => asking.includes(id));
  if (ids.length < 2) return null;
  const confirm = async (): Promise<void> => {
    await draft.flush();
    await confirmCarried(pepId, ids);
  };
  return (
    <p className={classes.asking}>
      <span>{ids.length} answers here are from last term, or proposed.</span>
      <Button variant="default" size="compact-xs" onClick={() => void confirm()}>
        Confirm all in this section
      </Button>
    </p>
  );
};
