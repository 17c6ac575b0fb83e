import { ButtonLink } from '../../ui/page/button-link.tsx';
import { Titled } from '../../ui/page/titled.tsx';
import styles from './today.module.css';

/** With no pupils yet: three things to do next. */
export const FirstSteps = () => (
  <Titled id="first" title="Three things to do next">
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
  </Titled>
);
