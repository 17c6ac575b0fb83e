import { Button, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { z } from 'zod';
import { authorityInput } from '#domain/authority/authority.ts';
import type { AppState } from '#domain/contract/calls/access.ts';
import { parseDate } from '#domain/kernel/plain-date.ts';
import { school as schoolSchema } from '#domain/school/school.ts';
import { academicYearLabel, academicYearOf } from '#domain/school/terms.ts';
import { termsInOrder } from '#domain/school/terms-in-order.ts';
import { NewPassphrase, passphraseProblem } from '../../features/access/new-passphrase.tsx';
import { RecoveryCheck } from '../../features/access/recovery-check.tsx';
import { RecoverySheet } from '../../features/access/recovery-sheet.tsx';
import { OpenSample } from '../../features/access/sample-school.tsx';
import { SchoolFields } from '../../features/school/school-fields.tsx';
import { TermFields } from '../../features/school/term-fields.tsx';
import { errorOf, useAppState } from '../../ui/call/client.ts';
import { type Problems, problemsOf } from '../../ui/call/problems.ts';
import { KeepsTyped, TypedForm, useTypedMeanwhile } from '../../ui/field/typed-form.tsx';
import { useStillWhile } from '../../ui/page/still-while.ts';
import { Mark } from '../../ui/words/mark.tsx';
import { InBrowserLine } from '../in-browser.tsx';
import { RestoreDoor } from '../restore-door.tsx';
import { AuthoritiesStep } from './authorities-step.tsx';
import { draftOr, emptyDraft, type FirstRunDraft, forgetDraft, keepDraft } from './draft.ts';
import classes from './first-run.module.css';
import { create, type Kept, update } from './keep.ts';

const steps = ['School', 'Authorities', 'Term dates', 'Passphrase', 'Recovery code'] as const;

/** What does not fit in one step, by field. */
const problemsIn = (step: number, draft: FirstRunDraft): Problems => {
  switch (step) {
    case 0:
      return problemsOf(schoolSchema, draft.school);
    case 1:
      return problemsOf(
        z.array(authorityInput).min(1, 'Add at least one authority.'),
        draft.authorities.map(({ input }) => input),
      );
    case 2:
      return problemsOf(termsInOrder, draft.terms);
    case 3: {
      const problem = passphraseProblem(draft.words);
      return problem ? { [problem.field]: problem.message } : {};
    }
    default:
      return {};
  }
};

const Progress = ({ step }: { step: number }) => (
  <nav aria-label="Setting up">
    <ol className={`bare ${classes.progress}`}>
      {steps.map((label, index) => (
        <li
          key={label}
          aria-current={index === step ? 'step' : undefined}
          data-done={index < step || undefined}
        >
          <span>
            {label}
            <span className="only-read-aloud">{index < step ? ', done' : ''}</span>
          </span>
        </li>
      ))}
    </ol>
  </nav>
);

const SchoolStep = ({
  inBrowser,
  otherSchool,
  sample,
  onCopy,
  children,
}: Pick<AppState, 'inBrowser' | 'otherSchool' | 'sample'> & {
  /** Null where the records have been made by now. */
  onCopy: (() => void) | null;
  children: ReactNode;
}) => (
  <>
    <p>
      PEP Desk keeps the Personal Education Plans of your looked-after pupils on this computer,
      encrypted. Nothing is ever sent anywhere. Setting it up takes five short steps; you can go
      back at any time, and change everything later.
    </p>
    {inBrowser && <InBrowserLine />}
    {!sample && onCopy && (
      <div className={classes.sample}>
        <p>Has PEP Desk been used before, on another computer?</p>
        <Button variant="default" size="compact-md" onClick={onCopy}>
          Open a copy from another computer…
        </Button>
      </div>
    )}
    {children}
    {otherSchool === 'sample' && (
      <div className={classes.sample}>
        <p>To look around first, there is an invented school. You can come back here.</p>
        <OpenSample small />
      </div>
    )}
  </>
);

/** First run: five steps, each of which can be gone back to, and then Today. */
export const FirstRun = ({ onDone }: { onDone: () => void }) => {
  const { today, inBrowser, otherSchool, sample } = useAppState();
  const [opensCopy, setOpensCopy] = useState(false);
  const year = academicYearOf(parseDate(today));
  const [draft, setDraft] = useState(() => draftOr(emptyDraft(year)));
  const [step, setStep] = useState(0);
  const [problems, setProblems] = useState<Problems>({});
  const [kept, setKept] = useState<Kept | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const form = useStillWhile<HTMLFormElement>(pending);
  const typed = useTypedMeanwhile();
  const heading = useRef<HTMLHeadingElement>(null);
  const change = (part: Partial<FirstRunDraft>): void => setDraft((old) => ({ ...old, ...part }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: the heading takes the focus at each step
  useEffect(() => heading.current?.focus(), [step]);

  useEffect(() => {
    if (kept) forgetDraft();
    else keepDraft(draft);
  }, [kept, draft]);

  const goTo = (next: number): void => {
    setProblems({});
    setRefusal(null);
    setStep(next);
    window.scrollTo(0, 0);
  };

  const next = async (): Promise<void> => {
    // What is being typed is read first, and then every field that does not fit is known.
    flushSync(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      setProblems(problemsIn(step, draft));
    });
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong || Object.keys(problemsIn(step, draft)).length > 0) {
      wrong?.focus();
      return;
    }
    if (step === 3 || (kept && step < 3)) {
      setPending(true);
      try {
        if (kept) {
          await update(kept, draft);
          setKept({ ...kept, draft });
        } else {
          setKept(await create(draft));
        }
      } catch (thrown) {
        setRefusal(errorOf(thrown).message);
        setPending(false);
        return;
      }
      setPending(false);
    }
    goTo(step + 1);
  };

  const yearsTerms = (academicYear: number) => {
    const first = draft.terms.findIndex((term) => term.academicYear === academicYear);
    const terms = draft.terms.filter((term) => term.academicYear === academicYear);
    const own = Object.fromEntries(
      Object.entries(problems).map(([path, words]) => {
        const [index, ...rest] = path.split('.');
        return [[Number(index) - first, ...rest].join('.'), words];
      }),
    );
    return (
      <section key={academicYear} className={classes.year}>
        <Title order={2}>School year {academicYearLabel(academicYear)}</Title>
        <TermFields
          value={terms}
          problems={own}
          onChange={(changed) =>
            change({
              terms: draft.terms.map((term, index) => changed[index - first] ?? term),
            })
          }
        />
      </section>
    );
  };

  const titles = [
    'Welcome to PEP Desk',
    'Who looks after your pupils?',
    'When are your terms?',
    'Choose a passphrase',
    'Keep the recovery code',
  ];
  const passphraseWrong = passphraseProblem(draft.words);

  if (opensCopy) {
    return (
      <RestoreDoor title="Open a copy from another computer" onBack={() => setOpensCopy(false)} />
    );
  }
  return (
    <KeepsTyped value={typed}>
      <main className={classes.page}>
        <div className={classes.brand}>
          <Mark /> PEP Desk
        </div>
        <Progress step={step} />
        <Title order={1} ref={heading} tabIndex={-1}>
          {titles[step]}
        </Title>
        {step < 4 && (
          <TypedForm ref={form} className={classes.form} onSubmit={() => void next()}>
            {step === 0 && (
              <SchoolStep
                inBrowser={inBrowser}
                otherSchool={otherSchool}
                sample={sample}
                onCopy={kept ? null : () => setOpensCopy(true)}
              >
                <SchoolFields
                  value={draft.school}
                  problems={problems}
                  onChange={(school) => change({ school })}
                />
              </SchoolStep>
            )}
            {step === 1 && (
              <AuthoritiesStep
                academicYear={year}
                value={draft.authorities}
                problems={problems}
                onChange={(authorities) => change({ authorities })}
              />
            )}
            {step === 2 && (
              <>
                <p>
                  There is no national list. These are the usual dates: correct them from your
                  school’s calendar, so that “in 6 school days” is right.
                </p>
                {yearsTerms(year)}
                {yearsTerms(year + 1)}
              </>
            )}
            {step === 3 && (
              <>
                <p>
                  The passphrase opens the records each time. Nobody can look it up or reset it, not
                  even those who wrote PEP Desk. If you forget it, only the recovery code on the
                  next page opens them; if both are lost, the records are lost for good.
                </p>
                <NewPassphrase
                  value={draft.words}
                  onChange={(words) => change({ words })}
                  problem={
                    passphraseWrong && problems[passphraseWrong.field] ? passphraseWrong : null
                  }
                  known={[draft.school.name, draft.school.designatedTeacher]}
                />
              </>
            )}
            {refusal !== null && (
              <p role="alert" className={classes.refusal}>
                {refusal}
              </p>
            )}
            <div className={classes.buttons}>
              {step > 0 && (
                <Button variant="default" onClick={() => goTo(step - 1)}>
                  Back
                </Button>
              )}
              <Button type="submit" loading={pending}>
                Continue
              </Button>
            </div>
          </TypedForm>
        )}
        {step === 4 && kept && (
          <div className={classes.form}>
            <p>
              This is the only other way in. Save or print it now, and keep it away from this
              computer: it will not be shown again.
            </p>
            <RecoverySheet code={kept.recoveryCode} />
            <RecoveryCheck
              code={kept.recoveryCode}
              onConfirmed={onDone}
              button="Check and finish"
            />
            <div className={classes.buttons}>
              <Button variant="default" onClick={() => goTo(3)}>
                Back
              </Button>
              <Button variant="subtle" onClick={onDone}>
                Check it later
              </Button>
            </div>
          </div>
        )}
      </main>
    </KeepsTyped>
  );
};
