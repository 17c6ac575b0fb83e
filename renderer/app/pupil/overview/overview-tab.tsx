import { Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type Authority, virtualSchoolContactOf } from '#domain/authority/authority.ts';
import { streams } from '#domain/authority/rates.ts';
import type { Person } from '#domain/kernel/person.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { isUnsigned } from '#domain/kernel/stage.ts';
import { careEndReasons, careStatuses } from '#domain/pupil/care.ts';
import { isPastSchool, placeWords } from '#domain/pupil/education.ts';
import { calledName, legalNameOf, legalStatuses, type Pupil } from '#domain/pupil/pupil.ts';
import { yearGroupOf } from '#domain/pupil/years-apart.ts';
import { remindedDays } from '#domain/reminder/reminder.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { termLabel } from '#domain/school/terms.ts';
import type { Due } from '#domain/stages/due.ts';
import type { Owing } from '#domain/stages/owed.ts';
import { BalanceBar, balanceWords } from '../../../features/ppplus/balance-bar.tsx';
import { OpenQuestions } from '../../../features/pupil/events.tsx';
import { BroughtForward } from '../../../features/stages/brought-forward.tsx';
import { DueText } from '../../../features/stages/due-text.tsx';
import { PepStatusWord } from '../../../features/stages/pep-status-word.tsx';
import { pepOfTerm } from '../../../features/stages/peps-of-terms.ts';
import { StageLine } from '../../../features/stages/stage-line.tsx';
import { useCall, useTerm } from '../../../ui/call/client.ts';
import { NotRead } from '../../../ui/page/not-read.tsx';
import section from '../../../ui/page/section.module.css';
import { SubtleButton } from '../../../ui/page/small-button.tsx';
import { Waiting } from '../../../ui/page/waiting.tsx';
import { RemindButton, Reminded } from '../../../ui/remind/reminder.tsx';
import styles from '../pupil.module.css';
import { Targets } from './targets.tsx';
import { Terms } from './terms.tsx';

const people: readonly {
  key: 'carer' | 'socialWorker' | 'virtualSchoolContact' | 'reviewingOfficer';
  label: string;
}[] = [
  { key: 'carer', label: 'Carer' },
  { key: 'socialWorker', label: 'Social worker' },
  { key: 'virtualSchoolContact', label: 'Virtual school' },
  { key: 'reviewingOfficer', label: 'Reviewing officer' },
];

/** "Jo Marsh, 01632 960101": empty where nothing is known. */
const personLine = ({ name, phone, email }: Person): string =>
  [name, phone, email].filter((part) => part !== '').join(', ');

