import { Button, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { blankAuthority, termsOfTwoYears } from '../../features/authority/authorities-page.tsx';
import { AuthorityFields } from '../../features/authority/authority-fields.tsx';
import { ShippedChoice } from '../../features/authority/shipped-choice.tsx';
import type { Problems } from '../../ui/call/problems.ts';
import { TypedPart } from '../../ui/field/typed-form.tsx';
import { SubtleButton } from '../../ui/page/small-button.tsx';
import type { DraftAuthority } from './draft.ts';
import classes from './first-run.module.css';

/** The second step: at least one authority, begun with what its council publishes or blank. */
export const AuthoritiesStep = ({
  academicYear,
  value,
  problems,
  onChange,
}: {
  academicYear: number;
  value: readonly DraftAuthority[];
  problems: Problems;
  onChange: (authorities: DraftAuthority[]) => void;
}) => {
  const terms = termsOfTwoYears(academicYear);
  const add = (key: string, input: DraftAuthority['input']): void =>
    onChange([...value, { key, input }]);
  return (
    <>
      <p>
        The council that looks after a child decides the deadlines, the Pupil Premium Plus (PP+) and
        the paperwork, wherever the child goes to school. Choose yours from the list: it is filled
        in as far as it publishes anything. Change what is different for you.
      </p>
      {value.map((one, index) => {
        const prefix = `${index}.`;
        const own = Object.fromEntries(
          Object.entries(problems)
            .filter(([path]) => path.startsWith(prefix))
            .map(([path, words]) => [path.slice(prefix.length), words]),
        );
        const name = one.input.name.trim() === '' ? 'New authority' : one.input.name;
        return (
          <section key={one.key} className={classes.authority} aria-label={name}>
            <div className={classes.heading}>
              <Title order={2}>{name}</Title>
              <SubtleButton onClick={() => onChange(value.filter((other) => other !== one))}>
                Leave out {name}
              </SubtleButton>
            </div>
            <TypedPart name={one.key}>
              <AuthorityFields
                value={one.input}
                problems={own}
                terms={terms}
                onChange={(input) =>
                  onChange(value.map((other) => (other === one ? { ...one, input } : other)))
                }
              />
            </TypedPart>
          </section>
        );
      })}
      {problems[''] && (
        <p role="alert" className={classes.refusal}>
          {problems['']}
        </p>
      )}
      <div className={classes.buttons}>
        <ShippedChoice
          label="Add one from the list"
          taken={value.map(({ input }) => input.name)}
          onChoose={(shipped) => add(crypto.randomUUID(), shipped)}
        />
        <Button
          variant="default"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          onClick={() => add(crypto.randomUUID(), blankAuthority)}
        >
          {value.length === 0 ? 'Add one that is not in the list' : 'Add another authority'}
        </Button>
      </div>
    </>
  );
};
