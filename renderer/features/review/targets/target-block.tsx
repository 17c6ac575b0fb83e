import { Title } from '@mantine/core';
import { memo, type ReactNode, useMemo, useState } from 'react';
import { rowsOf, textOf } from '#domain/form/answer.ts';
import { applies } from '#domain/form/conditions.ts';
import type { TargetFieldId } from '#domain/form/fields/index.ts';
import { oneTargetLacks, targetGaps } from '#domain/form/missing.ts';
import type { TargetField } from '#domain/form/template.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { comesAgain, notCheckable } from '#domain/review/checkable.ts';
import { useAppState } from '../../../ui/call/client.ts';
import { removes } from '../../../ui/call/removal.ts';
import { QuietButton } from '../../../ui/page/quiet-button.tsx';
import { StatusWord } from '../../../ui/words/status-word.tsx';
import { useFromRecord, usePartsFromRecord, usePepForm } from '../../form/beside/context.tsx';
import { useOpenRow } from '../../form/beside/use-open-row.ts';
import { answerKey, targetKey } from '../../form/draft/entries.ts';
import { AnswerField } from '../../form/fields/answer-field.tsx';
import type { RecordRowProps } from './record-rows.tsx';
import classes from './rows.module.css';
import { TargetCosts } from './target-costs.tsx';
import { targetGroups } from './target-groups.ts';
import { TargetLinks } from './target-links.tsx';

/** What the child said, to be read while a target is written. */
const WhatTheChildSaid = ({ targetId }: { targetId: string }) => {
  const { called, draft } = usePepForm();
  const restOn = (words: string): void => {
    draft.setAll([
      [
        answerKey('target-voice-link', targetId),
        { is: 'answer', answer: { kind: 'value', value: 'yes' } },
      ],
      [
        answerKey('target-voice-words', targetId),
        { is: 'answer', answer: { kind: 'value', value: words.slice(0, 500) } },
      ],
    ]);
    void draft.flush();
  };
  const said = usePartsFromRecord((record) =>
    [
      textOf(record.answers['voice-summary']),
      ...rowsOf(record.answers['voice-prompts']).map((row) => String(row.cells.answer ?? '')),
    ].filter((text) => text.trim() !== ''),
  );
  return (
    <details className={classes.said}>
      <summary>What {called} said</summary>
      {said.length === 0 ? (
        <p className="quiet">Nothing is written under “My views” yet.</p>
      ) : (
        <ul>
          {said.map((words) => (
            <li key={words}>
              “{words}”{' '}
              <QuietButton onClick={() => restOn(words)}>
                Use these words<span className="only-read-aloud">: {words}</span>
              </QuietButton>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
};

/** What stands under one of a target's questions. */
const afterField = (fieldId: TargetFieldId, targetId: string): ReactNode =>
  fieldId === 'target-voice-link' ? <WhatTheChildSaid targetId={targetId} /> : undefined;

/** What a target is in one sentence, with who and by when: the rest opens under it. */
const sentence: readonly TargetFieldId[] = ['target-outcome', 'target-owner', 'target-review-date'];

/**
 * One target: what will be different, who, and by when. Need, support, measure and money open under it,
 * filled in at any time; where something of them is needed and blank, they are open when the page opens.
 */
export const TargetBlock = memo(({ id, number, onRemove }: RecordRowProps) => {
  const { template, draft } = usePepForm();
  const key = targetKey(id);
  const { said, under } = useMemo(() => {
    const fields = targetGroups(template).flatMap((group) => group.fields);
    const isSaid = (field: TargetField): boolean => sentence.includes(field.id);
    return {
      said: sentence.flatMap((one) => fields.filter((field) => field.id === one)),
      under: fields.filter((field) => !isSaid(field)),
    };
  }, [template]);
  const gaps = useFromRecord((record) => {
    const target = record.targets.find((t) => t.id === id);
    return target ? targetGaps(target, template).length : 0;
  });
  const [lacking] = useState(() => {
    const record = draft.record();
    const target = record.targets.find((t) => t.id === id);
    if (!target || textOf(target.answers['target-outcome']) === '') return false;
    const one = oneTargetLacks(template, record);
    const lacks = [...targetGaps(target, template), ...(one.number === number ? one.lacks : [])];
    return lacks.some((field) => under.includes(field));
  });
  const [open, setOpen] = useOpenRow(key, lacking);
  const hidden = usePartsFromRecord((record) =>
    under.filter((field) => !applies(field, template, record)).map((field) => field.id),
  );
  const unseen = usePartsFromRecord((record) =>
    record.targets.filter((target) => target.id === id).flatMap(notCheckable),
  );
  const shownUnder = under.filter(({ id: fieldId }) => !hidden.includes(fieldId));
  const again = useFromRecord((record) =>
    record.targets.some((target) => target.id === id && comesAgain(record, target)),
  );
  const { today } = useAppState();
  const passed = useFromRecord((record) => {
    const day = textOf(record.targets.find((t) => t.id === id)?.answers['target-review-date']);
    return day !== '' && day < today ? day : '';
  });
  const words = useFromRecord((record) => {
    const answers = record.targets.find((t) => t.id === id)?.answers ?? {};
    return textOf(answers['target-outcome']) || textOf(answers['target-need']);
  });
  return (
    <section className={classes.block} data-key={key} aria-label={`Target ${number}`}>
      <header className={classes.blockHead}>
        <Title order={4}>Target {number}</Title>
        {(gaps > 0 || unseen.length === 0) && (
          <StatusWord kind={gaps === 0 ? 'done' : 'underway'}>
            {gaps === 0
              ? 'Has what is needed'
              : `${gaps} needed ${gaps === 1 ? 'part' : 'parts'} blank`}
          </StatusWord>
        )}
        <span className={classes.blockTools}>
          <QuietButton
            {...removes(
              words.trim() === '' ? `Target ${number}` : `Target ${number}, ${words.trim()}`,
              () => onRemove(id),
            )}
          >
            Remove<span className="only-read-aloud"> target {number}</span>
          </QuietButton>
        </span>
      </header>
      <div className={classes.sentence}>
        {said.map((field) => (
          <AnswerField key={field.id} field={field} targetId={id} />
        ))}
      </div>
      {passed !== '' && (
        <p className={classes.asked}>
          <StatusWord kind="late">
            Its day for looking again, {formatDate(passed)}, has passed.
          </StatusWord>
        </p>
      )}
      {again && (
        <p className={classes.asked}>
          <StatusWord kind="note">
            Last term’s target in the same words was not wholly met. What is done otherwise now?
          </StatusWord>
        </p>
      )}
      {gaps === 0 &&
        unseen.map(({ part, words: asked }) => (
          <p key={part} className={classes.asked}>
            <StatusWord kind="note">{asked}</StatusWord>
          </p>
        ))}
      <div className={classes.more}>
        <QuietButton aria-expanded={open} onClick={() => setOpen(!open)}>
          <span aria-hidden>{open ? '▾' : '▸'} </span>
          Need, support and how we will know
          <span className="only-read-aloud"> of target {number}</span>
        </QuietButton>
        {!open && <TargetLinks id={id} />}
      </div>
      {open && (
        <>
          <div className={classes.partFields}>
            {shownUnder.map((field) => (
              <div key={field.id} className={field.type === 'longText' ? classes.wide : undefined}>
                <AnswerField field={field} targetId={id} after={afterField(field.id, id)} />
              </div>
            ))}
          </div>
          <TargetCosts id={id} />
        </>
      )}
    </section>
  );
});