/** What is known, under its labels; of what nobody said nothing stands. */
const Pairs = ({ pairs }: { pairs: readonly (readonly [string, string])[] }) => (
  <dl className={styles.pairs}>
    {pairs
      .filter(([, text]) => text !== '')
      .map(([label, text]) => (
        <div key={label} className={styles.pair}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
  </dl>
);

const OwnWords = ({ pupil }: { pupil: Pupil }) => {
  const navigate = useNavigate();
  return (
    <section className={styles.words} aria-label="What I like and want you to know">
      <Title order={2}>What I like and want you to know</Title>
      {pupil.aboutMe.trim() === '' ? (
        <p>
          Nothing written yet. Ask {calledName(pupil)} what they like and what adults should know.{' '}
          <SubtleButton
            onClick={() =>
              void navigate({
                to: '/pupils/$pupilId',
                params: { pupilId: pupil.id },
                search: { tab: 'care' },
              })
            }
          >
            Write it down
          </SubtleButton>
        </p>
      ) : (
        <blockquote>{pupil.aboutMe}</blockquote>
      )}
    </section>
  );
};

const ThisTerm = ({
  pupil,
  owing,
  unanswered,
}: {
  pupil: Pupil;
  owing: Owing | undefined;
  unanswered: string;
}) => {
  const pupilId = pupil.id;
  const { term } = useTerm();
  const peps = useCall('peps.forPupil', { pupilId });
  const reminders = useCall('reminders.list', { pupilId, term });
  const money = useCall('ppplus.ledger', { pupilId, term });
  const pep = peps.data ? pepOfTerm(peps.data, term) : null;
  const life = useCall('peps.life', { id: pep?.id ?? '' }, { enabled: pep !== null });
  return (
    <section className={section.section}>
      <Title order={2}>{termLabel(term)}</Title>
      <dl className={styles.pairs}>
        <dt>PEP</dt>
        <dd>
          {peps.data ? <PepStatusWord pep={pep} owing={owing} /> : null}
          {pep ? (
            <>
              {' '}
              <Link to="/peps/$pepId" params={{ pepId: pep.id }}>
                Open
              </Link>
            </>
          ) : null}
          {owing && <span className="under">{owing.words}</span>}
          {unanswered !== '' && <span className="under">{unanswered}</span>}
          {owing?.is === 'owed' && (!pep || isUnsigned(pep.stage)) && peps.data && (
            <>
              {' '}
              <RemindButton pupilId={pupil.id} pupilName={calledName(pupil)} term={term} />{' '}
              <Reminded days={remindedDays(reminders.data ?? [], 'part')} />
            </>
          )}
          {life.data && <StageLine life={life.data} />}
        </dd>
        <dt>PP+</dt>
        <dd>
          {money.data ? (
            <>
              {money.data.none}
              {money.data.streams.map(({ stream, balance }) => (
                <div key={stream}>
                  {streams[stream]}: {balanceWords(balance)}
                  {balance.expected === null ? null : <BalanceBar balance={balance} />}
                </div>
              ))}
            </>
          ) : null}
        </dd>
      </dl>
    </section>
  );
};

/** Where the child is educated, as labels and words. */
const schoolPairs = (pupil: Pupil, term: TermKey): [string, string][] => {
  const year = yearGroupOf(pupil, term);
  const said = pupil.education;
  const pastSchool = isPastSchool(year);
  return [
    [pastSchool ? 'Place' : 'School place', placeWords(said, year)],
    ...(said.place === 'dual' || (pastSchool && said.elsewhere !== '')
      ? ([[pastSchool ? 'Studies at' : 'The other school', said.elsewhere]] as [string, string][])
      : []),
    ['Known to the program since', formatDate(pupil.knownSince)],
    ...(said.place === 'no' && pupil.enrolledOn === ''
      ? []
      : ([['Joined this school', formatDate(pupil.enrolledOn)]] as [string, string][])),
  ];
};

/** "12 May 2026 (adopted)": empty while the child is in care. */
const careEndWords = ({ on, reason }: Pupil['careEnd']): string =>
  on === '' || reason === '' ? formatDate(on) : `${formatDate(on)} (${careEndReasons[reason]})`;

const CareAndSchool = ({ pupil }: { pupil: Pupil }) => {
  const { term } = useTerm();
  return (
    <section className={section.section}>
      <Title order={2}>Care and school</Title>
      <Pairs
        pairs={[
          ['Became looked after', formatDate(pupil.careStartDate)],
          ['Care status', careStatuses[pupil.careStatus]],
          ['Care ended', careEndWords(pupil.careEnd)],
          ['Legal status', legalStatuses[pupil.legalStatus ?? '']],
          ['First care plan review', formatDate(pupil.firstReviewDate)],
          ['Next care plan review', formatDate(pupil.nextReviewDate)],
          ...schoolPairs(pupil, term),
          ['Date of birth', formatDate(pupil.dateOfBirth)],
          ['UPN', pupil.upn],
          ['Legal name', legalNameOf(pupil)],
          ['Former names', pupil.formerNames],
        ]}
      />
    </section>
  );
};

const WhatIsNext = ({
  owing,
  dues,
}: {
  owing: Owing | undefined;
  dues: readonly Due[] | undefined;
}) => (
  <section className={section.section}>
    <Title order={2}>What is next</Title>
    {dues === undefined ? (
      <Waiting what="Working out what is next" />
    ) : dues.length === 0 ? (
      <p className="quiet">
        {owing === undefined || owing.is === 'owed'
          ? 'Nothing is due this term. Deadlines come from dates of care and reviews, and from the authority.'
          : owing.words}
      </p>
    ) : (
      <ul className={`bare ${section.plainList}`}>
        {dues.map((due) => (
          <li key={`${due.kind}-${due.date}`}>
            <DueText due={due} />
          </li>
        ))}
      </ul>
    )}
  </section>
);

const People = ({ pupil, authority }: { pupil: Pupil; authority: Authority | undefined }) => {
  const pairs = people.map(({ key, label }) => {
    const person =
      key === 'virtualSchoolContact' && authority
        ? virtualSchoolContactOf(pupil, authority)
        : pupil[key];
    return [label, personLine(person)] as const;
  });
  return (
    <section className={section.section}>
      <Title order={2}>People</Title>
      {pairs.every(([, text]) => text === '') ? (
        <p className="quiet">Nobody is named yet. It is done under People and care.</p>
      ) : (
        <Pairs pairs={pairs} />
      )}
    </section>
  );
};

/**
 * The child's words first, then its targets with what was last seen of them, what is due and why, and
 * how the terms went; who is around the child, and its care, come last.
 */
export const OverviewTab = ({
  pupil,
  authority,
  owing,
  unanswered = '',
  dues,
}: {
  pupil: Pupil;
  /** Nothing while it is read, and where none looks after the child. */
  authority: Authority | undefined;
  /** What is owed for the term. */
  owing: Owing | undefined;
  /** How long its PEP has had no answer; empty where none is waited for. */
  unanswered: string | undefined;
  /** Nothing while they are being worked out. */
  dues: readonly Due[] | undefined;
}) => {
  const between = useCall('pupils.between', { id: pupil.id });
  return (
    <>
      <OwnWords pupil={pupil} />
      <OpenQuestions pupilId={pupil.id} />
      <BroughtForward pupilId={pupil.id} dues={dues ?? []} />
      {between.data ? (
        <Targets between={between.data} />
      ) : (
        <NotRead
          of={[between]}
          what="Reading the targets and the terms"
          failed="The targets and the terms could not be shown."
        />
      )}
      <div className={styles.overview}>
        <WhatIsNext owing={owing} dues={dues} />
        <ThisTerm pupil={pupil} owing={owing} unanswered={unanswered} />
      </div>
      {between.data && <Terms between={between.data} />}
      <div className={styles.overview}>
        <People pupil={pupil} authority={authority} />
        <CareAndSchool pupil={pupil} />
      </div>
    </>
  );
};
