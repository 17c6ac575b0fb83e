import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo, useMemo, useState } from 'react';
import { askedBy, askerWord } from '#domain/form/asked-by.ts';
import type { FieldMoment } from '#domain/form/declaration.ts';
import { partsOf } from '#domain/form/forms/parts.ts';
import { progressOf } from '#domain/form/missing.ts';
import type { Field, Section, Template } from '#domain/form/template.ts';
import { usePartsFromRecord, usePepForm } from '../../features/form/beside/context.tsx';
import classes from '../../features/form/beside/form.module.css';
import { useCall } from '../../ui/call/client.ts';
import { StatusWord } from '../../ui/words/status-word.tsx';
import { SectionForm } from './section-form.tsx';

type Group = 'read' | FieldMoment;

const titles: Readonly<Record<Group, string>> = {
  before: 'To answer before the meeting',
  read: 'To read through',
  'at-meeting': 'At the meeting',
  'after-meeting': 'After the meeting',
};
const groups = Object.keys(titles) as Group[];

/** What is left, as the ids of its questions. */
type Left = Readonly<Record<Group, readonly string[]>>;

const nothing: Left = { before: [], read: [], 'at-meeting': [], 'after-meeting': [] };

/** What is still lacking, and what was on the list when the page was opened: it stays while it is answered. */
const useLeft = (): { now: Left; shown: Left } => {
  const { template } = usePepForm();
  const terms = useCall('terms.list', {}).data;
  const now = usePartsFromRecord((record): Left => {
    const { missing, unconfirmed } = progressOf(template, record, terms);
    const carried = unconfirmed.map(({ fieldId }) => fieldId);
    const at = (moment: FieldMoment): string[] => [
      ...new Set(
        missing
          .filter((one) => one.moment === moment && !carried.includes(one.fieldId))
          .map(({ fieldId }) => fieldId),
      ),
    ];
    return {
      before: at('before'),
      read: carried,
      'at-meeting': at('at-meeting'),
      'after-meeting': at('after-meeting'),
    };
  });
  const [met, setMet] = useState(nothing);
  const fresh = groups.some(
    (group) => group !== 'read' && now[group].some((id) => !met[group].includes(id)),
  );
  if (fresh) {
    setMet((before) => ({
      read: [],
      before: [...new Set([...before.before, ...now.before])],
      'at-meeting': [...new Set([...before['at-meeting'], ...now['at-meeting']])],
      'after-meeting': [...new Set([...before['after-meeting'], ...now['after-meeting']])],
    }));
  }
  return { now, shown: { ...met, read: now.read } };
};

/** The sections of a form with only these of their questions, each under the number of its part. */
const only = (template: Template, group: Group, ids: readonly string[]): Section[] =>
  partsOf(template.sections).flatMap((part) =>
    part.sections.flatMap((section) => {
      const fields = section.fields.filter(({ id }) => ids.includes(id));
      const title = part.sections.length === 1 ? part.title : section.title;
      return fields.length === 0
        ? []
        : [
            {
              ...section,
              id: `${group}-${section.id}`,
              title: `${part.number} ${title}`,
              intro: undefined,
              fields,
            },
          ];
    }),
  );

/** The id of the first heading of the list. */
export const firstHeading = 'needed-first';

const OneGroup = memo(
  ({ group, ids, left, first }: { group: Group; ids: string; left: number; first: boolean }) => {
    const { template, draft } = usePepForm();
    const sections = useMemo(() => only(template, group, ids.split(' ')), [template, group, ids]);
    const whoAsks = useMemo(() => {
      const record = draft.record();
      return (field: Field): string => askerWord(askedBy(field, record), record.authority);
    }, [draft]);
    return (
      <div className={classes.part} data-group={group}>
        <Title
          order={2}
          className={classes.partTitle}
          {...(first && { id: firstHeading, tabIndex: -1 })}
        >
          {titles[group]} <span className="quiet">{left === 0 ? 'done' : left}</span>
        </Title>
        {sections.map((section) => (
          <SectionForm
            key={section.id}
            section={section}
            within={titles[group]}
            level={3}
            {...(group !== 'read' && { whoAsks })}
          />
        ))}
      </div>
    );
  },
);

/**
 * The one list of what is lacking, each question once, in the order of the form and with who asks for it:
 * to answer before the meeting, to read through, at the meeting, after it.
 */
export const NeededForm = () => {
  const { pepId } = usePepForm();
  const { now, shown } = useLeft();
  const lines = groups.filter((group) => shown[group].length > 0);
  return (
    <div className={classes.needed}>
      {lines.map((group, i) => (
        <OneGroup
          key={group}
          first={i === 0}
          group={group}
          ids={shown[group].join(' ')}
          left={now[group].length}
        />
      ))}
      {groups.every((group) => now[group].length === 0) && (
        <p>
          <StatusWord kind="done">Everything that is needed is answered.</StatusWord>{' '}
          <Link to="/peps/$pepId/sign-off" params={{ pepId }}>
            Look at it once more, and sign off
          </Link>
        </p>
      )}
    </div>
  );
};
