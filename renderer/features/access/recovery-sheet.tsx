import { Button } from '@mantine/core';
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { useAppState, useChange } from '../../ui/call/client.ts';
import section from '../../ui/page/section.module.css';
import styles from './recovery-sheet.module.css';

/** The recovery code, large, to be printed or saved. On paper nothing but this is printed. */
export const RecoverySheet = ({ code }: { code: string }) => {
  const { today } = useAppState();
  const save = useChange('recovery.save', { done: 'The recovery code was saved as a PDF.' });
  return (
    <section className={styles.sheet} aria-label="Recovery code">
      <p className={styles.onPaper}>
        <strong>PEP Desk: recovery code</strong>, made on {formatDate(today)}
      </p>
      <p>
        With this code, and nothing else, the records can be opened if the passphrase is forgotten.
        Keep it where only the right people can reach it: the school safe, not this computer.
      </p>
      <div className={styles.code} data-testid="recovery-code">
        {code.split('-').map((group, index, all) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups never move
          <span key={index}>
            {group}
            {index < all.length - 1 && <span className={styles.hyphen}>-</span>}
          </span>
        ))}
      </div>
      <p className={styles.onPaper}>
        To use it: start PEP Desk, choose “Use recovery code”, and type it. The letters I, L, O and
        U do not occur.
      </p>
      <div className={section.buttons}>
        <Button
          leftSection={<IconFileTypePdf size="1.125rem" aria-hidden />}
          loading={save.pending}
          onClick={() => void save.run({ code })}
        >
          Save as PDF
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter size="1.125rem" aria-hidden />}
          onClick={() => window.print()}
        >
          Print
        </Button>
      </div>
    </section>
  );
};
