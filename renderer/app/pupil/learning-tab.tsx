import { Title } from '@mantine/core';
import { applies } from '#domain/form/conditions.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { isKeptByTerm, type Section } from '#domain/form/template.ts';
import { type TermKey, termLabel } from '#domain/school/terms.ts';
import { PepFormProvider, useFromRecord, usePepForm } from '../../features/form/beside/context.tsx';
import { Saving, useForm } from '../../features/form/beside/saving.tsx';
import type { Answers } from '../../features/form/draft/saver.ts';
import { AnswerField } from '../../features/form/fields/answer-field.tsx';
import { call, useCall, useTerm, whenAsked } from '../../ui/call/client.ts';
import { NotRead } from '../../ui/page/not-read.tsx';
import classes from './learning.module.css';
import { TermByTerm } from './term-by-term.tsx';

const saveTerm =
  (pupilId: string, term: TermKey) =>
  async (answers: Answers): Promise<string> => {
    const { value } = await call('learning.save', { pupilId, term, answers });
    return value.savedAt;
  };

/** What is looked at most comes first. */
const firstSections = ['attendance', 'learning-and-progress'];

const inReadingOrder = (sections: readonly Section[]): Section[] => [
  ...firstSections.flatMap((id) => sections.filter((section) => section.id === id)),
  ...sections.filter(({ id }) => !firstSections.includes(id)),
];

/** The questions of the pupil's form that are kept by term, under their sections' titles. */
const TermFields = () => {
  const { template } = usePepForm();
  const shown = useFromRecord((record) =>
    template.sections
      .flatMap(({ fields }) => fields)
      .filter((field) => isKeptByTerm(field) && applies(field, template, record))
      .map(({ id }) => id)
      .join(' '),
  );
  return inReadingOrder(template.sections).map((section) => {
    const fields = section.fields.filter(({ id }) => shown.split(' ').includes(id));
    return fields.length === 0 ? null : (
      <section key={section.id} className={classes.part} aria-labelledby={`kept-${section.id}`}>
        <Title order={3} id={`kept-${section.id}`}>
          {section.title}
        </Title>
        {fields.map((field) => (
          <AnswerField key={field.id} field={field} />
        ))}
      </section>
    );
  });
};

const TermForm = ({ record, askedAt }: { record: PepRecord; askedAt: number }) => {
  const form = useForm(record, askedAt, {
    saveOwn: saveTerm(record.pupil.id, record.term),
  });
  return (
    <PepFormProvider value={form}>
      <form aria-label="Record of the term" onSubmit={(event) => event.preventDefault()}>
        <div className={classes.head}>
          <Title order={2}>{termLabel(record.term)}</Title>
          <Saving />
        </div>
        <p className={classes.note}>
          This term’s PEP reads these figures from here, and what is written in the PEP stands here
          too. Once the PEP is signed off it keeps them as they were.
        </p>
        <TermFields />
      </form>
    </PepFormProvider>
  );
};

/** Attendance, attainment and wellbeing of a pupil: this term to be written, all terms to be read. */
export const LearningTab = ({ pupilId }: { pupilId: string }) => {
  const { term } = useTerm();
  const record = useCall('learning.get', { pupilId, term });
  const terms = useCall('learning.terms', { pupilId });
  if (record.error || terms.error || !record.data || !terms.data) {
    return (
      <NotRead
        of={[record, terms]}
        what="Reading the record of the term"
        failed="The record of the term could not be shown."
      />
    );
  }
  return (
    <div className={classes.columns}>
      <TermForm
        key={`${term.academicYear} ${term.term}`}
        record={record.data}
        askedAt={whenAsked(record.data)}
      />
      <TermByTerm terms={terms.data} />
    </div>
  );
};
