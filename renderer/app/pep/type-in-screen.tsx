import { TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { type FocusEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { PartRow } from '#domain/contract/calls/contributions.ts';
import { contributionText, partOf, partWords } from '#domain/contributions/contributions.ts';
import { type ContributionHow, contributionWays } from '#domain/form/contribution.ts';
import type { PepRecord } from '#domain/form/record.ts';
import type { Section } from '#domain/form/template.ts';
import { nameFor } from '#domain/meeting/people.ts';
import { listName } from '#domain/pupil/pupil.ts';
import { termLabel } from '#domain/school/terms.ts';
import classes from '../../features/contributions/parts.module.css';
import { PepFormProvider } from '../../features/form/beside/context.tsx';
import { keyAround } from '../../features/form/beside/focused-field.ts';
import { Saving, useForm } from '../../features/form/beside/saving.tsx';
import { useFormKeys } from '../../features/form/beside/use-form-keys.ts';
import { usePrevious } from '../../features/form/beside/use-previous.ts';
import { useAppState, useCall, useChange, whenAsked } from '../../ui/call/client.ts';
import { boundTo } from '../../ui/field/field.ts';
import { ListField } from '../../ui/field/list-field.tsx';
import { optionsOf } from '../../ui/field/options.ts';
import { DateField } from '../../ui/field/typed-field.tsx';
import { KeepsTyped, TypedFields } from '../../ui/field/typed-form.tsx';
import { ButtonLink } from '../../ui/page/button-link.tsx';
import { NotRead } from '../../ui/page/not-read.tsx';
import { Page } from '../../ui/page/page.tsx';
import { useSaveBeforeLeaving } from '../../ui/save/stay-until-saved.tsx';
import { StillHere } from '../../ui/save/unfinished-form.tsx';
import { useUnfinished } from '../../ui/save/use-unfinished.ts';
import { StatusWord } from '../../ui/words/status-word.tsx';
import { SectionForm } from './section-form.tsx';

type Told = { toldBy: string; how: ContributionHow | ''; backOn: string };

const sameTold = (a: Told, b: Pick<PartRow, keyof Told>): boolean =>
  a.toldBy === b.toldBy && a.how === b.how && a.backOn === b.backOn;

/** Who told this part, how and when; noted as soon as all three are there, and kept until then. */
const WhoTold = ({ pepId, part, name }: { pepId: string; part: PartRow; name: string }) => {
  const { today } = useAppState();
  const [blank] = useState<Told>({
    toldBy: part.toldBy || name,
    how: part.how,
    backOn: part.backOn || today,
  });
  const form = useUnfinished(`told:${pepId}:${part.role}`, blank);
  const { toldBy } = form.value;
  const [left, setLeft] = useState(false);
  const back = useChange('contributions.back', { done: 'It is noted who told this part.' });
  const note = async (next: Told): Promise<void> => {
    if (sameTold(next, part) || next.how === '') return;
    if (next.toldBy.trim() === '' || next.backOn === '') return;
    const noted = await back.run({ pepId, role: part.role, back: { ...next, how: next.how } });
    // What was typed meanwhile is noted next.
    if (noted && sameTold(newest.current.value, next)) form.clear(next);
  };
  const newest = useRef({ note, value: form.value });
  newest.current = { note, value: form.value };
  const attempt = useCallback(async (): Promise<null> => {
    await newest.current.note(newest.current.value);
    // What is not whole yet stands here again.
    return null;
  }, []);
  useSaveBeforeLeaving(attempt);
  const set = (change: Partial<Told>): void => {
    form.set(change);
    void note({ ...form.value, ...change });
  };
  const field = boundTo(form.value, set);
  return (
    <section className={classes.told} aria-label="Where this part comes from">
      <KeepsTyped value={form}>
        <TextInput
          label="Who told it"
          required
          value={toldBy}
          maxLength={200}
          error={left && toldBy.trim() === '' ? 'Say who told it.' : undefined}
          onChange={(event) => form.set({ toldBy: event.currentTarget.value })}
          onBlur={() => {
            setLeft(true);
            void note(form.value);
          }}
        />
        <ListField
          label="How"
          required
          data={[{ value: '', label: 'Choose…' }, ...optionsOf(contributionWays)]}
          {...field('how')}
        />
        <DateField label="When" required {...field('backOn')} error={back.refused('backOn')} />
      </KeepsTyped>
      {form.resumed && <StillHere />}
      <p role="status">
        {part.backOn === '' ? (
          <span className="quiet">Noted once all three are there.</span>
        ) : (
          <StatusWord kind="done">{contributionText(part)}</StatusWord>
        )}
      </p>
    </section>
  );
};

const TypeIn = ({
  record,
  askedAt,
  previous,
  part,
}: {
  record: PepRecord;
  askedAt: number;
  previous: PepRecord | null;
  part: PartRow;
}) => {
  const form = useForm(record, askedAt, { saidBy: part.role });
  const { template, focused, pepId } = form;
  const stay = useCallback(() => undefined, []);
  useFormKeys({ form, previous, stepSection: stay, showKey: stay });
  const section = useMemo((): Section | null => {
    const fields = partOf(template, part.role, record.yearGroup).flatMap((one) => one.fields);
    return fields.length === 0
      ? null
      : { id: `part-${part.role}`, letter: 'O', part: 'care', title: 'Questions', fields };
  }, [template, part.role, record.yearGroup]);
  const onFocus = (event: FocusEvent<HTMLElement>): void => {
    const key = keyAround(event.target);
    if (key !== null) focused.set(key);
  };
  return (
    <PepFormProvider value={form}>
      <Page
        title={partWords[part.role].title}
        subtitle={`${listName(record.pupil)}, ${termLabel(record.term).toLowerCase()}`}
        width="narrow"
        stays
        actions={
          <>
            <Saving />
            <ButtonLink to="/peps/$pepId/parts" params={{ pepId }} variant="default">
              Back to the parts
            </ButtonLink>
          </>
        }
      >
        <TypedFields>
          <WhoTold pepId={pepId} part={part} name={nameFor(record, template, part.role)} />
        </TypedFields>
        {part.role === 'virtual-school' && (
          <p className="quiet">
            Its rating and comments are recorded once the PEP was sent, with “Record the answer”.
          </p>
        )}
        <form aria-label="PEP" onFocus={onFocus} onSubmit={(event) => event.preventDefault()}>
          {section && <SectionForm section={section} />}
        </form>
      </Page>
    </PepFormProvider>
  );
};

/** One role's questions, to be typed in as they were told, with who told them, how and when. */
export const TypeInScreen = () => {
  const { pepId, role } = useParams({ from: '/peps/$pepId/parts/$role' });
  const pep = useCall('peps.get', { id: pepId });
  const found = useCall('contributions.get', { pepId });
  const previous = usePrevious(pepId, pep.data);
  const part = found.data?.parts.find((one) => one.role === role);
  if (!pep.data || !found.data) {
    return (
      <NotRead of={[pep, found]} what="Opening the part" failed="This part could not be opened." />
    );
  }
  return part && pep.data.status === 'in-preparation' ? (
    <TypeIn
      key={`${pepId} ${role}`}
      record={pep.data}
      askedAt={whenAsked(pep.data)}
      previous={previous}
      part={part}
    />
  ) : (
    <Page
      title="This part cannot be typed in"
      actions={
        <ButtonLink to="/peps/$pepId" params={{ pepId }} variant="default">
          Back to the PEP
        </ButtonLink>
      }
    >
      <p>The PEP is signed off, or its form has no questions for this person.</p>
    </Page>
  );
};
