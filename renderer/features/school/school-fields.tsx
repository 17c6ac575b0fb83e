import { Group, Radio, TextInput } from '@mantine/core';
import { plainEmail, readAddresses } from '#domain/kernel/address.ts';
import { pageNames, type School } from '#domain/school/school.ts';
import type { Problems } from '../../ui/call/problems.ts';
import styles from '../../ui/field/laid-out.module.css';
import { optionsOf } from '../../ui/field/options.ts';

/** The school and its designated teacher, as they are printed on every PEP. */
export const SchoolFields = ({
  value,
  problems,
  onChange,
  onLeave,
}: {
  value: School;
  problems: Problems;
  onChange: (school: School) => void;
  onLeave?: () => void;
}) => {
  const text = (key: keyof School, label: string, hint?: string, type = 'text') => (
    <TextInput
      label={label}
      description={hint}
      type={type}
      autoComplete="off"
      spellCheck={false}
      error={problems[key]}
      withAsterisk={key === 'name' || key === 'designatedTeacher'}
      value={value[key]}
      onChange={(event) => onChange({ ...value, [key]: event.currentTarget.value })}
      onPaste={(event) => {
        if (key !== 'designatedTeacherEmail') return;
        const [address, ...others] = readAddresses(event.clipboardData.getData('text/plain'));
        if (!address || others.length > 0) return;
        event.preventDefault();
        onChange({ ...value, [key]: address.email });
      }}
      onBlur={() => {
        const email = plainEmail(value.designatedTeacherEmail);
        if (email !== value.designatedTeacherEmail) {
          onChange({ ...value, designatedTeacherEmail: email });
        }
        onLeave?.();
      }}
    />
  );
  return (
    <div className={styles.grid}>
      <div className={styles.wide}>{text('name', 'School name')}</div>
      {text('urn', 'URN', '6 digits, from Get Information about Schools.')}
      {text('laestab', 'LAESTAB', 'Also called DfE number: 821/2001.')}
      {text('designatedTeacher', 'Designated teacher', 'Your name, as it is signed on a PEP.')}
      {text(
        'designatedTeacherEmail',
        'E-mail',
        'Printed on PEPs, so that others can reply.',
        'email',
      )}
      <Radio.Group
        className={styles.wide ?? ''}
        label="How do the pages of a paper say whose it is?"
        description="At the head of every page, so that papers of two brothers are not mixed up."
        value={value.pagesBy}
        onChange={(pagesBy) => {
          onChange({ ...value, pagesBy: pagesBy === 'name' ? 'name' : 'initials' });
          onLeave?.();
        }}
      >
        <Group gap="md" mt="0.375rem">
          {optionsOf(pageNames).map((one) => (
            <Radio key={one.value} {...one} />
          ))}
        </Group>
      </Radio.Group>
    </div>
  );
};
