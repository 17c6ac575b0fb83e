import { Group, Tabs, Title, UnstyledButton } from '@mantine/core';
import { Fragment, type ReactNode, useState, useSyncExternalStore } from 'react';
import type { Authority } from '#domain/authority/authority.ts';
import type { PepLife } from '#domain/contract/calls/stages.ts';
import { textOf } from '#domain/form/answer.ts';
import { shownAnswer } from '#domain/form/display.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { type AnyField, findField, type Template } from '#domain/form/template.ts';
import { termLabel } from '#domain/school/terms.ts';
import { useCall } from '../../../ui/call/client.ts';
import { SmallButton } from '../../../ui/page/small-button.tsx';
import { ariaKeys } from '../../../ui/words/key-names.ts';
import { answeredAt, answerKey, ownerFieldId, placeOf } from '../draft/entries.ts';
import { ShownAnswer } from '../shown.tsx';
import { sourceWords } from '../sources.ts';
import { AuthorityNotes } from './authority-notes.tsx';
import { useEntry, useFromRecord, usePepForm } from './context.tsx';
import { focusPart, partOf } from './focused-field.ts';
import classes from './form.module.css';
import {
  canStandBelow,
  isCarriedOn,
  lastAnswer,
  type WayWithLast,
  wayWithLast,
  withLastAnswer,
  withTargetCarriedOn,
} from './last-term.ts';
import { useFold } from './use-fold.ts';

/** The field that something on the form belongs to: a row belongs to the list that it is in. */
const fieldAt = (key: string, template: Template): AnyField | undefined =>
  answeredAt(template, placeOf(key)) ?? findField(template, ownerFieldId(key));

const keys: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['Ctrl', '↓'], does: 'next question' },
  { keys: ['F6'], does: 'to this panel, and back' },
  { keys: ['Alt', 'Page Down'], does: 'next part' },
  { keys: ['Ctrl', 'Enter'], does: 'use last term’s answer, where it may still be true' },
  { keys: ['Alt', 'Enter'], does: 'it is still true' },
  { keys: ['Ctrl', 'U'], does: 'other ways to answer: not known, because…' },
  { keys: ['Ctrl', 'Z'], does: 'take the last change back' },
];

