import { Title } from '@mantine/core';
import { Fragment, memo, type ReactNode, useMemo } from 'react';
import { type Clash, clashesIn } from '#domain/form/clashes.ts';
import { applies } from '#domain/form/conditions.ts';
import { isNeeded } from '#domain/form/missing.ts';
import type { Field, Section } from '#domain/form/template.ts';
import { confirmedTogether } from '#domain/review/confirming.ts';
import {
  useFromRecord,
  usePartsFromRecord,
  usePepForm,
} from '../../features/form/beside/context.tsx';
import classes from '../../features/form/beside/form.module.css';
import { SectionCarried } from '../../features/form/carried/section-carried.tsx';
import { ShownWholeProvider, useShownWhole } from '../../features/form/carried/shown-whole.ts';
import { AnswerField } from '../../features/form/fields/answer-field.tsx';
import { Facts } from '../../features/form/fields/facts.tsx';
import { Folded, useFolded } from '../../features/form/fields/folded.tsx';
import { UnderRow } from '../../features/form/fields/under-row.ts';
import { SchoolPlace } from '../../features/form/place/school-place.tsx';
import { WrittenBy } from '../../features/form/place/written-by.tsx';
import {
  MeetingDateAdvice,
  NamedDay,
  NextDateAdvice,
} from '../../features/meeting/date-advice.tsx';
import { EveryoneCame } from '../../features/meeting/everyone-came.tsx';
import { ActionsField } from '../../features/review/targets/actions-field.tsx';
import { SpendingField } from '../../features/review/targets/spending-field.tsx';
import { TargetsField } from '../../features/review/targets/targets-field.tsx';
import { underRow } from '../../features/review/targets/tuition-money.tsx';
import { besideVoice } from '../../features/voice/beside-voice.tsx';
import { useCall } from '../../ui/call/client.ts';
import { mostRadios } from '../../ui/field/choice.tsx';
import { StatusWord } from '../../ui/words/status-word.tsx';

const Spending = ({ field }: { field: Field }) => {
  const { template } = usePepForm();
  const needed = useFromRecord((record) => isNeeded(field, template, record));
  return <SpendingField field={field} needed={needed} />;
};

/** What stands under one of the questions. */
const underField = ({ id: fieldId, pupilPart }: Field): ReactNode => {
  if (pupilPart === 'place') return <SchoolPlace />;
  if (fieldId === 'meeting-date') {
    return (
      <>
        <NamedDay />
        <MeetingDateAdvice />
      </>
    );
  }
  if (fieldId === 'next-pep-date') return <NextDateAdvice />;
  const beside = besideVoice(fieldId);
  return fieldId === 'attendees' ? (
    <>
      <EveryoneCame />
      {beside}
    </>
  ) : (
    beside
  );
};

const OneField = memo(({ field }: { field: Field }) => {
  switch (field.type) {
    case 'targets':
      return <TargetsField field={field} />;
    case 'actions':
      return <ActionsField field={field} />;
    case 'spending':
      return <Spending field={field} />;
    default:
      return (
        <AnswerField field={field} after={underField(field)} readFirst={field.id === 'attendees'} />
      );
  }
});

/** Whether an answer is short enough to stand beside others. */
const isShort = ({ type, childsWords, options = [] }: Field): boolean =>
  !childsWords &&
  (type === 'choice'
    ? options.length > mostRadios
    : ['text', 'date', 'time', 'number'].includes(type));

/** Choices in sight stand behind their question, and so does a short answer that has no other beside it. */
const standsInLine = (asked: readonly Field[], at: number): boolean => {
  const field = asked[at];
  if (field === undefined || field.childsWords) return false;
  if (field.type === 'choice' && !isShort(field)) return true;
  const beside = [asked[at - 1], asked[at + 1]];
  return isShort(field) && !beside.some((other) => other !== undefined && isShort(other));
};

