import { Button, UnstyledButton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import {
  type FocusEvent,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Exported } from '#domain/contract/calls/documents.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import { type FormPart, partsOf } from '#domain/form/forms/parts.ts';
import { type Progress, progressOf } from '#domain/form/missing.ts';
import type { PepRecord } from '#domain/form/record.ts';
import type { Section } from '#domain/form/template.ts';
import { toDoWords } from '#domain/form/to-do.ts';
import { planWord } from '#domain/form/words/plan-words.ts';
import { listName } from '#domain/pupil/pupil.ts';
import { isWritten } from '#domain/quality/written.ts';
import { termLabel } from '#domain/school/terms.ts';
import { yearGroupLabel } from '#domain/school/year-group.ts';
import { PartsLine } from '../../features/contributions/parts-line.tsx';
import { Beside } from '../../features/form/beside/beside.tsx';
import {
  PepFormProvider,
  useLiveRecord,
  usePartsFromRecord,
  usePepForm,
} from '../../features/form/beside/context.tsx';
import { focusPart, keyAround, partOf } from '../../features/form/beside/focused-field.ts';
import classes from '../../features/form/beside/form.module.css';
import { PartList } from '../../features/form/beside/part-list.tsx';
import { Saving, useForm } from '../../features/form/beside/saving.tsx';
import { useFormKeys } from '../../features/form/beside/use-form-keys.ts';
import { answerKey, ownerFieldId } from '../../features/form/draft/entries.ts';
import { PartQuality } from '../../features/quality/part-quality.tsx';
import { LastNotSignedOff } from '../../features/review/carried/not-signed-off.tsx';
import { NextStep, PepStages } from '../../features/stages/life/pep-stages.tsx';
import { ExportedNote } from '../../features/stages/saved-note.tsx';
import { useCall } from '../../ui/call/client.ts';
import { NearProvider } from '../../ui/field/near.ts';
import page from '../../ui/page/page.module.css';
import { Page } from '../../ui/page/page.tsx';
import { DraftPdf } from './draft-pdf.tsx';
import { useNearTerm } from './near-term.ts';
import { firstHeading, NeededForm } from './needed-form.tsx';
import { headingOf, PartForm } from './part-form.tsx';
import { SaidBefore } from './said-before.tsx';

/** How far the PEP is, a moment behind what is typed, so that typing never waits for it. */
const useProgress = (): Progress => {
  const { template } = usePepForm();
  const record = useDeferredValue(useLiveRecord());
  const terms = useCall('terms.list', {}).data;
  return useMemo(() => progressOf(template, record, terms), [template, record, terms]);
};

const WhatIsLeft = () => <strong>{toDoWords(useProgress().toDo)}</strong>;

const Parts = ({
  parts,
  current,
  onChoose,
}: {
  parts: readonly FormPart<Section>[];
  current: string | undefined;
  onChoose: (sectionId: string) => void;
}) => {
  const { pepId } = usePepForm();
  return (
    <PartList
      pepId={pepId}
      parts={parts}
      progress={useProgress()}
      current={current}
      onChoose={onChoose}
    />
  );
};

/** What is likely to be said of what is written in these sections. */
const QualityHere = ({ sections }: { sections: readonly Section[] }) => {
  const { pepId } = usePepForm();
  const written = usePartsFromRecord((record) =>
    sections.flatMap(({ fields }) =>
      fields.filter((field) => isWritten(field, record)).map(({ id }) => id),
    ),
  );
  return <PartQuality pepId={pepId} written={written} />;
};

/** The two ways through a PEP: what it needs, and everything. */
const Ways = ({ needed, onChoose }: { needed: boolean; onChoose: (all: boolean) => void }) => (
  <fieldset aria-label="What is shown" className={classes.ways}>
    <UnstyledButton aria-pressed={needed} onClick={() => onChoose(false)}>
      Needed
    </UnstyledButton>
    <UnstyledButton aria-pressed={!needed} onClick={() => onChoose(true)}>
      Everything
    </UnstyledButton>
  </fieldset>
);

/** The form of a PEP in preparation: its parts, the questions of one, and what helps beside. */
export const PepForm = ({
  record,
  askedAt,
  previous,
  sectionId,
  fieldId,
  all,
}: {
  record: PepRecord;
  /** When the store was asked for the record, in milliseconds of `performance.now()`. */
  askedAt: number;
  previous: PepRecord | null;
  sectionId: string | undefined;
  fieldId: FieldId | undefined;
  /** Whether everything was asked for, or what is needed; a review opens on that. */
  all: boolean | undefined;
}) => {
  const navigate = useNavigate();
  const opened = useForm(record, askedAt);
  const form = useMemo(() => ({ ...opened, shownField: fieldId }), [opened, fieldId]);
  const { draft, template, focused, pepId } = form;
  const [savedDraft, setSavedDraft] = useState<Exported | null>(null);
  const near = useNearTerm(record.term);
  const body = useRef<HTMLDivElement>(null);

  const { sections } = template;
  const holdsField = (id: FieldId) =>
    sections.find((section) => section.fields.some((field) => field.id === id));
  const section =
    sections.find((s) => s.id === sectionId) ??
    (fieldId === undefined ? undefined : holdsField(fieldId)) ??
    sections[0];
  const current = section?.id ?? '';
  const parts = useMemo(() => partsOf(sections), [sections]);
  const part = parts.find((one) => one.sections.some(({ id }) => id === current));

  const needed =
    sectionId === undefined && fieldId === undefined && !(all ?? record.earlier === undefined);
  const choose = useCallback(
    (next: string, field?: FieldId) => {
      void draft.flush();
      void navigate({
        to: '/peps/$pepId',
        params: { pepId },
        search: field === undefined ? { section: next } : { section: next, field },
      });
    },
    [draft, navigate, pepId],
  );
  const shown = needed ? sections : (part?.sections ?? []);
  const chooseWay = (everything: boolean): void => {
    void draft.flush();
    void navigate({ to: '/peps/$pepId', params: { pepId }, search: { all: everything } });
  };
  const stepSection = useCallback(
    (step: number) => {
      // What is needed stands before the first part.
      const at = needed ? -1 : parts.findIndex(({ id }) => id === part?.id);
      const next = parts[Math.max(0, Math.min(parts.length - 1, at + step))];
      if (next && (needed || next !== part)) choose(next.sections[0]?.id ?? '');
    },
    [parts, part, needed, choose],
  );
  const showKey = useCallback(
    (key: string) => {
      const owner = ownerFieldId(key);
      const part = partOf(answerKey(owner));
      const home = sections.find((s) => s.fields.some((field) => field.id === owner));
      if (part) focusPart(part);
      else if (home) choose(home.id, owner);
    },
    [sections, choose],
  );
  useFormKeys({ form, previous, stepSection, showKey });

  const heading = needed
    ? firstHeading
    : part && (part.sections[0]?.id === current ? headingOf(part) : `section-${current}`);
  // Coming to a part, the reader begins at its heading, or at the section or field that a link named.
  const arrived = useRef<string | null>(null);
  useEffect(() => {
    const first = arrived.current === null;
    arrived.current = current;
    const key = fieldId === undefined ? null : answerKey(fieldId);
    const field = key === null ? null : partOf(key);
    const target = field ?? document.getElementById(heading ?? '');
    if (field) focusPart(field);
    else target?.focus({ preventScroll: true });
    if (field) field.scrollIntoView({ block: 'center' });
    else if (heading?.startsWith('section-')) target?.scrollIntoView({ block: 'start' });
    else if (!first) body.current?.scrollIntoView({ block: 'start' });
    focused.set(field ? key : null);
  }, [current, heading, fieldId, focused]);

  const onFocus = (event: FocusEvent<HTMLElement>): void => {
    const key = keyAround(event.target);
    if (key !== null) focused.set(key);
  };

  const finish = async (): Promise<void> => {
    await draft.flush();
    await navigate({ to: '/peps/$pepId/sign-off', params: { pepId } });
  };

  return (
    <PepFormProvider value={form}>
      <NearProvider value={near}>
        <Page
          title={listName(record.pupil)}
          stays
          oneLine
          subtitle={
            <span className={page.about}>
              <span>{yearGroupLabel(record.yearGroup)}</span>
              <span>
                {termLabel(record.term)} {planWord(template)}
              </span>
              {record.revision > 1 && <span>Revision {record.revision}</span>}
              <Ways needed={needed} onChoose={chooseWay} />
              <WhatIsLeft />
            </span>
          }
          actions={
            <>
              <Saving />
              <Button variant="default" size="compact-md" onClick={() => void finish()}>
                Ready?
              </Button>
              <NextStep pepId={pepId} called={form.called} />
            </>
          }
        >
          <div className={classes.columns} ref={body}>
            <Parts parts={parts} current={needed ? undefined : part?.id} onChoose={choose} />
            <form
              className={classes.form}
              aria-label={template.voluntary ? template.voluntary.printedTitle : 'PEP'}
              onFocus={onFocus}
              onSubmit={(event) => event.preventDefault()}
            >
              {needed ? <NeededForm /> : part && <PartForm key={part.id} part={part} />}
            </form>
            <Beside
              previous={previous}
              authority={record.authority}
              said={(life) => <SaidBefore life={life} shown={shown} />}
              quality={() => <QualityHere sections={shown} />}
              stages={
                <>
                  <PepStages
                    pepId={pepId}
                    called={form.called}
                    authority={record.authority}
                    sections={sections}
                    stepAbove
                  />
                  <PartsLine record={record} />
                  <DraftPdf onSaved={setSavedDraft} />
                  {savedDraft && <ExportedNote row={savedDraft} />}
                  <LastNotSignedOff earlier={record.earlier} />
                </>
              }
            />
          </div>
        </Page>
      </NearProvider>
    </PepFormProvider>
  );
};
