import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import type { Copy, CopyPlace, LookedAt } from '#domain/access/copy.ts';
import { call, errorOf } from '../../../ui/call/call.ts';
import { useCall } from '../../../ui/call/client.ts';
import { NotRead } from '../../../ui/page/not-read.tsx';
import section from '../../../ui/page/section.module.css';
import { ConfirmRestore } from './confirm-restore.tsx';
import { CopyList } from './copy-list.tsx';
import { type Chosen, OpenCopy } from './open-copy.tsx';
import { letGo } from './reading.tsx';
import styles from './restore.module.css';

/** The copies of the folder that was chosen last. */
type Elsewhere = { folder: string; copies: readonly Copy[] };

const ChooseCopy = ({
  elsewhere,
  onElsewhere,
  onChoose,
  leave,
}: {
  elsewhere: Elsewhere | null;
  onElsewhere: (found: Elsewhere) => void;
  onChoose: (place: CopyPlace, copies: readonly Copy[], copy: Copy) => void;
  leave: ReactNode;
}) => {
  const here = useCall('copies.list', {});
  const [refused, setRefused] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const search = async (): Promise<void> => {
    setPending(true);
    setRefused(null);
    try {
      onElsewhere(await call('copies.choose', {}));
    } catch (thrown) {
      const { code, message } = errorOf(thrown);
      if (code !== 'cancelled') setRefused(message);
    }
    setPending(false);
  };
  const copiesHere = here.data?.copies ?? [];
  return (
    <div className={styles.step}>
      {elsewhere && (
        <>
          <p className="quiet">In {elsewhere.folder}</p>
          <CopyList
            label="Copies in the folder"
            copies={elsewhere.copies}
            onChoose={(copy) => onChoose('elsewhere', elsewhere.copies, copy)}
          />
        </>
      )}
      {refused !== null && (
        <p role="alert" className={styles.refused}>
          {refused}
        </p>
      )}
      <div className={section.buttons}>
        <Button variant="default" loading={pending} onClick={() => void search()}>
          {elsewhere ? 'Look in another folder…' : 'Look for a copy in a folder…'}
        </Button>
        {leave}
      </div>
      <NotRead of={[here]} what="Reading the backups" failed="The backups could not be shown." />
      {copiesHere.length > 0 && (
        <>
          <p className="quiet">On this computer</p>
          <CopyList
            label="Copies on this computer"
            copies={copiesHere}
            onChoose={(copy) => onChoose('here', copiesHere, copy)}
          />
        </>
      )}
    </div>
  );
};

/**
 * Goes back to a copy: which one, what opens it, what it holds, and only then is anything changed.
 * Whoever leaves the screen before has changed nothing.
 */
export const Restore = ({ leave = null }: { leave?: ReactNode }) => {
  const [elsewhere, setElsewhere] = useState<Elsewhere | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [looked, setLooked] = useState<LookedAt | null>(null);
  useEffect(() => letGo, []);
  if (looked) {
    return (
      <ConfirmRestore
        looked={looked}
        onBack={() => {
          letGo();
          setLooked(null);
        }}
      />
    );
  }
  if (chosen) {
    return (
      <OpenCopy
        chosen={chosen}
        onChoose={(copy) => setChosen({ ...chosen, copy })}
        onLooked={setLooked}
        onBack={() => setChosen(null)}
      />
    );
  }
  return (
    <ChooseCopy
      elsewhere={elsewhere}
      onElsewhere={setElsewhere}
      onChoose={(place, copies, copy) => setChosen({ place, copies, copy })}
      leave={leave}
    />
  );
};
