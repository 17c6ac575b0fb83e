import { Link, useParams } from '@tanstack/react-router';
import type { FunctionComponent } from 'react';
import { Page } from '../../ui/page.tsx';
import { AboutPage } from './about-page.tsx';
import { AuthoritiesPage } from './authorities-page.tsx';
import { BackupsPage } from './backups-page.tsx';
import { LookPage } from './look-page.tsx';
import { settingsPages } from './pages.ts';
import { PeoplePage } from './people-page.tsx';
import { RatesPage } from './rates-page.tsx';
import { SchoolPage } from './school-page.tsx';
import styles from './settings.module.css';
import { TermsPage } from './terms-page.tsx';

const bodies: Record<(typeof settingsPages)[number]['page'], FunctionComponent> = {
  school: SchoolPage,
  authorities: AuthoritiesPage,
  terms: TermsPage,
  rates: RatesPage,
  people: PeoplePage,
  look: LookPage,
  backups: BackupsPage,
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
          <ul>
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
