import { Button } from '@mantine/core';
import type { Answer } from '#domain/form/answer.ts';
import { shownAnswer } from '#domain/form/display.ts';
import type { Field } from '#domain/form/template.ts';
import { isConfirmedAlone } from '#domain/review/confirming.ts';
import asking from '../../../ui/page/asking.module.css';
import { useFromRecord } from '../beside/context.tsx';
import { ShownAnswer } from '../shown.tsx';
import classes from './carried.module.css';
import { ConfirmButton } from './confirm-button.tsx';

/** Whether a field's answer is as last term, and nobody has said yet that it still holds. */
export const useIsCarried = (field: Field): boolean =>
  useFromRecord((record) => record.carried.includes(field.id));

/**
 * An answer that was taken over, to be read: its whole value, until it is confirmed or changed. What
 * guards the child, and a support that goes on, is confirmed here, by itself.
 */
export const CarriedAnswer = ({
  field,
  answer,
  onChange,
}: {
  field: Field;
  answer: Answer;
  onChange: () => void;
}) => {
  const alone = isConfirmedAlone(field);
  return (
    <>
      <div data-carried={field.id} className={classes.answer}>
        <p className={classes.question}>{field.label}</p>
        <ShownAnswer shown={shownAnswer(field, answer)} label={field.label} />
      </div>
      <p className={asking.asking}>
        <span>From last term{alone ? ' – still true?' : ''}</span>
        {alone && (
          <ConfirmButton fieldIds={[field.id]}>
            Still true<span className="only-read-aloud">: {field.label}</span>
          </ConfirmButton>
        )}
        <Button variant="default" size="compact-xs" onClick={onChange}>
          Change<span className="only-read-aloud">: {field.label}</span>
        </Button>
      </p>
    </>
  );
};
