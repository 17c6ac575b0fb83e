import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { asksOf, otherFacts } from '#domain/authority/asks.ts';
import type { Authority } from '#domain/authority/authority.ts';
import type { WholeAuthority } from '#domain/authority/file.ts';
import { readWords } from '#domain/authority/profile.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { useCall } from '../../../ui/call/client.ts';
import { Failure } from '../../../ui/page/failure.tsx';
import classes from './form.module.css';

/** Everything that its profile holds, each part with its source. */
const Asked = ({ whole, term }: { whole: WholeAuthority; term: TermKey }) => {
  const others = otherFacts(whole);
  return (
    <>
      <dl className={classes.asked}>
        {asksOf(whole, term).map(({ label, words, sources }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
            {sources.map((source) => (
              <dd key={source} className={`aside ${classes.source}`}>
                {source}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {others.length > 0 && (
        <>
          <Title order={4}>Also written down</Title>
          <ul className={classes.others}>
            {others.map((fact) => (
              <li key={fact.what}>
                {fact.what}{' '}
                <span className={`aside ${classes.source}`}>
                  ({[fact.source, readWords(fact)].filter((one) => one !== '').join('; ')})
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

type Props = { authority: Authority; term: TermKey };

/** What the looking-after authority asks of a term's PEPs, says who, and whom to ask there. */
export const AuthorityNotes = (props: Props) =>
  props.authority.id === '' ? (
    <p className="quiet">No authority looks after this pupil, so none asks for anything here.</p>
  ) : (
    <Notes {...props} />
  );

const Notes = ({ authority, term }: Props) => {
  const { name, email, phone } = authority.contact;
  const contact = [name, email, phone].filter((part) => part !== '').join(', ');
  const whole = useCall('authorities.whole', { id: authority.id });
  return (
    <>
      <Title order={3}>{authority.virtualSchool || authority.name}</Title>
      {contact !== '' && <p>{contact}</p>}
      {authority.procedureNotes !== '' && (
        <p className={classes.notes}>{authority.procedureNotes}</p>
      )}
      {whole.error && <Failure error={whole.error} onRetry={() => void whole.refetch()} />}
      {whole.data && <Asked whole={whole.data} term={term} />}
      <p className={`aside ${classes.source}`}>
        <Link to="/settings/$page" params={{ page: 'authorities' }}>
          Change in Settings, Authorities
        </Link>
      </p>
    </>
  );
};
