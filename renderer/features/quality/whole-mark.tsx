import { NativeSelect, TextInput } from '@mantine/core';
import { levelsBestFirst } from '#domain/authority/rubric.ts';
import type { CallOutput } from '#domain/contract/calls.ts';
import { wholePep } from '#domain/quality/judge.ts';
import { call } from '../../ui/call/client.ts';
import { SavedMark } from '../../ui/save/saved-mark.tsx';
import { useAutosave } from '../../ui/save/use-autosave.ts';
import classes from './quality.module.css';

const label = 'Your own mark for the whole PEP';
const why = 'Kept with the PEP when it is signed off, to stand beside the virtual school’s.';

/** The teacher's own mark for the PEP as a whole: one of the authority's, or a word of their own. */
export const WholeMark = ({
  check,
  pepId,
}: {
  check: CallOutput<'quality.get'>;
  pepId: string;
}) => {
  const { rubric, judgement, views } = check;
  const held = views.find(({ subject }) => subject === wholePep)?.verdict ?? '';
  const mark = useAutosave(held, (verdict) =>
    call('quality.say', { pepId, subject: wholePep, verdict: verdict.trim() }),
  );
  // The one criterion of such a rubric is the whole PEP, and is marked below.
  if (rubric.criteria.length === 1) return null;
  return (
    <div className={classes.rating}>
      {rubric.levels.length === 0 ? (
        <TextInput
          label={label}
          description={`No marks of this authority are known: use your own word, or leave it. ${why}`}
          value={mark.value}
          maxLength={60}
          onChange={(event) => mark.set(event.currentTarget.value)}
          onBlur={mark.flush}
        />
      ) : (
        <NativeSelect
          label={label}
          description={why}
          data={[
            {
              value: '',
              label: judgement.overall
                ? `Not marked; the check comes to ${judgement.overall.label}`
                : 'Not marked',
            },
            ...levelsBestFirst(rubric).map((level) => ({ value: level.id, label: level.label })),
          ]}
          value={mark.value}
          onChange={(event) => {
            mark.set(event.currentTarget.value);
            mark.flush();
          }}
        />
      )}
      <SavedMark state={mark.state} />
    </div>
  );
};
