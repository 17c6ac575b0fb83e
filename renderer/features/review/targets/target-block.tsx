import { Title } from '@mantine/core';
import { memo, type ReactNode, useMemo, useState } from 'react';
import { rowsOf, textOf } from '#domain/form/answer.ts';
import type { TargetFieldId } from '#domain/form/fields/index.ts';
import { targetGaps } from '#domain/form/missing.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { notCheckable } from '#domain/review/checkable.ts';
import { useAppState } from '../../../ui/call/client.ts';
import { removes } from '../../../ui/call/removal.ts';
import { QuietButton } from '../../../ui/page/quiet-button.tsx';
import { StatusWord } from '../../../ui/words/status-word.tsx';
import { useFromRecord, usePartsFromRecord, usePepForm } from '../../form/beside/context.tsx';
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

/** One target with all its parts; it can be folded once it is finished. */
export const TargetBlock = memo(({ id, number, onRemove }: RecordRowProps) => {
  const { template } = usePepForm();
  const key = targetKey(id);
  const [folded, setFolded] = useState(false);
  const groups = useMemo(() => targetGroups(template), [template]);
  const gaps = useFromRecord((record) => {
    const target = record.targets.find((t) => t.id === id);
    return target ? targetGaps(target, template).length : 0;
  });
  const unseen = usePartsFromRecord((record) =>
    record.targets.filter((target) => target.id === id).flatMap(notCheckable),
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
          <QuietButton aria-expanded={!folded} onClick={() => setFolded(!folded)}>
            {folded ? 'Unfold' : 'Fold'}
            <span className="only-read-aloud"> target {number}</span>
          </QuietButton>
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
      <TargetLinks id={id} />
      {passed !== '' && (
        <p className={classes.asked}>
          <StatusWord kind="late">
            Its day for looking again, {formatDate(passed)}, has passed.
          </StatusWord>
        </p>
      )}
      {gaps === 0 &&
        unseen.map(({ part, words: asked }) => (
          <p key={part} className={classes.asked}>
            <StatusWord kind="note">{asked}</StatusWord>
          </p>
        ))}
      {folded ? (
        <p className={classes.foldedWords}>{words || 'Nothing is written yet.'}</p>
      ) : (
        <>
          {groups.map(({ title, fields }) => (
            <fieldset key={title} className={classes.part}>
              <legend>{title}</legend>
              <div className={classes.partFields}>
                {fields.map((field) => (
                  <div
                    key={field.id}
                    className={field.type === 'longText' ? classes.wide : undefined}
                  >
                    <AnswerField field={field} targetId={id} after={afterField(field.id, id)} />
                  </div>
                ))}
              </div>
            </fieldset>
          ))}
          <TargetCosts id={id} />
        </>
      )}
    </section>
  );
});
