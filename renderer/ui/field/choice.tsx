import { Group, NativeSelect, Radio } from '@mantine/core';
import { type FieldProps, inputWords } from './field.ts';
import { GroupLabel } from './needed.tsx';

/** Up to how many choices stand side by side. */
export const mostRadios = 4;

/** One of several: radio buttons for up to four, a list for more. */
export const Choice = ({
  label,
  hint,
  error,
  required,
  options,
  value,
  onChange,
  empty,
}: FieldProps & {
  options: readonly { value: string; label: string }[];
  value: string;
  onChange: (value: string) => void;
  /** In a list: the words for "nothing chosen". */
  empty?: string;
}) => {
  if (options.length <= mostRadios) {
    return (
      <Radio.Group
        label={<GroupLabel label={label} required={required ?? false} />}
        description={hint}
        error={error}
        value={value}
        onChange={onChange}
      >
        <Group gap="0.25rem 1.25rem" mt="0.125rem">
          {options.map((option) => (
            <Radio key={option.value} value={option.value} label={option.label} />
          ))}
        </Group>
      </Radio.Group>
    );
  }
  const nothing = options.some((option) => option.value === '')
    ? []
    : [{ value: '', label: empty ?? 'Choose…' }];
  return (
    <NativeSelect
      {...inputWords({ label, hint, error, required: required ?? false })}
      data={[...nothing, ...options]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
};
