import type { CallOutput } from '#domain/contract/calls.ts';
import type { Template } from '#domain/form/template.ts';
import { type Outcome, outcomes } from '#domain/quality/check.ts';
import { outcomeOf } from '#domain/quality/judge.ts';
import { useCall, useChange } from '../../ui/call/client.ts';
import { NotRead } from '../../ui/page/not-read.tsx';
import { QuietButton } from '../../ui/page/quiet-button.tsx';
import { Titled } from '../../ui/page/titled.tsx';
import { StatusWord } from '../../ui/words/status-word.tsx';
import { Criteria } from './criteria.tsx';
import { FoundCheck } from './found-check.tsx';
import classes from './quality.module.css';
import { Questions } from './questions.tsx';
import { WholeMark } from './whole-mark.tsx';

type Check = CallOutput<'quality.get'>;

const Overall = ({ check }: { check: Check }) => {
  const { overall, why } = check.judgement;
  return (
    <div className={classes.overall}>
      {overall && (
        <StatusWord kind={overall.returned ? 'warning' : 'note'}>
          {check.rubric.authority}: likely “{overall.label}”
        </StatusWord>
      )}
      <p>
        {why} {overall?.meaning}
      </p>
      <p className="aside">
        {check.rubric.certainty} The virtual school decides; this only advises.{' '}
        {check.rubric.release !== '' && <>PP+: {check.rubric.release}</>}
      </p>
    </div>
  );
};

const Checks = ({
  check,
  pepId,
  template,
}: {
  check: Check;
  pepId: string;
  template: Template;
}) => {
  const { checked } = check.judgement;
  const counted = (outcome: string) =>
    checked.filter((one) => outcomeOf(one, check.views) === outcome);
  const groups = (Object.keys(outcomes) as Outcome[])
    .map((outcome) => ({ title: outcomes[outcome], items: counted(outcome) }))
    .filter(({ items }) => items.length > 0);
  const list = (items: typeof checked) => (
    <ul className={`bare ${classes.checks}`}>
      {items.map((one) => (
        <FoundCheck
          key={one.id}
          checked={one}
          view={check.views.find((view) => view.subject === one.id)}
          pepId={pepId}
          template={template}
        />
      ))}
    </ul>
  );
  return (
    <>
      {groups.map(({ title, items }) => (
        <details key={title} className={classes.settled}>
          <summary>
            {title}: {items.length}
          </summary>
          {list(items)}
        </details>
      ))}
    </>
  );
};

const WhichRubric = ({
  check,
  pepId,
  hasAuthority,
}: {
  check: Check;
  pepId: string;
  /** Whether an authority looks after the child, whose rubric it would be. */
  hasAuthority: boolean;
}) => {
  const read = useChange('rubrics.readFile', { done: 'The rubric is in use.' });
  const forget = useChange('rubrics.forget', { done: 'Back to the rubric that came along.' });
  return (
    <p className="aside">
      Rubric: {check.rubric.authority}
      {check.rubric.version !== '' && `, ${check.rubric.version}`}.{' '}
      {hasAuthority && (
        <QuietButton onClick={() => void read.run({ pepId })}>
          Read a rubric from a file…
        </QuietButton>
      )}{' '}
      {check.ownRubric && (
        <QuietButton onClick={() => void forget.run({ pepId })}>
          Use the one that comes with PEP Desk
        </QuietButton>
      )}
    </p>
  );
};

/** What the pupil's own authority is likely to say of this PEP, check by check. */
export const QualityCheck = ({
  pepId,
  template,
  hasAuthority,
}: {
  pepId: string;
  template: Template;
  hasAuthority: boolean;
}) => {
  const quality = useCall('quality.get', { pepId });
  return (
    <Titled id="quality" title="Quality check" className={classes.quality}>
      {quality.data ? (
        <>
          <Overall check={quality.data} />
          <WholeMark key={quality.data.rubric.id} check={quality.data} pepId={pepId} />
          <Checks check={quality.data} pepId={pepId} template={template} />
          <Criteria check={quality.data} pepId={pepId} />
          <Questions check={quality.data} pepId={pepId} />
          <WhichRubric check={quality.data} pepId={pepId} hasAuthority={hasAuthority} />
        </>
      ) : (
        <NotRead of={[quality]} what="Checking" failed="The quality check could not be made." />
      )}
    </Titled>
  );
};