const Keys = () => (
  <>
    <p className="quiet">Go to a question, and what it is for and a good answer stand here.</p>
    <dl className={classes.keys}>
      {keys.map(({ keys, does }) => (
        <div key={does}>
          <dt>
            {keys.map((key, i) => (
              <Fragment key={key}>
                {i > 0 && ' '}
                <kbd>{key}</kbd>
              </Fragment>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </>
);

const Guidance = ({ field }: { field: AnyField }) => {
  const source = useFromRecord(({ authority }) => sourceWords(field, authority));
  return (
    <>
      <Title order={3}>{field.label}</Title>
      {field.hint && <p>{field.hint}</p>}
      {field.guidance && <p>{field.guidance}</p>}
      <p className={`aside ${classes.source}`}>{source}</p>
    </>
  );
};

const wayWords: Record<WayWithLast, { button: string; note: ReactNode }> = {
  use: {
    button: 'Use',
    note: (
      <>
        <kbd>Ctrl</kbd> <kbd>Enter</kbd> in the field uses it. <kbd>Ctrl</kbd> <kbd>Z</kbd> takes it
        back.
      </>
    ),
  },
  'use-and-edit': {
    button: 'Use and edit',
    note: 'It counts as answered once a word is different.',
  },
  invite: {
    button: 'Invite the same people',
    note: 'Adds who is not in the list yet, and not whether they come.',
  },
  read: { button: '', note: 'To be read: it was said, or happened, last term.' },
};

const LastAnswer = ({
  fieldKey,
  field,
  previous,
  onUsed,
}: {
  fieldKey: string;
  field: AnyField;
  previous: PepRecord;
  /** The hands go back to the field. */
  onUsed: () => void;
}) => {
  const { draft, template } = usePepForm();
  const entry = useEntry(fieldKey);
  const last = lastAnswer(fieldKey, template, previous);
  const way = wayWithLast(fieldKey, template);
  const use = (how: 'instead' | 'below' | 'invite'): void => {
    if (last === null) return;
    draft.leave(fieldKey);
    draft.set(fieldKey, withLastAnswer(draft.entry(fieldKey), last, how));
    void draft.flush();
    onUsed();
    const part = partOf(fieldKey);
    if (part) requestAnimationFrame(() => focusPart(part));
  };
  return (
    <>
      <Title order={3}>{field.label}</Title>
      {last === null ? (
        <p className="quiet">
          {field.type === 'fact'
            ? 'This comes from the records, not from the last PEP.'
            : 'Nothing was answered here last time.'}
        </p>
      ) : (
        <>
          <div className={classes.quote}>
            <ShownAnswer shown={shownAnswer(field, last)} label={`${field.label}, last time`} />
          </div>
          {way !== 'read' && (
            <Group gap="xs" mt="xs">
              <SmallButton
                {...(way === 'use' && { 'aria-keyshortcuts': ariaKeys('Ctrl+Enter') })}
                onClick={() => use(way === 'invite' ? 'invite' : 'instead')}
              >
                {wayWords[way].button}
              </SmallButton>
              {way !== 'invite' && canStandBelow(entry, last) && (
                <SmallButton onClick={() => use('below')}>Add below mine</SmallButton>
              )}
            </Group>
          )}
          <p className={`aside ${classes.source}`}>{wayWords[way].note}</p>
        </>
      )}
    </>
  );
};

const LastTargets = ({ previous }: { previous: PepRecord }) => {
  const { draft } = usePepForm();
  const review = useEntry(answerKey('target-review'));
  const isDecided = (id: string): boolean => isCarriedOn(review, id);
  return (
    <>
      <Title order={3}>Last time’s targets</Title>
      {previous.targets.length === 0 ? (
        <p className="quiet">There were none.</p>
      ) : (
        <ol className={classes.lastTargets}>
          {previous.targets.map((target, i) => (
            <li key={target.id}>
              <p>
                {textOf(target.answers['target-outcome']) ||
                  textOf(target.answers['target-need']) ||
                  'Not recorded'}
              </p>
              <SmallButton
                disabled={isDecided(target.id)}
                onClick={() => {
                  const now = draft.entry(answerKey('target-review'));
                  draft.set(answerKey('target-review'), withTargetCarriedOn(now, target));
                  void draft.flush();
                }}
              >
                Carry on<span className="only-read-aloud"> with target {i + 1}</span>
              </SmallButton>
            </li>
          ))}
        </ol>
      )}
    </>
  );
};

const LastActions = ({ previous }: { previous: PepRecord }) => (
  <>
    <Title order={3}>Last time’s actions</Title>
    {previous.actions.length === 0 ? (
      <p className="quiet">There were none.</p>
    ) : (
      <ul className={classes.lastTargets}>
        {previous.actions.map((action) => (
          <li key={action.id}>
            {action.description} <span className="quiet">({action.owner || 'no owner'})</span>
          </li>
        ))}
      </ul>
    )}
  </>
);

const LastTime = ({
  fieldKey,
  field,
  previous,
  onUsed,
}: {
  fieldKey: string;
  field: AnyField;
  previous: PepRecord | null;
  onUsed: () => void;
}) => {
  const place = placeOf(fieldKey);
  if (previous === null) {
    return <p className="quiet">This is the first PEP that is kept here.</p>;
  }
  const ofTarget = place.is === 'target' || (place.is === 'answer' && place.targetId !== null);
  if (ofTarget || field.type === 'targets') return <LastTargets previous={previous} />;
  if (field.type === 'actions') return <LastActions previous={previous} />;
  return (
    <LastAnswer
      key={fieldKey}
      fieldKey={fieldKey}
      field={field}
      previous={previous}
      onUsed={onUsed}
    />
  );
};

/** What helps with the field in hand: guidance, last term’s answer, what the authority asks. */
export const Beside = ({
  previous,
  authority,
  said,
  stages,
  quality,
}: {
  previous: PepRecord | null;
  authority: Authority;
  /** What stands above all help: what the virtual school said before. */
  said: (life: PepLife) => ReactNode;
  /** Where the PEP stands, and whom it waits for. */
  stages: ReactNode;
  /** What its council is likely to say of what is written in the part that is shown. */
  quality: () => ReactNode;
}) => {
  const { template, focused, pepId } = usePepForm();
  const life = useCall('peps.life', { id: pepId });
  const key = useSyncExternalStore(focused.subscribe, focused.key);
  // Until a question is in hand it says where the PEP stands, then what helps with it.
  const [chosen, setTab] = useState<string | null>(null);
  const tab = chosen ?? (key === null ? 'stages' : 'guidance');
  const { bar, opened, fold } = useFold(key);
  const choose = (pressed: string) => () => fold(pressed !== tab || !opened);
  const field = key === null ? undefined : fieldAt(key, template);
  return (
    <aside aria-label="Beside" className={classes.beside}>
      <div className={classes.said}>{life.data && said(life.data)}</div>
      <Tabs
        ref={bar}
        className={classes.helps ?? ''}
        data-opened={opened || undefined}
        value={tab}
        onChange={setTab}
      >
        <Title order={2} className="only-read-aloud">
          What helps
        </Title>
        <div className={classes.helpsBar}>
          <Tabs.List>
            <Tabs.Tab value="stages" onClick={choose('stages')}>
              Stages
            </Tabs.Tab>
            <Tabs.Tab value="guidance" onClick={choose('guidance')}>
              Guidance
            </Tabs.Tab>
            <Tabs.Tab value="last" onClick={choose('last')}>
              Last term
            </Tabs.Tab>
            <Tabs.Tab value="authority" onClick={choose('authority')}>
              {authority.name}
            </Tabs.Tab>
            <Tabs.Tab value="quality" onClick={choose('quality')}>
              Quality
            </Tabs.Tab>
          </Tabs.List>
          <UnstyledButton
            className={classes.fold}
            aria-expanded={opened}
            onClick={() => fold(!opened)}
          >
            {opened ? 'Hide' : 'Show'} <kbd>F6</kbd>
          </UnstyledButton>
        </div>
        <Tabs.Panel value="stages" className={classes.besidePanel ?? ''}>
          {stages}
        </Tabs.Panel>
        <Tabs.Panel value="guidance" className={classes.besidePanel ?? ''}>
          {field ? <Guidance field={field} /> : <Keys />}
        </Tabs.Panel>
        <Tabs.Panel value="last" className={classes.besidePanel ?? ''}>
          {previous !== null && (
            <p className={`aside ${classes.source}`}>
              From the PEP of the {termLabel(previous.term)}
            </p>
          )}
          {field && key !== null ? (
            <LastTime fieldKey={key} field={field} previous={previous} onUsed={() => fold(false)} />
          ) : (
            <p className="quiet">Go to a question to see what was answered last term.</p>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="authority" className={classes.besidePanel ?? ''}>
          {life.data && <AuthorityNotes authority={authority} term={life.data.term} />}
        </Tabs.Panel>
        <Tabs.Panel value="quality" className={classes.besidePanel ?? ''}>
          {tab === 'quality' && quality()}
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
};
