import { Link, useParams } from '@tanstack/react-router';
import type { FunctionComponent } from 'react';
import { BackupsPage } from '../../features/access/backups-page.tsx';
import { PeoplePage } from '../../features/access/people-page.tsx';
import { SamplePage } from '../../features/access/sample-school.tsx';
import { AuthoritiesPage } from '../../features/authority/authorities-page.tsx';
import { RatesPage } from '../../features/authority/rates-page.tsx';
import { SchoolPage } from '../../features/school/school-page.tsx';
import { TermsPage } from '../../features/school/terms-page.tsx';
import { Page } from '../../ui/page/page.tsx';
import { AboutPage } from './about-page.tsx';
import { LookPage } from './look-page.tsx';
import { settingsPages } from './pages.ts';
import styles from './settings.module.css';

const bodies: Record<(typeof settingsPages)[number]['page'], FunctionComponent> = {
  school: SchoolPage,
  authorities: AuthoritiesPage,
  terms: TermsPage,
  rates: RatesPage,
  people: PeoplePage,
  look: LookPage,
  backups: BackupsPage,
  sample: SamplePage,
  about: AboutPage,
};

/** Settings: a page of plain settings for each matter, with the reason beside it. */
export const SettingsScreen = () => {
  const { page } = useParams({ from: '/settings/$page' });
  const known = settingsPages.find((one) => one.page === page) ?? settingsPages[0];
  const Body = bodies[known.page];
  return (
    <Page title="Settings">
      <div className={styles.screen}>
        <nav className={styles.pages} aria-label="Settings">
          <ul className="bare">
            {settingsPages.map((one) => (
              <li key={one.page}>
                <Link
                  to="/settings/$page"
                  params={{ page: one.page }}
                  aria-current={one.page === known.page ? 'page' : undefined}
                >
                  {one.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.body}>
          <Body />
        </div>
      </div>
    </Page>
  );
};
