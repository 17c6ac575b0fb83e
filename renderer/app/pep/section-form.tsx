import { Title } from '@mantine/core';
import { memo, type ReactNode, useMemo } from 'react';
import { applies, isNeeded } from '#domain/form/missing.ts';
import type { Field, Section } from '#domain/form/template.ts';
import { useFromRecord, usePepForm } from '../../features/form/beside/context.tsx';
import classes from '../../features/form/beside/form.module.css';
import { AnswerField } from '../../features/form/fields/answer-field.tsx';
import { Facts } from '../../features/form/fields/facts.tsx';
import { SectionStillTrue, StillTrue } from '../../features/form/fields/still-true.tsx';
import { UnderRow } from '../../features/form/fields/under-row.ts';
import { SchoolPlace } from '../../features/form/place/school-place.tsx';
import { WrittenBy } from '../../features/form/place/written-by.tsx';
import { MeetingDateAdvice, NextDateAdvice } from '../../features/meeting/date-advice.tsx';
import { EveryoneCame } from '../../features/meeting/everyone-came.tsx';
import { CarryOnAll } from '../../features/review/carried/carry-on-all.tsx';
import { ActionsField } from '../../features/review/targets/actions-field.tsx';
import { SpendingField } from '../../features/review/targets/spending-field.tsx';
import { TargetsField } from '../../features/review/targets/targets-field.tsx';
import { underRow } from '../../features/review/targets/tuition-money.tsx';
import { besideVoice } from '../../features/voice/beside-voice.tsx';

const Spending = ({ field }: { field: Field }) => {
  const { template } = usePepForm();
  const needed = useFromRecord((record) => isNeeded(field, template, record));
  return <SpendingField field={field} needed={needed} />;
};

/** What stands under one of the questions. */
const underField = ({ id: fieldId, pupilPart }: Field): ReactNode => {
  if (pupilPart === 'place') return <SchoolPlace />;
  if (fieldId === 'target-review') return <CarryOnAll />;
  if (fieldId === 'meeting-date') return <MeetingDateAdvice />;
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
      return (
        <div>
          <StillTrue field={field} />
          <Spending field={field} />
        </div>
      );
    default:
      return <AnswerField field={field} after={underField(field)} />;
  }
});

/** Facts that follow each other are shown together; every other field stands alone. */
const inGroups = (fields: readonly Field[]): Field[][] => {
  const groups: Field[][] = [];
  for (const field of fields) {
    const last = groups.at(-1);
    if (field.type === 'fact' && last?.[0]?.type === 'fact') last.push(field);
    else groups.push([field]);
  }
  return groups;
};

/** The questions of one section that this PEP calls for. */
export const SectionForm = memo(({ section }: { section: Section }) => {
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
  return (
    <UnderRow value={underRow}>
      <section className={classes.section} aria-labelledby={`section-${section.id}`}>
        <Title
          order={2}
          id={`section-${section.id}`}
          tabIndex={-1}
          className={classes.sectionTitle}
        >
          {section.title}
        </Title>
        {section.intro && <p className={classes.intro}>{section.intro}</p>}
        <WrittenBy section={section} />
        <SectionStillTrue fields={fields} />
        {inGroups(fields).map((group) => {
          const first = group[0];
          if (!first) return null;
          return first.type === 'fact' ? (
            <Facts key={first.id} fields={group} />
          ) : (
            <OneField key={first.id} field={first} />
          );
        })}
        <p className={`aside ${classes.legendNote}`}>
          <span aria-hidden>* </span>
          <span className="only-read-aloud">A star marks what is </span>needed before sign-off
        </p>
      </section>
    </UnderRow>
  );
});
