import { Title } from '@mantine/core';
import { ButtonLink } from '../../ui/page/button-link.tsx';
import styles from './today.module.css';

/** With no pupils yet: three things to do next. */
export const FirstSteps = () => (
  <section aria-labelledby="first">
    <Title order={2} id="first">
      Three things to do next
    </Title>
    <ol className={`bare ${styles.steps}`}>
      <li>
        <div>
          <strong>Add your first pupil</strong>
          <p>A name, a date of birth and the authority are enough to begin with.</p>
        </div>
        <ButtonLink to="/pupils/new">Add your first pupil</ButtonLink>
      </li>
      <li>
        <div>
          <strong>Write down each authority’s deadlines</strong>
          <p>Then this page says by when every PEP is wanted, and whose rule that is.</p>
        </div>
        <ButtonLink to="/settings/$page" params={{ page: 'authorities' }} variant="default">
          Open authorities
        </ButtonLink>
      </li>
      <li>
        <div>
          <strong>Keep a copy somewhere else</strong>
          <p>On a USB stick or the school’s drive, encrypted, in case this computer is lost.</p>
        </div>
        <ButtonLink to="/settings/$page" params={{ page: 'backups' }} variant="default">
          Open backups
        </ButtonLink>
      </li>
    </ol>
  </section>
);
