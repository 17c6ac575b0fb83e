import { type TermDates, termLabel } from '#domain/school/terms.ts';
import type { Problems } from '../../ui/call/problems.ts';
import styles from '../../ui/field/laid-out.module.css';
import { DateField } from '../../ui/field/typed-field.tsx';
import { TypedPart } from '../../ui/field/typed-form.tsx';

const parts = [
  ['startsOn', 'Starts'],
  ['halfTermStartsOn', 'Half term from'],
  ['halfTermEndsOn', 'Half term to'],
  ['endsOn', 'Ends'],
] as const;

/** The dates of a school year's terms, each term one row. Problems are keyed "0.endsOn". */
export const TermFields = ({
  value,
  problems,
  onChange,
  onLeave,
}: {
  value: readonly TermDates[];
  problems: Problems;
  onChange: (terms: TermDates[]) => void;
  onLeave?: () => void;
}) => (
  <>
    {value.map((term, index) => (
      <TypedPart key={term.term} name={termLabel(term)}>
        <fieldset className={styles.group}>
          <legend>{termLabel(term)}</legend>
          <div className={styles.dates}>
            {parts.map(([key, label]) => (
              <DateField
                key={key}
                label={label}
                value={term[key]}
                error={problems[`${index}.${key}`]}
                onChange={(date) =>
                  onChange(
                    value.map((other) => (other === term ? { ...term, [key]: date } : other)),
                  )
                }
                onBlur={onLeave}
              />
            ))}
          </div>
        </fieldset>
      </TypedPart>
    ))}
  </>
);
