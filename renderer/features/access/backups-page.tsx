import { Button } from '@mantine/core';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { useAppState, useCall, useChange } from '../../ui/call/client.ts';
import styles from '../../ui/page/section.module.css';
import { Section } from '../../ui/page/section.tsx';
import { ago, useMinute } from '../../ui/words/ago.ts';
import { Restore } from './restore/restore.tsx';
import { RestoredNote } from './restore/restored-note.tsx';

const When = ({ at }: { at: string }) => {
  const now = useMinute();
  return at === '' ? 'Not yet' : `${formatDate(at.slice(0, 10))}, ${ago(at, now)}`;
};

/** Copies of the records: those made by themselves, those kept elsewhere, and the way back to one. */
export const BackupsPage = () => {
  const { lastBackupAt, lastCopyAt, sample } = useAppState();
  const copy = useChange('backup.create', { done: 'A copy was written.' });
  const { data } = useCall('copies.list', {});
  return (
    <>
      {data?.restored && <RestoredNote restored={data.restored} />}
      <Section
        title="Backups"
        reason="PEP Desk keeps copies beside the records by itself. They do not help if the computer is lost: keep one somewhere else too, on a USB stick or the school’s drive. Copies are encrypted like the records, and open with the same passphrase or recovery code."
      >
        <dl className={styles.facts}>
          <dt>Made by itself</dt>
          <dd>
            <When at={lastBackupAt} />
          </dd>
          <dt>Copied elsewhere</dt>
          <dd>
            <When at={lastCopyAt} />
          </dd>
        </dl>
        <p>
          <Button loading={copy.pending} onClick={() => void copy.run({})}>
            Copy the records to a folder…
          </Button>
        </p>
      </Section>
      {!sample && (
        <Section
          title="Go back to a copy"
          reason="A copy takes the place of the records. You see first what it holds and what would be lost by it, and it can be undone."
        >
          <Restore />
        </Section>
      )}
    </>
  );
};
