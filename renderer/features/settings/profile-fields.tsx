import { Button, Checkbox, Group, NativeSelect, TagsInput, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { dayKinds } from '#domain/calendar/days.ts';
import { shippedRubrics } from '#domain/pep/quality/rubrics/index.ts';
import { newestTemplates } from '#domain/pep/templates/index.ts';
import { spendingCategories } from '#domain/ppplus/spending.ts';
import type { AuthorityInput } from '#domain/school/authority.ts';
import {
  type AuthorityProfile,
  attendanceRules,
  type DayRule,
  insistable,
  insistableNames,
  phaseNames,
  phases,
  profileOf,
  type Timing,
  timingNames,
  timings,
} from '#domain/school/profile.ts';
import { Choice } from '../../ui/choice.tsx';
import { LongText } from '../../ui/long-text.tsx';
import type { Problems } from '../../ui/problems.ts';
import { WholeNumberField } from '../../ui/whole-number-field.tsx';
import { LinesField } from './lines-field.tsx';
import styles from './profile.module.css';

type Part = {
  profile: AuthorityProfile;
  problems: Problems;
  set: (change: Partial<AuthorityProfile>) => void;
  onLeave?: (() => void) | undefined;
};

/** A part of the page that stays closed until it is wanted. */
const Fold = ({ title, children }: { title: string; children: ReactNode }) => (
  <details className={styles.fold}>
    <summary>{title}</summary>
    <div className={styles.inside}>{children}</div>
  </details>
);

const kindOptions = dayKinds.map((kind) => ({ value: kind, label: `${kind} days` }));

const DayRuleField = ({ name, profile, problems, set, onLeave }: Part & { name: Timing }) => {
  const rule = profile.timing[name];
  const keep = (next: DayRule | null): void => set({ timing: { ...profile.timing, [name]: next } });
  return (
    <div className={styles.rule}>
      <WholeNumberField
        label={timings[name]}
        value={rule?.days ?? null}
        error={problems[`profile.timing.${name}.days`]}
        onChange={(days) => keep(days === null ? null : { days, kind: rule?.kind ?? 'working' })}
        onBlur={onLeave}
      />
      <NativeSelect
        aria-label={`${timings[name]}: kind of days`}
        disabled={rule === null}
        data={kindOptions}
        value={rule?.kind ?? 'working'}
        onChange={({ currentTarget }) => {
          const kind = dayKinds.find((one) => one === currentTarget.value);
          if (kind && rule) keep({ ...rule, kind });
        }}
        onBlur={onLeave}
      />
    </div>
  );
};

const Days = (part: Part) => (
  <Fold title="Days and deadlines">
    <p className="quiet">
      Working days include school holidays; school days do not. Left blank, nothing is asked.
    </p>
    {timingNames.map((name) => (
      <DayRuleField key={name} name={name} {...part} />
    ))}
  </Fold>
);

const Asks = ({ profile, problems, set, onLeave }: Part) => (
  <Fold title="What it asks of a PEP">
    <div className={styles.grid}>
      {phaseNames.map((phase) => (
        <WholeNumberField
          key={phase}
          label={`PEPs a year: ${phases[phase]}`}
          value={profile.pepsAYear[phase]}
          error={problems[`profile.pepsAYear.${phase}`]}
          onChange={(count) => set({ pepsAYear: { ...profile.pepsAYear, [phase]: count } })}
          onBlur={onLeave}
        />
      ))}
    </div>
    <TextInput
      label="Early years: PEPs from"
      value={profile.earlyYearsFrom}
      maxLength={200}
      onChange={(event) => set({ earlyYearsFrom: event.currentTarget.value })}
      onBlur={onLeave}
    />
    <Choice
      label="When someone who must attend is missing"
      options={Object.entries(attendanceRules).map(([value, label]) => ({ value, label }))}
      value={profile.attendance}
      onChange={(value) =>
        set({ attendance: value === 'block' || value === 'off' ? value : 'warn' })
      }
    />
    {profile.attendance === 'block' && (
      <>
        <Checkbox.Group
          label="Without whom it cannot take place"
          description="A PEP is not signed off when one of these was missing, until the meeting is held again or it says who at the virtual school agreed."
          error={profile.insistsOn.length === 0 ? 'Nobody is chosen, so nothing is asked.' : null}
          value={profile.insistsOn}
          onChange={(roles) => set({ insistsOn: insistable.filter((one) => roles.includes(one)) })}
        >
          <Group gap="0.375rem 1.5rem" mt="0.25rem">
            {insistable.map((role) => (
              <Checkbox key={role} value={role} label={insistableNames[role]} />
            ))}
          </Group>
        </Checkbox.Group>
        <TextInput
          label="Where that is written"
          value={profile.attendanceSource}
          maxLength={1000}
          onChange={(event) => set({ attendanceSource: event.currentTarget.value })}
          onBlur={onLeave}
        />
      </>
    )}
    <WholeNumberField
      label="Strategies are asked for when the SDQ score is above"
      value={profile.sdqThreshold}
      error={problems['profile.sdqThreshold']}
      onChange={(sdqThreshold) => set({ sdqThreshold })}
      onBlur={onLeave}
    />
    <NativeSelect
      label="Checked by the rubric of"
      description="“Ready?” checks a PEP by it before it is sent. One of its own can be read from a file there."
      data={[
        { value: '', label: 'Its own if it comes with PEP Desk, else the general checks' },
        ...shippedRubrics.map(({ id, authority }) => ({ value: id, label: authority })),
      ]}
      value={profile.rubricId}
      onChange={(event) => set({ rubricId: event.currentTarget.value })}
      onBlur={onLeave}
    />
    <LinesField
      label="Marks that the virtual school gives"
      hint="One on each line, the best first."
      value={profile.grades}
      onChange={(grades) => set({ grades })}
      onLeave={onLeave}
    />
    <TextInput
      label="Its word for an accepted PEP"
      placeholder="Accepted"
      value={profile.acceptedWord}
      maxLength={200}
      onChange={(event) => set({ acceptedWord: event.currentTarget.value })}
      onBlur={onLeave}
    />
  </Fold>
);

/** The first problem at or below a place of the form. */
const problemUnder = (problems: Problems, place: string): string | undefined =>
  Object.entries(problems).find(([at]) => at === place || at.startsWith(`${place}.`))?.[1];

const Funding = ({ profile, problems, set, onLeave }: Part) => (
  <Fold title="When PP+ is paid, and what it refuses">
    <LongText
      label="When PP+ is paid"
      value={profile.release}
      onChange={(release) => set({ release })}
      onBlur={onLeave}
    />
    <TagsInput
      label="What PP+ may not pay for"
      description="Choose a kind of support, or write words such as “Uniform” and press Enter. It warns where a line is of that kind or says that word, and never stands in the way."
      data={Object.values(spendingCategories)}
      maxTags={100}
      splitChars={[]}
      value={profile.refuses}
      error={problemUnder(problems, 'profile.refuses')}
      onChange={(refuses) => set({ refuses })}
      {...(onLeave && { onBlur: onLeave })}
    />
    <TextInput
      label="Where it is written what PP+ may not pay for"
      value={profile.refusesSource}
      maxLength={500}
      onChange={(event) => set({ refusesSource: event.currentTarget.value })}
      onBlur={onLeave}
    />
  </Fold>
);

const headings = new Map(
  newestTemplates.flatMap((template) => template.sections.map(({ id, title }) => [id, title])),
);

const Headings = ({ profile, set, onLeave }: Part) => (
  <Fold title="Its own headings">
    <p className="quiet">Used on the form and in the PDF in place of those of PEP Desk.</p>
    <div className={styles.grid}>
      {[...headings].map(([id, title]) => (
        <TextInput
          key={id}
          label={title}
          value={profile.sectionLabels[id] ?? ''}
          maxLength={200}
          onChange={({ currentTarget }) => {
            const { [id]: _, ...others } = profile.sectionLabels;
            set({
              sectionLabels:
                currentTarget.value === '' ? others : { ...others, [id]: currentTarget.value },
            });
          }}
          onBlur={onLeave}
        />
      ))}
    </div>
  </Fold>
);

const Sources = ({ profile, problems, set, onLeave }: Part) => {
  const change = (at: number, part: Partial<AuthorityProfile['facts'][number]>): void =>
    set({ facts: profile.facts.map((fact, i) => (i === at ? { ...fact, ...part } : fact)) });
  return (
    <Fold title={`Where this was read (${profile.facts.length})`}>
      {profile.facts.map((fact, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the facts stay in the order written
        <fieldset key={at} className={styles.fact}>
          <legend>Fact {at + 1}</legend>
          <LongText
            label="What"
            minRows={1}
            value={fact.what}
            error={problems[`profile.facts.${at}.what`] && 'Write what was read, or remove it.'}
            onChange={(what) => change(at, { what })}
            onBlur={onLeave}
          />
          <TextInput
            label="Where"
            value={fact.source}
            onChange={(event) => change(at, { source: event.currentTarget.value })}
            onBlur={onLeave}
          />
          <TextInput
            label="When it was read"
            value={fact.read}
            onChange={(event) => change(at, { read: event.currentTarget.value })}
            onBlur={onLeave}
          />
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => set({ facts: profile.facts.filter((_, i) => i !== at) })}
          >
            Remove fact {at + 1}
          </Button>
        </fieldset>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size="1rem" aria-hidden />}
        onClick={() => set({ facts: [...profile.facts, { what: '', source: '', read: '' }] })}
      >
        Add a fact
      </Button>
    </Fold>
  );
};

/** What an authority asks beyond its contact, money and term deadlines, with where it was read. */
export const ProfileFields = ({
  value,
  problems,
  onChange,
  onLeave,
}: {
  value: AuthorityInput;
  problems: Problems;
  onChange: (authority: AuthorityInput) => void;
  onLeave?: () => void;
}) => {
  const profile = profileOf(value);
  const part: Part = {
    profile,
    problems,
    set: (change) => onChange({ ...value, profile: { ...profile, ...change } }),
    onLeave,
  };
  return (
    <div className={styles.folds}>
      <Days {...part} />
      <Asks {...part} />
      <Funding {...part} />
      <Headings {...part} />
      <Sources {...part} />
    </div>
  );
};
