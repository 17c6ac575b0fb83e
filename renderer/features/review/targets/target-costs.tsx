import { Link } from '@tanstack/react-router';
import type { FieldId } from '#domain/form/fields/index.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { joined } from '#domain/kernel/text.ts';
import { givenWords, spendingKinds } from '#domain/ppplus/spending.ts';
import { paidFromNote } from '#domain/ppplus/streams.ts';
import { usePartsFromRecord, usePepForm } from '../../form/beside/context.tsx';
import { useInMeeting } from '../../form/beside/use-in-meeting.ts';
import classes from './rows.module.css';

/** What a target costs, as the lines of the plan that name it say; it is written there. */
export const TargetCosts = ({ id }: { id: string }) => {
  const { template, pepId } = usePepForm();
  const inMeeting = useInMeeting();
  const lines = usePartsFromRecord(({ ppPlus }) =>
    ppPlus.lines
      .filter(({ targetId }) => targetId === id)
      .map((line) => ({
        id: line.id,
        words: joined(
          [
            `${line.description}: ${formatPence(line.amountPence)}, ${spendingKinds[line.kind].toLowerCase()}`,
            givenWords(line, ppPlus.lines),
            paidFromNote(line.stream, ppPlus.streams),
          ],
          ' · ',
        ),
      })),
  );
  const section = template.sections.find((s) => s.fields.some((f) => f.id === 'pp-plan'));
  if (section === undefined && lines.length === 0) return null;
  return (
    <fieldset className={classes.part}>
      <legend>What it costs</legend>
      {lines.length === 0 ? (
        <p className="quiet">No line of the plan names this target.</p>
      ) : (
        <ul className={`bare ${classes.costs}`}>
          {lines.map((line) => (
            <li key={line.id}>{line.words}</li>
          ))}
        </ul>
      )}
      {section && !inMeeting ? (
        <Link
          to="/peps/$pepId"
          params={{ pepId }}
          search={{ section: section.id, field: 'pp-plan' satisfies FieldId }}
        >
          Written in the PP+ plan
        </Link>
      ) : null}
    </fieldset>
  );
};
