import { Checkbox, Group } from '@mantine/core';
import { type Answer, type AnswerValue, peopleOf, textOf } from '#domain/form/answer.ts';
import { Choice } from '../../../ui/field/choice.tsx';
import { GroupLabel } from '../../../ui/field/needed.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { DayField, NumberField, TimeField } from '../../../ui/field/typed-field.tsx';
import { LongText } from '../../../ui/words/long-text.tsx';
import { usePepForm, useResets } from '../beside/context.tsx';
import classes from './fields.module.css';
import { PeopleField } from './people-field.tsx';
import { SuggestField } from './suggest-field.tsx';
import { type AnswerProps, TableField } from './table/table-field.tsx';

const chosen = (answer: Answer | null): string[] =>
  answer?.kind === 'value' && Array.isArray(answer.value)
    ? answer.value.filter((v): v is string => typeof v === 'string')
    : [];

const numberOf = (answer: Answer | null): number | null =>
  answer?.kind === 'value' && typeof answer.value === 'number' ? answer.value : null;

/** The control in which a field's value is given, by the type that the template declares. */
export const AnswerControl = (props: AnswerProps) => {
  const { field, fieldKey, answer, error, needed } = props;
  const { draft } = usePepForm();
  const resets = useResets(fieldKey);
  const words = { label: field.label, hint: field.hint, error, required: needed };
  const set = (value: AnswerValue): void =>
    draft.set(fieldKey, { is: 'answer', answer: { kind: 'value', value } });
  const unreadable = (sentence: string): void => draft.setUnreadable(fieldKey, sentence);
  const text = textOf(answer ?? undefined);
  switch (field.type) {
    case 'longText':
      return <LongText {...words} minRows={1} value={text} onChange={set} />;
    case 'date':
    case 'time': {
      const Typed = field.type === 'date' ? DayField : TimeField;
      return (
        <Typed
          key={resets}
          className={classes.short ?? ''}
          {...words}
          value={text}
          onChange={set}
          onUnreadable={unreadable}
        />
      );
    }
    case 'number':
      return (
        <NumberField
          key={resets}
          {...words}
          value={numberOf(answer)}
          decimals={field.decimals ?? 0}
          unit={field.unit}
          onChange={(value) => set(value ?? '')}
          onUnreadable={unreadable}
        />
      );
    case 'choice':
      return <Choice {...words} options={field.options ?? []} value={text} onChange={set} />;
    case 'choices':
      return (
        <Checkbox.Group
          label={<GroupLabel label={field.label} required={needed} />}
          description={field.hint}
          error={error}
          value={chosen(answer)}
          onChange={set}
        >
          <Group gap="0.25rem 1rem" mt="0.125rem">
            {(field.options ?? []).map((option) => (
              <Checkbox key={option.value} value={option.value} label={option.label} />
            ))}
          </Group>
        </Checkbox.Group>
      );
    case 'people':
      return (
        <PeopleField
          key={resets}
          {...words}
          people={peopleOf(answer ?? undefined)}
          onChange={set}
        />
      );
    case 'table':
      return <TableField key={resets} {...props} />;
    default:
      return field.suggestFrom ? (
        <SuggestField {...words} from={field.suggestFrom} value={text} onChange={set} />
      ) : (
        <TextField {...words} autoComplete="off" value={text} onChange={set} />
      );
  }
};
