import { useCallback } from 'react';
import { type Field, isRequired } from '#domain/form/template.ts';
import { newId } from '../../../ui/call/new-id.ts';
import { holdsRows } from '../../../ui/call/removal.ts';
import { Needed } from '../../../ui/field/needed.tsx';
import { SmallButton } from '../../../ui/page/small-button.tsx';
import { usePepForm, useRows } from '../../form/beside/context.tsx';
import { focusPart, partOf } from '../../form/beside/focused-field.ts';
import { answerKey, targetKey } from '../../form/draft/entries.ts';
import classes from './rows.module.css';
import { takeOut } from './take-out.ts';
import { TargetBlock } from './target-block.tsx';

/** The targets of the PEP, each a block of its own. */
export const TargetsField = ({ field }: { field: Field }) => {
  const { draft } = usePepForm();
  const { target: ids } = useRows();
  const key = answerKey(field.id);

  const add = (): void => {
    const id = newId();
    draft.set(targetKey(id), { is: 'target', there: true });
    void draft.flush();
    requestAnimationFrame(() => {
      const part = partOf(targetKey(id));
      const first = part?.querySelector<HTMLElement>('[data-key]');
      if (first) focusPart(first);
    });
  };
  const remove = useCallback(
    (id: string) => takeOut(draft, targetKey(id), { is: 'target', there: false }),
    [draft],
  );

  return (
    <div data-key={key} className={classes.rows} {...holdsRows}>
      <h3 className={classes.heading}>
        {field.label}
        {isRequired(field) && <Needed />}
      </h3>
      {field.hint && (
        <p data-hint className={`aside ${classes.hint}`}>
          {field.hint}
        </p>
      )}
      {ids.map((id, i) => (
        <TargetBlock key={id} id={id} number={i + 1} onRemove={remove} />
      ))}
      <SmallButton data-add data-focus-first={ids.length === 0 || undefined} onClick={add}>
        Add a target
      </SmallButton>
    </div>
  );
};
