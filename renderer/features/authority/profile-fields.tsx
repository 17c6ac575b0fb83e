import { Checkbox, Group, MultiSelect, NativeSelect, TagsInput, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import type { AuthorityInput } from '#domain/authority/authority.ts';
import { earlyYearsStarts } from '#domain/authority/early-years.ts';
import { onTimeBys } from '#domain/authority/on-time.ts';
import { partsOf } from '#domain/authority/parts.ts';
import {
  type AuthorityProfile,
  attendanceRules,
  type DayRule,
  dayRuleText,
  insistable,
  insistableNames,
  nationalRuleOf,
  phaseNames,
  phases,
  profileOf,
  type Timing,
  timingNames,
  timings,
} from '#domain/authority/profile.ts';
import { shippedRubrics } from '#domain/authority/rubrics/index.ts';
import { sectionTitles } from '#domain/form/forms/index.ts';
import { spendingCategories } from '#domain/ppplus/spending.ts';
import { dayKinds } from '#domain/school/days.ts';
import type { Problems } from '../../ui/call/problems.ts';
import { type BringBack, holdsRows, removes } from '../../ui/call/removal.ts';
import { Choice } from '../../ui/field/choice.tsx';
import { type Binding, boundTo } from '../../ui/field/field.ts';
import { ListField } from '../../ui/field/list-field.tsx';
import { optionsOf } from '../../ui/field/options.ts';
import { TextField } from '../../ui/field/text-field.tsx';
import { DateField, WholeNumberField } from '../../ui/field/typed-field.tsx';
import { TypedPart } from '../../ui/field/typed-form.tsx';
import { SmallButton, SubtleButton } from '../../ui/page/small-button.tsx';
import { LongText } from '../../ui/words/long-text.tsx';
import { LinesField } from './lines-field.tsx';
import { PartSource } from './part-source.tsx';
import styles from './profile.module.css';

type Part = {
  profile: AuthorityProfile;
  /** The authority that the profile is of, for where each of its fields was read. */
  value: AuthorityInput;
  problems: Problems;
  set: (change: Partial<AuthorityProfile>) => void;
  /** Binds a field to the part of the profile that has its name, and says when it is left. */
  field: <K extends keyof AuthorityProfile>(
    name: K,
  ) => ReturnType<Binding<Pick<AuthorityProfile, K>>> & { onBlur: (() => void) | undefined };
  onLeave?: (() => void) | undefined;
};

/** A part of the page that stays closed until it is wanted. */
const Fold = ({ title, children }: { title: string; children: ReactNode }) => (
  <details className={styles.fold}>
    <summary>{title}</summary>
    <div className={styles.inside} {...holdsRows}>
      {children}
    </div>
  </details>
);

const kindOptions = dayKinds.map((kind) => ({ value: kind, label: `${kind} days` }));

const DayRuleField = ({
  name,
  value,
  profile,
  problems,
  set,
  onLeave,
}: Part & { name: Timing }) => {
  const rule = profile.timing[name];
  const national = nationalRuleOf(name, rule);
  const keep = (next: DayRule | null): void => set({ timing: { ...profile.timing, [name]: next } });
  return (
    <div>
      <div className={styles.rule}>
        <WholeNumberField
          label={timings[name]}
          hint={
            national && !national.same
              ? `The rule for all of England is ${dayRuleText(national.rule)}: ${national.source}.`
              : undefined
          }
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
      <PartSource value={value} path={`profile.timing.${name}`} />
    </div>
  );
};

const Days = (part: Part) => (
  <Fold title="Days and deadlines">
    <p className="quiet">
      Working days include school holidays; school days do not. Left blank, nothing is asked. What
      holds for all of England is marked so; the rest is this authority’s own.
    </p>
    {timingNames.map((name) => (
      <DayRuleField key={name} name={name} {...part} />
    ))}
    <ListField
      label="A PEP is on time when, by its day"
      data={optionsOf(onTimeBys)}
      {...part.field('onTimeBy')}
    />
  </Fold>
);

const Asks = ({ value, profile, problems, set, field, onLeave }: Part) => (
  <Fold title="What it asks of a PEP">
    <div className={styles.grid}>
      {phaseNames.map((phase) => (
        <div key={phase}>
          <WholeNumberField
            label={`PEPs a year: ${phases[phase]}`}
            value={profile.pepsAYear[phase]}
            error={problems[`profile.pepsAYear.${phase}`]}
            onChange={(count) => set({ pepsAYear: { ...profile.pepsAYear, [phase]: count } })}
            onBlur={onLeave}
          />
          <PartSource value={value} path={`profile.pepsAYear.${phase}`} />
        </div>
      ))}
    </div>
    <TextField label="Early years: PEPs from" {...field('earlyYearsFrom')} maxLength={200} />
    <PartSource value={value} path="profile.earlyYearsFrom" />
    <ListField
      label="Early years: no PEP is asked for before"
      hint="Counted from the date of birth, for children who are not in Reception yet."
      data={optionsOf(earlyYearsStarts)}
      {...field('earlyYearsStart')}
    />
    <Choice
      label="When someone who must attend is missing"
      options={optionsOf(attendanceRules)}
      value={profile.attendance}
      onChange={(value) =>
        set({ attendance: value === 'block' || value === 'off' ? value : 'warn' })
      }
    />
    <PartSource value={value} path="profile.attendance" />
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
        <TextField label="Where that is written" {...field('attendanceSource')} maxLength={1000} />
      </>
    )}
    <WholeNumberField
      label="Strategies are asked for when the SDQ score is above"
      {...field('sdqThreshold')}
      error={problems['profile.sdqThreshold']}
    />
    <PartSource value={value} path="profile.sdqThreshold" />
    <ListField
      label="Checked by the rubric of"
      hint="“Ready?” checks a PEP by it before it is sent. One of its own can be read from a file there."
      data={[
        { value: '', label: 'Its own if it comes with PEP Desk, else the general checks' },
        ...shippedRubrics.map(({ id, authority }) => ({ value: id, label: authority })),
      ]}
      {...field('rubricId')}
    />
    <PartSource value={value} path="profile.rubricId" />
    <LinesField
      label="Marks that the virtual school gives"
      hint="One on each line, the best first."
      value={profile.grades}
      onChange={(grades) => set({ grades })}
      onLeave={onLeave}
    />
    <PartSource value={value} path="profile.grades" />
    <TextField
      label="Its word for an accepted PEP"
      placeholder="Accepted"
      {...field('acceptedWord')}
      maxLength={200}
    />
    <PartSource value={value} path="profile.acceptedWord" />
  </Fold>
);

