import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo, useMemo, useState } from 'react';
import { askedBy, askerWord } from '#domain/form/asked-by.ts';
import { partsOf } from '#domain/form/forms/parts.ts';
import { type Progress, progressOf } from '#domain/form/missing.ts';
import { type NeededGroup, neededGroups, neededTitles } from '#domain/form/needed.ts';
import { percentField, sessionsField } from '#domain/form/rows/sessions.ts';
import type { Field, Section, Template } from '#domain/form/template.ts';
import { usePartsFromRecord, usePepForm } from '../../features/form/beside/context.tsx';
import classes from '../../features/form/beside/form.module.css';
import { useCall } from '../../ui/call/client.ts';
import { StatusWord } from '../../ui/words/status-word.tsx';
import { SectionForm } from './section-form.tsx';

/** What is on the list, by the ids of its questions: each stands in one group, and stays there. */
type Listed = Readonly<Partial<Record<string, NeededGroup>>>;

/** What is lacking now, in the form’s order, with the group in which it stands if it is new. */
const lackingIn = ({ missing, unconfirmed }: Progress): Listed => ({
  ...Object.fromEntries(missing.map(({ fieldId, moment }) => [fieldId, moment])),
  ...Object.fromEntries(unconfirmed.map(({ fieldId }) => [fieldId, 'read' as const])),
});

/** What is lacking, and what was on the list since the page was opened: it stays while it is answered. */
const useListed = (): { now: Listed; listed: Listed } => {
  const { template } = usePepForm();
  const terms = useCall('terms.list', {}).data;
  const now = usePartsFromRecord((record) => lackingIn(progressOf(template, record, terms)));
  const [listed, setListed] = useState<Listed>({});
  const isNew = Object.keys(now).some((id) => listed[id] === undefined);
  if (isNew) setListed((before) => ({ ...now, ...before }));
  return { now, listed };
};

/** The sections of a form with only these of their questions, each under the number of its part. */
const only = (template: Template, group: NeededGroup, ids: readonly string[]): Section[] =>
  partsOf(template.sections).flatMap((part) =>
    part.sections.flatMap((section) => {
      // What attendance is made of stands with it.
      const fields = section.fields.filter(
        ({ id }) => ids.includes(id) || (id === sessionsField && ids.includes(percentField)),
      );
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
  ({
    group,
    ids,
    left,
    first,
  }: {
    group: NeededGroup;
    ids: string;
    left: number;
    first: boolean;
  }) => {
    const { template, draft } = usePepForm();
    const sections = useMemo(() => only(template, group, ids.split(' ')), [template, group, ids]);
    const whoAsks = useMemo(() => {
      const record = draft.record();
      return (field: Field): string => {
        const by = askedBy(field, record);
        // The star says that it is needed; here it says by whom, where somebody else asks.
        return by === 'advice' ? '' : `Asked for by ${askerWord(by, record.authority)}`;
      };
    }, [draft]);
    return (
      <div className={classes.part} data-group={group}>
        <Title
          order={2}
          className={classes.partTitle}
          {...(first && { id: firstHeading, tabIndex: -1 })}
        >
          {neededTitles[group]} <span className="quiet">{left === 0 ? 'done' : left}</span>
        </Title>
        {sections.map((section) => (
          <SectionForm
            key={section.id}
            section={section}
            within={neededTitles[group]}
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
  const { now, listed } = useListed();
  const idsIn = (group: NeededGroup): string[] =>
    Object.keys(listed).filter((id) => listed[id] === group);
  const shown = neededGroups.filter((group) => idsIn(group).length > 0);
  return (
    <div className={classes.needed}>
      {shown.map((group, i) => (
        <OneGroup
          key={group}
          first={i === 0}
          group={group}
          ids={idsIn(group).join(' ')}
          left={idsIn(group).filter((id) => now[id] !== undefined).length}
        />
      ))}
      {Object.keys(now).length === 0 && (
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
