import { Link } from '@tanstack/react-router';
import type { RecordFact } from '#domain/form/declaration.ts';
import { isNeeded } from '#domain/form/missing.ts';
import type { Field } from '#domain/form/template.ts';
import { factText } from '#domain/form/words/facts.ts';
import { Needed } from '../../../ui/field/needed.tsx';
import { useAnswer, useFromRecord, usePepForm, useProblem } from '../beside/context.tsx';
import { Part } from '../beside/part.tsx';
import { answerKey } from '../draft/entries.ts';
import { NoValue, WayButtons } from './answer-field.tsx';
import classes from './fields.module.css';

/** Where a fact is kept, and so where it is changed. Facts of the term are changed nowhere. */
const homeOf = (fact: RecordFact): 'pupil' | 'school' | 'authority' | 'money' | null => {
  switch (fact) {
    case 'academicYear':
    case 'term':
    case 'keyStage':
    case 'templateTitle':
    case 'pepStatus':
    case 'statutoryVersion':
    case 'age':
    case 'sdqBand':
    case 'persistentAbsence':
    case 'suspensionDays':
      return null;
    case 'schoolName':
    case 'keptBy':
    case 'schoolUrn':
    case 'schoolLaestab':
    case 'designatedTeacher':
      return 'school';
    case 'virtualSchoolContact':
      return 'authority';
    case 'ppEligible':
    case 'ppPlusExpected':
      return 'money';
    default:
      return 'pupil';
  }
};

const ChangeLinks = ({ fields }: { fields: readonly Field[] }) => {
  const { pupilId, called } = usePepForm();
  const homes = new Set(fields.map((field) => (field.fact ? homeOf(field.fact) : null)));
  return (
    <p className={classes.others}>
      {homes.has('pupil') && (
        <Link to="/pupils/$pupilId" params={{ pupilId }}>
          Change on {called}’s page
        </Link>
      )}
      {homes.has('school') && (
        <Link to="/settings/$page" params={{ page: 'school' }}>
          Change in Settings, School
        </Link>
      )}
      {homes.has('authority') && (
        <Link to="/settings/$page" params={{ page: 'authorities' }}>
          Change in Settings, Authorities
        </Link>
      )}
      {homes.has('money') && (
        <Link to="/ppplus/$pupilId" params={{ pupilId }}>
          Change in {called}’s PP+
        </Link>
      )}
    </p>
  );
};

const Fact = ({ field }: { field: Field }) => {
  const { template } = usePepForm();
  const key = answerKey(field.id);
  const answer = useAnswer(key);
  const problem = useProblem(key);
  const text = useFromRecord((record) => (field.fact ? factText(field.fact, record) : ''));
  const needed = useFromRecord((record) => isNeeded(field, template, record));
  const noValue = text === '' && answer !== null && answer.kind !== 'value' ? answer : null;
  return (
    <Part entryKey={key} className={classes.fact}>
      <dt>
        {field.label}
        {needed && text === '' && <Needed />}
      </dt>
      <dd>
        {noValue ? (
          <NoValue
            field={field}
            fieldKey={key}
            answer={noValue}
            error={problem ? `${problem.sentence} Not saved yet.` : undefined}
          />
        ) : text === '' ? (
          <>
            <span className="quiet">Not recorded</span>
            {needed && <WayButtons field={field} fieldKey={key} answer={answer} />}
          </>
        ) : (
          text
        )}
      </dd>
    </Part>
  );
};

/** What is known already: shown, never asked again, with the way to the record that holds it. */
export const Facts = ({ fields }: { fields: readonly Field[] }) => (
  <div className={classes.facts}>
    <dl>
      {fields.map((field) => (
        <Fact key={field.id} field={field} />
      ))}
    </dl>
    <ChangeLinks fields={fields} />
  </div>
);
