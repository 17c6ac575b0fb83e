import { UnstyledButton } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { saysNothing } from '#domain/form/answer.ts';
import type { FieldType } from '#domain/form/declaration.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import type { FormPartId } from '#domain/form/forms/parts.ts';
import { isNeeded } from '#domain/form/missing.ts';
import { sessionsField } from '#domain/form/rows/sessions.ts';
import type { Field } from '#domain/form/template.ts';
import { useFromRecord, usePepForm } from '../beside/context.tsx';
import { useInMeeting } from '../beside/use-in-meeting.ts';
import { answerKey } from '../draft/entries.ts';
import classes from './fields.module.css';
import { focusSoon } from './ways.ts';

/**
 * What the records say, and lists that stand open to be written in. Sessions stand open, too: a needed
 * figure is made of them.
 */
const neverFolded: readonly FieldType[] = ['fact', 'targets', 'actions', 'spending'];

/**
 * The questions of a section that sign-off does not wait for and nobody has answered, folded under one line that names them.
 * What is answered or needed is open, the child's own part and words never fold, nor does anything in the
 * room or in what somebody told, and what was once open stays so while the page is shown.
 */
export const useFolded = (
  part: FormPartId,
  fields: readonly Field[],
): { folded: readonly Field[]; unfold: () => void } => {
  const { template, shownField, saidBy } = usePepForm();
  const inMeeting = useInMeeting();
  const whole = inMeeting || saidBy !== undefined;
  const [open, setOpen] = useState(false);
  const mayFold = useMemo(
    () =>
      whole || part === 'about-me'
        ? []
        : fields.filter(
            ({ id, type, childsWords }) =>
              !childsWords && !neverFolded.includes(type) && id !== sessionsField,
          ),
    [whole, part, fields],
  );
  const blank = useFromRecord((record) =>
    mayFold
      .filter(
        (field) =>
          saysNothing(field, record.answers[field.id]) &&
          !record.carried.includes(field.id) &&
          !isNeeded(field, template, record),
      )
      .map(({ id }) => id)
      .join(' '),
  );
  const [first, setFirst] = useState<readonly string[]>(() => blank.split(' '));
  // A question that has been answered here stays, also when the answer is taken away again.
  const still = first.filter((id) => blank.split(' ').includes(id));
  if (still.length < first.length) setFirst(still);
  const asked = mayFold.some(({ id }) => id === shownField);
  // What a link has opened stays open.
  if (asked && !open) setOpen(true);
  const folded = useMemo(
    () => (open || asked ? [] : mayFold.filter(({ id }) => first.includes(id))),
    [open, asked, mayFold, first],
  );
  return { folded, unfold: useCallback(() => setOpen(true), []) };
};

/** The line that names what is folded, and opens it. */
export const Folded = ({ fields, onOpen }: { fields: readonly Field[]; onOpen: () => void }) => {
  const [first] = fields;
  if (!first) return null;
  return (
    <UnstyledButton
      className={classes.folded ?? ''}
      aria-expanded={false}
      data-folded
      onClick={() => {
        onOpen();
        focusSoon(answerKey(first.id satisfies FieldId));
      }}
    >
      {fields.map(({ label }) => label).join(' · ')}
    </UnstyledButton>
  );
};
