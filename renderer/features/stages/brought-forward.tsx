import { Button, Group, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { Changed } from '#domain/contract/define.ts';
import { isUnsigned } from '#domain/kernel/stage.ts';
import { shiftTerm, termLabel } from '#domain/school/terms.ts';
import type { Due } from '#domain/stages/due.ts';
import { noteLedHere } from '../../ui/call/changes-made.ts';
import { useCall, useChange, useTerm } from '../../ui/call/client.ts';
import styles from '../../ui/page/asking.module.css';
import { pepOfTerm } from './peps-of-terms.ts';

/**
 * A PEP that is brought forward after the term's own was signed off: what may be done about it, with
 * the two ways said in words. Nothing is shown while a PEP is open.
 */
export const BroughtForward = ({ pupilId, dues }: { pupilId: string; dues: readonly Due[] }) => {
  const { term } = useTerm();
  const navigate = useNavigate();
  const peps = useCall('peps.forPupil', { pupilId });
  const amend = useChange('peps.amend');
  const start = useChange('peps.start');
  const due = dues.find(({ kind, pepId }) => kind === 'brought-forward' && pepId === null);
  const pep = pepOfTerm(peps.data ?? [], term);
  if (!due || !pep || isUnsigned(pep.stage)) return null;
  const next = shiftTerm(term, 1);
  const [why = ''] = due.reason.split('. ');
  const open = async ({ value, changeId }: Changed<{ id: string }>): Promise<void> => {
    await navigate({ to: '/peps/$pepId', params: { pepId: value.id } });
    noteLedHere(changeId);
  };
  const revise = async (): Promise<void> => {
    const done = await amend.run({ id: pep.id, reason: why });
    if (done) await open(done);
  };
  const review = async (): Promise<void> => {
    const done = await start.run({ pupilId, term: next });
    if (done) await open(done);
  };
  return (
    <section className={styles.question} aria-label="The PEP is brought forward">
      <Title order={2}>{why}</Title>
      <p className="quiet">
        This term’s PEP is signed off. After a new meeting, the next review is begun early; where
        only something in this PEP has changed, a revision says so.
      </p>
      <Group gap="sm">
        <Button loading={start.pending} onClick={() => void review()}>
          Start the {termLabel(next)} review early
        </Button>
        <Button variant="default" loading={amend.pending} onClick={() => void revise()}>
          Revise the {termLabel(term)} PEP
        </Button>
      </Group>
    </section>
  );
};
