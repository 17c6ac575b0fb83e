import { Button, NativeSelect, Tabs } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ComponentType, useState } from 'react';
import type { PepRow } from '#domain/contract/calls/cohort.ts';
import { newestTemplateFor, newestTemplates } from '#domain/form/forms/index.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { isOpen } from '#domain/kernel/stage.ts';
import { careStatusOn } from '#domain/pupil/care.ts';
import { isPastSchool, placeWords } from '#domain/pupil/education.ts';
import { initials, listName, type Pupil } from '#domain/pupil/pupil.ts';
import { yearGroupOf, yearsApartIn } from '#domain/pupil/years-apart.ts';
import { termLabel } from '#domain/school/terms.ts';
import { ageOn, yearGroupLabel } from '#domain/school/year-group.ts';
import type { Due } from '#domain/stages/due.ts';
import type { Owing } from '#domain/stages/owed.ts';
import { HistoryTab } from '../../features/history/history-tab.tsx';
import { MoneyTab } from '../../features/ppplus/money-tab.tsx';
import { CareTab } from '../../features/pupil/care-tab.tsx';
import { TargetsTab } from '../../features/review/targets-tab.tsx';
import { DueText } from '../../features/stages/due-text.tsx';
import { lastPepBefore, nextStep } from '../../features/stages/next-step.ts';
import { PepsTab } from '../../features/stages/peps-tab.tsx';
import { noteLedHere } from '../../ui/call/changes-made.ts';
import { useAppState, useCall, useChange, useTerm } from '../../ui/call/client.ts';
import { NotRead } from '../../ui/page/not-read.tsx';
import { Page } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/words/status-word.tsx';
import { OverviewTab } from './overview-tab.tsx';
import styles from './pupil.module.css';

const tabs = [
  { id: 'overview', label: 'Overview' },
  { id: 'peps', label: 'PEPs' },
  { id: 'targets', label: 'Targets and actions' },
  { id: 'ppplus', label: 'PP+' },
  { id: 'learning', label: 'Learning' },
  { id: 'care', label: 'People and care' },
  { id: 'history', label: 'History' },
] as const;
type TabId = (typeof tabs)[number]['id'];

const tabIn = (search: object): TabId => {
  const wanted = 'tab' in search ? search.tab : '';
  return tabs.find((tab) => tab.id === wanted)?.id ?? 'overview';
};

/** Which form the new PEP is made with: the one that fits the year, unless another is chosen. */
const FormChoice = ({
  pupil,
  peps,
  value,
  onChange,
}: {
  pupil: Pupil;
  peps: readonly PepRow[];
  value: string | null;
  onChange: (templateId: string | null) => void;
}) => {
  const { term } = useTerm();
  const { today } = useAppState();
  const year = yearGroupOf(pupil, term);
  const fits = newestTemplateFor(year, {
    last: lastPepBefore(peps, term)?.templateId,
    careStatus: careStatusOn(pupil, today),
  });
  return (
    <NativeSelect
      aria-label="Form of the new PEP"
      value={value ?? fits.id}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === fits.id ? null : currentTarget.value)
      }
      data={newestTemplates().map(({ id, title }) => ({ value: id, label: title }))}
    />
  );
};

/** The main button: always the next step for this pupil in the term chosen above. */
const NextStepButton = ({ pupil, owing }: { pupil: Pupil; owing: Owing | undefined }) => {
  const { term } = useTerm();
  const navigate = useNavigate();
  const peps = useCall('peps.forPupil', { pupilId: pupil.id });
  const start = useChange('peps.start');
  const [chosen, setChosen] = useState<string | null>(null);
  if (!peps.data || pupil.leftOn !== '') return null;
  const step = nextStep(peps.data, term);
  const last = lastPepBefore(peps.data, term);
  const begin = async (): Promise<void> => {
    const started = await start.run({
      pupilId: pupil.id,
      term,
      ...(chosen === null ? {} : { templateId: chosen }),
    });
    if (!started) return;
    await navigate({ to: '/peps/$pepId', params: { pepId: started.value.id } });
    noteLedHere(started.changeId);
  };
  const go = async (): Promise<void> => {
    if (step.kind === 'start') return begin();
    const { kind, pepId } = step;
    await navigate({
      to: '/peps/$pepId',
      params: { pepId },
      search: kind === 'continue' || kind === 'open' ? {} : { step: kind },
    });
  };
  const mayStart = step.kind === 'start' || step.mayStart === true;
  // Nobody asks for a PEP that is not owed; it can be started all the same.
  const quiet = step.kind === 'start' && owing?.is !== 'owed';
  return (
    <>
      {mayStart && last && isOpen(last.stage, last.notFinishedOn) && (
        <StatusWord kind="warning">
          The {termLabel(last.term)} PEP is not signed off yet; a new one reviews it as it stands
        </StatusWord>
      )}
      {mayStart && (
        <FormChoice pupil={pupil} peps={peps.data} value={chosen} onChange={setChosen} />
      )}
      {mayStart && step.kind !== 'start' && (
        <Button variant="default" loading={start.pending} onClick={() => void begin()}>
          Start the {termLabel(term)} PEP
        </Button>
      )}
      <Button
        variant={quiet ? 'default' : 'filled'}
        loading={step.kind === 'start' && start.pending}
        onClick={() => void go()}
      >
        {step.label}
      </Button>
    </>
  );
};

