import { useAppState } from '../../ui/call/client.ts';
import styles from '../../ui/page/section.module.css';
import { Section } from '../../ui/page/section.tsx';
import { InBrowserWords } from '../in-browser.tsx';

/** Others' work inside PEP Desk, with the licence that lets us use it. */
const parts: readonly (readonly [string, string])[] = [
  ['Electron', 'MIT'],
  ['SQLite with SQLite3 Multiple Ciphers', 'Public domain; MIT'],
  ['React, TanStack Query and Router', 'MIT'],
  ['Mantine, Tabler Icons', 'MIT'],
  ['Source Sans 3, Noto Sans', 'SIL Open Font Licence 1.1'],
  ['PDFKit, Kysely, Zod, date-holidays, zxcvbn-ts', 'MIT, ISC'],
];

/** The version, what happens to data, and licences. */
export const AboutPage = () => {
  const { version, inBrowser } = useAppState();
  return (
    <>
      <Section title="About PEP Desk">
        <dl className={styles.facts}>
          <dt>Version</dt>
          <dd>{version}</dd>
          <dt>Licence</dt>
          <dd>MIT</dd>
        </dl>
      </Section>
      <Section title="Your data">
        <p>
          Everything stays on this computer, encrypted. PEP Desk never connects to a network: it
          sends nothing, and asks nothing of anybody. Documents leave only when you save them to a
          folder, and each leaving is written down under Documents.
        </p>
      </Section>
      {inBrowser && <InBrowserWords />}
      <Section title="Made with">
        <dl className={styles.facts}>
          {parts.map(([name, licence]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{licence}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
};
