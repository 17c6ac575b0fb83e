import { Button, NativeSelect, Tabs } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ComponentType, useState } from 'react';
import { type Authority, noAuthority } from '#domain/authority/authority.ts';
import type { NextDate } from '#domain/cohort/next-date.ts';
import type { PepRow } from '#domain/contract/calls/cohort.ts';
import type { CallOutput } from '#domain/contract/calls.ts';
import { newestTemplateFor, newestTemplates } from '#domain/form/forms/index.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { isOpen, isUnsigned } from '#domain/kernel/stage.ts';
import { careStatusOn } from '#domain/pupil/care.ts';
import { isPastSchool, placeWords } from '#domain/pupil/education.ts';
import { initials, listName, type Pupil } from '#domain/pupil/pupil.ts';
import { yearGroupOf, yearsApartIn } from '#domain/pupil/years-apart.ts';
import { termLabel } from '#domain/school/terms.ts';
import { ageOn, yearGroupLabel } from '#domain/school/year-group.ts';
import { HistoryTab } from '../../features/history/history-tab.tsx';
import { MoneyTab } from '../../features/ppplus/money-tab.tsx';
import { CareTab } from '../../features/pupil/care-tab.tsx';
import { TargetsTab } from '../../features/review/targets-tab.tsx';
import { NextDateText } from '../../features/stages/due-text.tsx';
import { NextRungButton } from '../../features/stages/next-rung.tsx';
import { lastPepBefore, pepOfTerm } from '../../features/stages/peps-of-terms.ts';
import { PepsTab } from '../../features/stages/peps-tab.tsx';
import { noteLedHere } from '../../ui/call/changes-made.ts';
import { useAppState, useCall, useChange, useTerm } from '../../ui/call/client.ts';
import { NotRead } from '../../ui/page/not-read.tsx';
import { Page } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/words/status-word.tsx';
import { OverviewTab } from './overview/overview-tab.tsx';
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

/** What is owed to the pupil for the term, and what comes next. */
type Stands = CallOutput<'pupils.deadlines'>;

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
const NextStepButton = ({ pupil, stands }: { pupil: Pupil; stands: Stands | undefined }) => {
  const { term } = useTerm();
  const navigate = useNavigate();
  const peps = useCall('peps.forPupil', { pupilId: pupil.id });
  const start = useChange('peps.start');
  const [chosen, setChosen] = useState<string | null>(null);
  if (!peps.data || !stands || pupil.leftOn !== '') return null;
  const { next } = stands;
  const own = pepOfTerm(peps.data, term);
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
  // Nobody asks for a PEP that is not owed, and others begin a first one; it can be started all the same.
  const mayStart = own === null && (next?.rung !== 'start' || next.byOthers);
  return (
    <>
      {own === null && last && isOpen(last.stage, last.notFinishedOn) && (
        <StatusWord kind="warning">
          The {termLabel(last.term)} PEP is not signed off yet; a new one reviews it as it stands
        </StatusWord>
      )}
      {own === null && (
        <FormChoice pupil={pupil} peps={peps.data} value={chosen} onChange={setChosen} />
      )}
      {mayStart && (
        <Button variant="default" loading={start.pending} onClick={() => void begin()}>
          Start the {termLabel(term)} PEP
        </Button>
      )}
      {own && !(next?.rung === 'answer' && next.pepId === own.id) && (
        <Button
          variant="default"
          onClick={() => void navigate({ to: '/peps/$pepId', params: { pepId: own.id } })}
        >
          {isUnsigned(own.stage) ? 'Continue the PEP' : 'Open the PEP'}
        </Button>
      )}
      {next && (
        <NextRungButton
          pupilId={pupil.id}
          pupilName={listName(pupil)}
          rung={next}
          shown={term}
          templateId={chosen}
          variant="filled"
          size="sm"
          sayTerm
        />
      )}
    </>
  );
};

/** The authority that looks after a pupil, or that none does; nothing while it is read. */
const useAuthorityOf = ({ authorityId }: Pupil): Authority | undefined => {
  const authorities = useCall('authorities.list', {});
  return authorityId === '' ? noAuthority : authorities.data?.find(({ id }) => id === authorityId);
};

const PupilFacts = ({ pupil, next }: { pupil: Pupil; next: NextDate | null | undefined }) => {
  const { term } = useTerm();
  const { today } = useAppState();
  const authority = useAuthorityOf(pupil);
  const year = yearGroupOf(pupil, term);
  const elsewhere = elsewhereWords(pupil, year);
  return (
    <ul className={`bare ${styles.facts}`}>
      <li>
        {yearGroupLabel(year)}
        {yearsApartIn(pupil, term) === 0 ? '' : ' (out of year group)'}
      </li>
      <li>{ageOn(pupil.dateOfBirth, today)} years old</li>
      {authority ? <li>{authority.name}</li> : null}
      {elsewhere === '' ? null : <li>{elsewhere}</li>}
      {next ? (
        <li>
          Next: <NextDateText next={next} />
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

/** That the pupil has left, and what is to be said of actions that are still open. */
const LeftNote = ({ pupil }: { pupil: Pupil }) => {
  const actions = useCall('actions.list', { statuses: ['open'] });
  const open = (actions.data ?? []).filter(({ pupilId }) => pupilId === pupil.id).length;
  return (
    <p className={styles.leftNote}>
      Left this school on {formatDate(pupil.leftOn)}. Everything is kept; “People and care” takes it
      back.
      {open > 0 && (
        <>
          {' '}
          {open === 1 ? 'One action is' : `${open} actions are`} still open: say of each to whom it
          was handed over, or why it ended.{' '}
          <Link to="/pupils/$pupilId" params={{ pupilId: pupil.id }} search={{ tab: 'targets' }}>
            Go to {open === 1 ? 'it' : 'them'}
          </Link>
        </>
      )}
    </p>
  );
};

/** What another feature shows of a pupil. */
type OfPupil = ComponentType<{ pupilId: string }>;

const PupilPage = ({ pupil, Learning }: { pupil: Pupil; Learning: OfPupil }) => {
  const { term } = useTerm();
  const navigate = useNavigate();
  const authority = useAuthorityOf(pupil);
  const tab = tabIn(useSearch({ strict: false }));
  const deadlines = useCall('pupils.deadlines', { id: pupil.id, term });
  const dues = [...(deadlines.data?.dues ?? [])].sort((a, b) => a.date.localeCompare(b.date));
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
      subtitle={<PupilFacts pupil={pupil} next={deadlines.data?.nextDate} />}
      actions={<NextStepButton pupil={pupil} stands={deadlines.data} />}
    >
      {pupil.leftOn !== '' && <LeftNote pupil={pupil} />}
      <Tabs value={tab} onChange={choose} keepMounted={false}>
        <Tabs.List aria-label={`About ${initials(pupil)}`}>
          {tabs.map(({ id, label }) => (
            <Tabs.Tab key={id} value={id}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="overview">
          <OverviewTab
            pupil={pupil}
            authority={authority}
            owing={deadlines.data?.owing}
            unanswered={deadlines.data?.unanswered}
            dues={deadlines.data && dues}
          />
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