const PupilFacts = ({ pupil, next }: { pupil: Pupil; next: Due | undefined }) => {
  const { term } = useTerm();
  const { today } = useAppState();
  const authorities = useCall('authorities.list', {});
  const authority = authorities.data?.find(({ id }) => id === pupil.authorityId)?.name;
  const year = yearGroupOf(pupil, term);
  const elsewhere = elsewhereWords(pupil, year);
  return (
    <ul className={`bare ${styles.facts}`}>
      <li>
        {yearGroupLabel(year)}
        {yearsApartIn(pupil, term) === 0 ? '' : ' (out of year group)'}
      </li>
      <li>{ageOn(pupil.dateOfBirth, today)} years old</li>
      {authority ? <li>{authority}</li> : null}
      {elsewhere === '' ? null : <li>{elsewhere}</li>}
      {next ? (
        <li>
          Next: <DueText due={next} brief />
        </li>
      ) : null}
    </ul>
  );
};

/** Where the pupil is educated, where that is not simply this school; empty else. */
const elsewhereWords = (pupil: Pupil, year: number): string => {
  const said = pupil.education;
  if (said.place !== 'yes' && said.place !== '') return placeWords(said, year);
  return isPastSchool(year) && said.elsewhere !== '' ? `Studies at ${said.elsewhere}` : '';
};

/** What another feature shows of a pupil. */
type OfPupil = ComponentType<{ pupilId: string }>;

const PupilPage = ({ pupil, Learning }: { pupil: Pupil; Learning: OfPupil }) => {
  const { term } = useTerm();
  const navigate = useNavigate();
  const tab = tabIn(useSearch({ strict: false }));
  const deadlines = useCall('pupils.deadlines', { id: pupil.id, term });
  const dues = [...(deadlines.data?.dues ?? [])].sort((a, b) => a.date.localeCompare(b.date));
  const next = dues[0];
  const choose = (value: string | null) =>
    void navigate({
      to: '/pupils/$pupilId',
      params: { pupilId: pupil.id },
      search: value === null || value === 'overview' ? {} : { tab: value },
      replace: true,
    });
  return (
    <Page
      stays
      title={listName(pupil)}
      subtitle={<PupilFacts pupil={pupil} next={next} />}
      actions={<NextStepButton pupil={pupil} owing={deadlines.data?.owing} />}
    >
      {pupil.leftOn === '' ? null : (
        <p className={styles.leftNote}>
          Left this school on {formatDate(pupil.leftOn)}. Everything is kept; “People and care”
          takes it back.
        </p>
      )}
      <Tabs value={tab} onChange={choose} keepMounted={false}>
        <Tabs.List aria-label={`About ${initials(pupil)}`}>
          {tabs.map(({ id, label }) => (
            <Tabs.Tab key={id} value={id}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="overview">
          <OverviewTab pupil={pupil} owing={deadlines.data?.owing} dues={deadlines.data && dues} />
        </Tabs.Panel>
        <Tabs.Panel value="peps">
          <PepsTab pupilId={pupil.id} />
        </Tabs.Panel>
        <Tabs.Panel value="targets">
          <TargetsTab pupilId={pupil.id} />
        </Tabs.Panel>
        <Tabs.Panel value="ppplus">
          <MoneyTab pupilId={pupil.id} />
        </Tabs.Panel>
        <Tabs.Panel value="learning">
          <Learning pupilId={pupil.id} />
        </Tabs.Panel>
        <Tabs.Panel value="care">
          <CareTab pupil={pupil} dues={dues} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryTab pupilId={pupil.id} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
};

/** A pupil's own page: the child first, then what is next, then everything else in tabs. */
export const PupilScreen = ({ Learning }: { Learning: OfPupil }) => {
  const { pupilId } = useParams({ strict: false });
  const id = pupilId ?? '';
  const pupil = useCall('pupils.get', { id }, { enabled: id !== '' });
  if (pupil.error || !pupil.data) {
    return (
      <NotRead
        of={[pupil]}
        page="Pupil"
        what="Opening the pupil"
        failed="This pupil could not be shown."
      />
    );
  }
  return <PupilPage key={pupil.data.id} pupil={pupil.data} Learning={Learning} />;
};