/** The first problem at or below a place of the form. */
const problemUnder = (problems: Problems, place: string): string | undefined =>
  Object.entries(problems).find(([at]) => at === place || at.startsWith(`${place}.`))?.[1];

const Funding = ({ value, profile, problems, set, field, onLeave }: Part) => (
  <Fold title="When PP+ is paid, and what it refuses">
    <LongText label="When PP+ is paid" {...field('release')} />
    <PartSource value={value} path="profile.release" />
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
    <PartSource value={value} path="profile.refuses" />
    <TextField
      label="Where it is written what PP+ may not pay for"
      {...field('refusesSource')}
      maxLength={500}
    />
  </Fold>
);

const Headings = ({ value, profile, set, onLeave }: Part) => (
  <Fold title="Its own headings">
    <p className="quiet">Used on the form and in the PDF in place of those of PEP Desk.</p>
    <PartSource value={value} path="profile.sectionLabels" />
    <div className={styles.grid}>
      {[...sectionTitles()].map(([id, title]) => (
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

/** What a fact may be about: anything on the page, and what it is about already. */
const aboutChoices = (held: readonly string[]): { value: string; label: string }[] => {
  const choices = [
    ...partsOf()
      .filter(
        ({ path }) => !/^(name|contact|rates|rules|rubric|profile\.facts)$|Source$/.test(path),
      )
      .map(({ path, label }) => ({ value: path, label })),
    { value: 'deadlines', label: 'PEPs wanted by' },
    { value: 'profile.pepsAYear', label: 'PEPs a year, in every phase' },
  ];
  const known = new Set(choices.map(({ value }) => value));
  return [
    ...choices,
    ...held.filter((path) => !known.has(path)).map((path) => ({ value: path, label: path })),
  ];
};

const Sources = ({ profile, problems, set, onLeave }: Part) => {
  const change = (at: number, part: Partial<AuthorityProfile['facts'][number]>): void =>
    set({ facts: profile.facts.map((fact, i) => (i === at ? { ...fact, ...part } : fact)) });
  // What is brought back joins what stands there by then.
  const newest = useRef({ facts: profile.facts, set });
  newest.current = { facts: profile.facts, set };
  const takeOut = (at: number): BringBack => {
    const removed = profile.facts.slice(at, at + 1);
    set({ facts: profile.facts.toSpliced(at, 1) });
    return {
      act: () => newest.current.set({ facts: newest.current.facts.toSpliced(at, 0, ...removed) }),
    };
  };
  return (
    <Fold title={`Where this was read (${profile.facts.length})`}>
      {profile.facts.map((fact, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the facts stay in the order written
        <TypedPart key={at} name={`Fact ${at + 1}`}>
          <fieldset className={styles.fact}>
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
            <DateField
              label="When it was read"
              hint={
                fact.readOn === '' ? 'Not recorded. Look again before relying on it.' : undefined
              }
              value={fact.readOn}
              error={problems[`profile.facts.${at}.readOn`]}
              onChange={(readOn) => change(at, { readOn })}
              onBlur={onLeave}
            />
            <MultiSelect
              label="Which of these it is about"
              description="It is shown beside them."
              data={aboutChoices(fact.about)}
              value={fact.about}
              onChange={(about) => change(at, { about })}
              {...(onLeave && { onBlur: onLeave })}
            />
            <SubtleButton {...removes(fact.what.trim() || `fact ${at + 1}`, () => takeOut(at))}>
              Remove fact {at + 1}
            </SubtleButton>
          </fieldset>
        </TypedPart>
      ))}
      <SmallButton
        data-add
        leftSection={<IconPlus size="1rem" aria-hidden />}
        onClick={() =>
          set({ facts: [...profile.facts, { what: '', source: '', readOn: '', about: [] }] })
        }
      >
        Add a fact
      </SmallButton>
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
  const set = (change: Partial<AuthorityProfile>): void =>
    onChange({ ...value, profile: { ...profile, ...change } });
  const bound = boundTo(profile, set);
  const field: Part['field'] = (name) => ({ ...bound(name), onBlur: onLeave });
  const part: Part = { profile, value, problems, set, field, onLeave };
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
