import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { missingParts } from '#domain/contributions/contributions.ts';
import { type LackOf, withParts } from '#domain/contributions/parts-lacking.ts';
import { askerWord } from '#domain/form/asked-by.ts';
import type { Progress } from '#domain/form/missing.ts';
import { neededGroups, neededTitles } from '#domain/form/needed.ts';
import type { PepRecord } from '#domain/form/record.ts';
import type { Template } from '#domain/form/template.ts';
import { joined } from '#domain/kernel/text.ts';
import type { Lack } from '#domain/quality/lacks.ts';
import { Titled } from '../../ui/page/titled.tsx';
import { insistedWords } from '../form/sources.ts';
import classes from './sign-off.module.css';

const OneLack = ({ lack, record }: { lack: LackOf; record: PepRecord }) => {
  const { askedBy, insistedOn, waitsFor } = lack;
  return (
    <li data-needed={lack.needed || undefined} data-lack={lack.fieldId}>
      <span>
        <Link
          to="/peps/$pepId"
          params={{ pepId: record.id }}
          search={{ section: lack.sectionId, field: lack.fieldId }}
        >
          {lack.label}
        </Link>{' '}
        <span className="quiet">{lack.reason}</span>
        {insistedOn !== undefined && askedBy === 'authority' && (
          <span className="under">{insistedWords(insistedOn)}</span>
        )}
        {waitsFor && (
          <Link className="under" to="/peps/$pepId/parts" params={{ pepId: record.id }}>
            {waitsFor.sentence}
          </Link>
        )}
      </span>
      <span className={classes.asker}>
        <span className="only-read-aloud">, asked for by: </span>
        {lack.needed && askedBy === 'advice'
          ? 'needed'
          : `${askerWord(askedBy, record.authority)}${lack.needed ? ', needed' : ''}`}
      </span>
    </li>
  );
};

/**
 * All that is lacking, each once, in the form's order: before, at and after the meeting, with who asks
 * for it, and whether sign-off waits for it.
 */
export const Lacking = ({
  record,
  template,
  lacks,
  unconfirmed,
}: {
  record: PepRecord;
  template: Template;
  lacks: readonly Lack[];
  /** What was taken over and nobody has read through yet. */
  unconfirmed: Progress['unconfirmed'];
}) => {
  const all = withParts(lacks, missingParts(record, template));
  const needed = lacks.filter((lack) => lack.needed).length;
  const advised = lacks.length - needed + all.alone.length;
  if (lacks.length + unconfirmed.length + all.alone.length === 0) return null;
  return (
    <Titled id="lacking" title="What is lacking">
      <p className={classes.note}>
        {joined(
          [
            needed + unconfirmed.length === 0 ? 'Nothing that sign-off waits for' : '',
            needed > 0 ? `${needed} needed for sign-off` : '',
            unconfirmed.length > 0 ? `${unconfirmed.length} to read through` : '',
            advised > 0 ? `${advised} worth a second look` : '',
          ],
          '; ',
        )}
        .
      </p>
      {neededGroups.map((group) => {
        const items = all.lacks.filter((lack) => lack.moment === group);
        const alone = group === 'before' ? all.alone : [];
        const toRead = group === 'read' ? unconfirmed : [];
        return (
          items.length + alone.length + toRead.length > 0 && (
            <div key={group} className={classes.group}>
              <Title order={3}>{neededTitles[group]}</Title>
              <ul className={`bare ${classes.lacks}`}>
                {toRead.map(({ sectionId, fieldId, label }) => (
                  <li key={fieldId}>
                    <Link
                      to="/peps/$pepId"
                      params={{ pepId: record.id }}
                      search={{ section: sectionId, field: fieldId }}
                    >
                      {label}
                    </Link>
                    <span className={classes.asker}>from last term</span>
                  </li>
                ))}
                {items.map((lack) => (
                  <OneLack key={lack.key} lack={lack} record={record} />
                ))}
                {alone.map(({ role, sentence }) => (
                  <li key={role}>
                    <Link to="/peps/$pepId/parts" params={{ pepId: record.id }}>
                      {sentence}
                    </Link>
                    <span className={classes.asker}>advice</span>
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </Titled>
  );
};