/** Under a question: who asks for it, where that is somebody in particular. */
const WhoAsks = ({ words }: { words: string }) =>
  words === '' ? null : <p className={`aside ${classes.asker}`}>{words}</p>;

/** Beside an answer: what it cannot be true together with. */
const ClashesBeside = ({ clashes }: { clashes: readonly Clash[] }) => (
  <div role="status">
    {clashes.map(({ sentence }) => (
      <p key={sentence} className={classes.clash}>
        <StatusWord kind="warning">{sentence}</StatusWord>
      </p>
    ))}
  </div>
);

/** What cannot be true together in the PEP as it stands on the screen. */
const useClashes = (): readonly Clash[] => {
  const { template } = usePepForm();
  const terms = useCall('terms.list', {}).data;
  return usePartsFromRecord((record) => clashesIn(template, record, terms ?? []));
};

/**
 * The questions of one section that this PEP calls for, under its title as a heading of this level, or
 * under the heading of this id, which says enough.
 */
export const SectionForm = memo(
  ({
    section,
    level = 2,
    headedBy,
    within,
    whoAsks,
  }: {
    section: Section;
    level?: 2 | 3;
    headedBy?: string;
    /** What it stands in, where a section of the same title can stand elsewhere on the page. */
    within?: string;
    /** Says under a question who asks for it; empty where nobody in particular does. */
    whoAsks?: (field: Field) => string;
  }) => {
    const { template } = usePepForm();
    const shown = useFromRecord((record) =>
      section.fields
        .filter((field) => applies(field, template, record))
        .map((field) => field.id)
        .join(' '),
    );
    const ids = useMemo(() => shown.split(' '), [shown]);
    const fields = useMemo(
      () => section.fields.filter((field) => ids.includes(field.id)),
      [section, ids],
    );
    const facts = useMemo(() => fields.filter(({ type }) => type === 'fact'), [fields]);
    const { folded, unfold } = useFolded(section.part, fields);
    const asked = useMemo(
      () => fields.filter((field) => field.type !== 'fact' && !folded.includes(field)),
      [fields, folded],
    );
    const carried = useFromRecord((record) => record.carried.join(' '));
    const together = useMemo(
      () => confirmedTogether(fields, carried.split(' ')),
      [fields, carried],
    );
    const { page, whole } = useShownWhole();
    const clashes = useClashes();
    return (
      <UnderRow value={underRow}>
        <ShownWholeProvider value={whole}>
          <section
            ref={page}
            className={classes.section}
            {...(within === undefined
              ? { 'aria-labelledby': headedBy ?? `section-${section.id}` }
              : { 'aria-label': `${section.title}, ${within.toLowerCase()}` })}
          >
            <div className={classes.sectionHead}>
              {headedBy === undefined && (
                <Title
                  order={level}
                  id={`section-${section.id}`}
                  tabIndex={-1}
                  className={classes.sectionTitle}
                >
                  {section.title}
                </Title>
              )}
              {section.intro && <p className={classes.intro}>{section.intro}</p>}
            </div>
            <WrittenBy section={section} />
            {facts.length > 0 && <Facts fields={facts} />}
            <div className={classes.questions}>
              {asked.map((field, at) => (
                <Fragment key={field.id}>
                  <div
                    className={
                      isShort(field) && !standsInLine(asked, at) ? classes.short : classes.long
                    }
                    data-in-line={standsInLine(asked, at) || undefined}
                  >
                    <OneField field={field} />
                    {whoAsks && <WhoAsks words={whoAsks(field)} />}
                    <ClashesBeside
                      clashes={clashes.filter(({ fieldIds }) => fieldIds.includes(field.id))}
                    />
                  </div>
                  {field.id === together.at(-1) && (
                    <div className={classes.long}>
                      <SectionCarried fieldIds={together} title={section.title} />
                    </div>
                  )}
                </Fragment>
              ))}
            </div>
            <Folded fields={folded} onOpen={unfold} />
          </section>
        </ShownWholeProvider>
      </UnderRow>
    );
  },
);
