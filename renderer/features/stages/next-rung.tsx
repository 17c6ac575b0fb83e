import { Button, type ButtonProps } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { compareTerms, type TermKey, termLabel } from '#domain/school/terms.ts';
import type { NextRung } from '#domain/stages/ladder.ts';
import { noteLedHere } from '../../ui/call/changes-made.ts';
import { useChange } from '../../ui/call/client.ts';
import { RemindButton } from '../../ui/remind/reminder.tsx';

/** Where a step is taken. */
const placeOf = ({ rung, pepId, pdfSaved }: NextRung) => {
  const params = { pepId: pepId ?? '' };
  const pep = (step?: string) => ({
    to: '/peps/$pepId' as const,
    params,
    search: step === undefined ? {} : { step },
  });
  switch (rung) {
    case 'invite':
    case 'hold':
      return { to: '/peps/$pepId/meeting' as const, params };
    case 'child':
      return { to: '/peps/$pepId/voice' as const, params };
    case 'sign-off':
      return { to: '/peps/$pepId/sign-off' as const, params };
    case 'send':
      return pep(pdfSaved ? 'send' : 'export');
    case 'mend':
      // Only what is returned is revised; of its revision the address asks in vain.
      return pep('revise');
    default:
      return pep();
  }
};

/** Takes the step that comes next for a pupil: begins its PEP, or leads to where the step is taken. */
export const useTakeRung = () => {
  const navigate = useNavigate();
  const start = useChange('peps.start');
  const take = async (pupilId: string, rung: NextRung, templateId?: string | null) => {
    if (rung.rung !== 'start') return navigate(placeOf(rung));
    const begun = await start.run({ pupilId, term: rung.term, ...(templateId && { templateId }) });
    if (!begun) return;
    await navigate({ to: '/peps/$pepId', params: { pepId: begun.value.id } });
    noteLedHere(begun.changeId);
  };
  return { take, pending: start.pending };
};

/**
 * The button of what is to be done next: the same on every list, on the pupil's page and the PEP's.
 * Of another term than the one that is shown it says which.
 */
export const NextRungButton = ({
  pupilId,
  pupilName,
  rung,
  shown,
  templateId,
  variant = 'default',
  size = 'compact-sm',
  sayTerm = false,
}: {
  pupilId: string;
  pupilName: string;
  rung: NextRung;
  /** The term that the screen shows. */
  shown: TermKey;
  /** The form of a PEP that is begun, where it is not the one that fits. */
  templateId?: string | null;
  variant?: 'default' | 'filled' | 'light';
  size?: NonNullable<ButtonProps['size']>;
  /** Whether the PEP that is begun is named by its term. */
  sayTerm?: boolean;
}) => {
  const { take, pending } = useTakeRung();
  const other = compareTerms(rung.term, shown) !== 0;
  const label =
    rung.rung === 'start' && !rung.byOthers && (sayTerm || other)
      ? `Start the ${termLabel(rung.term)} PEP`
      : `${rung.label}${other ? ` (${termLabel(rung.term)})` : ''}`;
  if (rung.byOthers) {
    return (
      <RemindButton
        pupilId={pupilId}
        pupilName={pupilName}
        term={rung.term}
        variant={variant}
        size={size}
        label={label}
        role={rung.rung === 'ask' ? 'virtual-school' : 'social-worker'}
      />
    );
  }
  return (
    <Button
      size={size}
      variant={variant}
      loading={pending}
      onClick={() => void take(pupilId, rung, templateId)}
    >
      {label}
      {!sayTerm && <span className="only-read-aloud">: {pupilName}</span>}
    </Button>
  );
};
