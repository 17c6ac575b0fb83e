import { Title } from '@mantine/core';
import { useState } from 'react';
import { toldBy } from '#domain/contributions/contributions.ts';
import { applies } from '#domain/form/conditions.ts';
import { saysNothing, shownAnswer, shownField } from '#domain/form/display.ts';
import { actionStatuses, type PepRecord } from '#domain/form/record.ts';
import type { Field, Section, Template } from '#domain/form/template.ts';
import { attributionOf } from '#domain/form/words/attribution.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { spendingCategories, spendingKinds } from '#domain/ppplus/spending.ts';
import { KeptFiles } from '../../features/files/kept-files.tsx';
import { ReadTable, ShownAnswer } from '../../features/form/shown.tsx';
import { PlanMoney } from '../../features/ppplus/plan-money.tsx';
import { targetGroups } from '../../features/review/targets/target-groups.ts';
import { Pictures } from '../../features/voice/pictures.tsx';
import { SmallButton } from '../../ui/page/small-button.tsx';
import classes from './document.module.css';

type Under = {
  record: PepRecord;
  template: Template;
  /** Of the headings that stand under what is said. */
  level: 3 | 4;
};

const Targets = ({ record, template, level }: Under) => (
  <>
    {record.targets.map((target, i) => (
      <section key={target.id} className={classes.target}>
        <Title order={level}>Target {i + 1}</Title>
        <dl className={classes.pairs}>
          {targetGroups(template)
            .flatMap(({ fields }) => fields)
            .map((field) => ({ field, shown: shownAnswer(field, target.answers[field.id]) }))
            .filter(({ shown }) => shown.kind !== 'nothing')
            .map(({ field, shown }) => (
              <div key={field.id}>
                <dt>{field.label}</dt>
                <dd>
                  <ShownAnswer shown={shown} label={field.label} />
                </dd>
              </div>
            ))}
        </dl>
      </section>
    ))}
  </>
);

const targetNumber = (record: PepRecord, id: string | null): string => {
  const at = record.targets.findIndex((target) => target.id === id);
  return at < 0 ? '' : `Target ${at + 1}`;
};

const Actions = ({ record }: { record: PepRecord }) => (
  <ReadTable
    className={classes.table}
    label="Actions"
    columns={[
      { id: 'what', label: 'What' },
      { id: 'who', label: 'Who' },
      { id: 'when', label: 'By when' },
      { id: 'target', label: 'Target' },
      { id: 'status', label: 'How it stands' },
    ]}
    rows={record.actions.map((action) => [
      action.description,
      action.owner,
      formatDate(action.dueDate),
      targetNumber(record, action.targetId),
      `${actionStatuses[action.status]}${action.note === '' ? '' : `: ${action.note}`}`,
    ])}
  />
);

const Spending = ({ record }: { record: PepRecord }) => (
  <>
    <PlanMoney ppPlus={record.ppPlus} />
    {record.ppPlus.lines.length > 0 && (
      <ReadTable
        className={classes.table}
        label="PP+ lines"
        columns={[
          { id: 'what', label: 'What it pays for' },
          { id: 'category', label: 'Kind of support' },
          { id: 'target', label: 'Target' },
          { id: 'kind', label: 'Planned or spent' },
          { id: 'amount', label: 'Amount', align: 'right' },
        ]}
        rows={record.ppPlus.lines.map((line) => [
          line.description,
          spendingCategories[line.category],
          targetNumber(record, line.targetId),
          spendingKinds[line.kind],
          formatPence(line.amountPence),
        ])}
      />
    )}
  </>
);

type OfField = Under & { field: Field };

/** What a field says: rows kept as records are read from there, all else from the answers. */
const FieldText = ({ field, record, template, level }: OfField) => {
  if (field.type === 'targets' && record.targets.length > 0) {
    return <Targets record={record} template={template} level={level} />;
  }
  if (field.type === 'actions' && record.actions.length > 0) return <Actions record={record} />;
  if (field.type === 'spending' && record.ppPlus.lines.length > 0) {
    return <Spending record={record} />;
  }
  const told = toldBy(record, template, field);
  return (
    <>
      <ShownAnswer shown={shownField(field, record, template)} label={field.label} />
      {told !== '' && <p className="quiet">{told}</p>}
      <KeptFiles field={field} answer={record.answers[field.id]} />
    </>
  );
};

/** Closed until it is opened, like on the form. */
const Restricted = (props: OfField) => {
  const [open, setOpen] = useState(false);
  return open ? (
    <FieldText {...props} />
  ) : (
    <SmallButton onClick={() => setOpen(true)}>
      Open<span className="only-read-aloud"> {props.field.label}</span>
    </SmallButton>
  );
};

const isShort = (field: Field): boolean =>
  ['fact', 'text', 'date', 'number', 'choice'].includes(field.type);

/** What of a section is said: nobody signed anything else. */
export const saidIn = ({ fields }: Section, record: PepRecord, template: Template): Field[] =>
  fields.filter(
    (field) => applies(field, template, record) && !saysNothing(field, record, template),
  );

/** A section of a signed-off PEP, read like a document. */
export const DocumentSection = ({
  section,
  part,
  record,
  template,
}: {
  section: Section;
  /** The title of the part in which it stands. */
  part: string;
  record: PepRecord;
  template: Template;
}) => {
  const writtenBy = attributionOf(section, template, record);
  const isTitled = section.title !== part;
  const under: Under = { record, template, level: isTitled ? 4 : 3 };
  return (
    <section className={classes.section}>
      {isTitled && <Title order={3}>{section.title}</Title>}
      {writtenBy === null ? null : <p className="quiet">{writtenBy}</p>}
      {section.id === 'my-views' && <Pictures pepId={record.id} fixed />}
      <dl className={classes.pairs}>
        {saidIn(section, record, template).map((field) => (
          <div
            key={field.id}
            className={isShort(field) ? undefined : classes.long}
            data-childs-words={field.childsWords || undefined}
          >
            <dt>{field.label}</dt>
            <dd>
              {field.restricted ? (
                <Restricted field={field} {...under} />
              ) : (
                <FieldText field={field} {...under} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
