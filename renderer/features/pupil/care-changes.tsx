import { isIsoDate } from '#domain/kernel/plain-date.ts';
import {
  careEndReasons,
  eighteenthBirthday,
  goesOnWords,
  takingPartWords,
} from '#domain/pupil/care.ts';
import type { PupilInput } from '#domain/pupil/pupil.ts';
import { useAppState } from '../../ui/call/client.ts';
import { ListField } from '../../ui/field/list-field.tsx';
import { optionsOf } from '../../ui/field/options.ts';
import { TextField } from '../../ui/field/text-field.tsx';
import { DateField } from '../../ui/field/typed-field.tsx';
import { fieldId } from './field-id.ts';
import type { PupilBinding } from './pupil-draft.ts';
import { FieldGroup } from './pupil-fields.tsx';

type Parts = Pick<PupilInput, 'careEnd' | 'afterEighteen' | 'takingPart'>;

/** What a control has of one part of a fact: its id, what stands in it, what is wrong with it. */
const partOf = <K extends keyof Parts, P extends keyof Parts[K] & string>(
  { draft, errors, set }: PupilBinding,
  key: K,
  part: P,
) => ({
  id: fieldId(`${key}.${part}`),
  value: draft[key][part],
  error: errors[`${key}.${part}`],
  onChange: (value: Parts[K][P]): void => set(key, { ...draft[key], [part]: value }),
});

const text = { autoComplete: 'off', spellCheck: false } as const;

/** When and why care ended: nothing is owed from that day on. */
const CareEnded = (binding: PupilBinding) => (
  <FieldGroup
    title="Care ended"
    hint="From that day on no PEP is owed. After adoption, special guardianship or child arrangements a voluntary plan may be made."
  >
    <DateField {...partOf(binding, 'careEnd', 'on')} label="Care ended on" />
    <ListField
      {...partOf(binding, 'careEnd', 'reason')}
      label="Because"
      data={[{ value: '', label: 'Not recorded' }, ...optionsOf(careEndReasons)]}
    />
  </FieldGroup>
);

/** Whether PEPs go on after the 18th birthday; asked of those to whom it may come. */
const AfterEighteen = (binding: PupilBinding) => (
  <FieldGroup
    title="From 18"
    hint="A child stops being looked after at 18. Whether PEPs go on, and until when, is for the authority to say; until then none is owed."
  >
    <ListField
      {...partOf(binding, 'afterEighteen', 'goesOn')}
      label="Do PEPs go on?"
      data={optionsOf(goesOnWords)}
    />
    {binding.draft.afterEighteen.goesOn === '' ? null : (
      <>
        {binding.draft.afterEighteen.goesOn === 'yes' ? (
          <DateField
            {...partOf(binding, 'afterEighteen', 'until')}
            label="Until (that day included)"
          />
        ) : null}
        <TextField {...partOf(binding, 'afterEighteen', 'toldBy')} label="Told by" {...text} />
        <DateField {...partOf(binding, 'afterEighteen', 'toldOn')} label="Told on" />
      </>
    )}
  </FieldGroup>
);

/** Whether the child takes part; under 18 the adults' plan goes on all the same. */
const TakingPart = (binding: PupilBinding) => {
  const { said } = binding.draft.takingPart;
  return (
    <FieldGroup
      title="Taking part"
      hint="Under 18 the adults’ plan goes on, since the law asks for it. From 18 the young person decides."
    >
      <ListField
        {...partOf(binding, 'takingPart', 'said')}
        label="Does the child take part?"
        data={optionsOf(takingPartWords)}
      />
      {said === '' ? null : (
        <>
          <TextField
            {...partOf(binding, 'takingPart', 'who')}
            label={said === 'declines' ? 'Who was told' : 'Who tried'}
            {...text}
          />
          <TextField
            {...partOf(binding, 'takingPart', 'how')}
            label={said === 'declines' ? 'What was offered' : 'How, and on which days'}
            {...text}
          />
          <DateField
            {...partOf(binding, 'takingPart', 'on')}
            label={said === 'declines' ? 'Told on' : 'Last tried on'}
          />
        </>
      )}
    </FieldGroup>
  );
};

/** From so many years on it is asked what the authority says of the time after the 18th birthday. */
const askedFrom = 17;

/** What changes in a child's care, and with it what is owed. */
export const CareChanges = (binding: PupilBinding) => {
  const { today } = useAppState();
  const { dateOfBirth, afterEighteen, careStatus } = binding.draft;
  const birthday = isIsoDate(dateOfBirth) ? eighteenthBirthday(dateOfBirth) : '';
  const near =
    careStatus === 'left-care' ||
    afterEighteen.goesOn !== '' ||
    (birthday !== '' &&
      Number(birthday.slice(0, 4)) - (18 - askedFrom) <= Number(today.slice(0, 4)));
  return (
    <>
      <CareEnded {...binding} />
      {near ? <AfterEighteen {...binding} /> : null}
      <TakingPart {...binding} />
    </>
  );
};
