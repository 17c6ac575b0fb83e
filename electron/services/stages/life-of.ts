import { type Life, noDetail, steps, type TakenStep } from '#domain/stages/steps.ts';
import type { Pep } from '#electron/store/stages/peps.ts';

/** The whole life of a PEP: what its row tells, and the steps recorded beside it, in order. */
export const lifeOf = (pep: Pep, recorded: readonly TakenStep[], amended: boolean): Life => {
  const signedOff = recorded.find(({ step }) => step === 'signed-off');
  const told: TakenStep[] = [
    { step: 'started', onDate: pep.startedOn, by: '', detail: noDetail },
    ...(pep.status === 'signed-off'
      ? [
          {
            step: 'signed-off' as const,
            onDate: signedOff?.onDate ?? '',
            by: pep.signedOffBy ?? '',
            detail: signedOff?.detail ?? noDetail,
          },
        ]
      : []),
    ...(amended ? [{ step: 'amended' as const, onDate: '', by: '', detail: noDetail }] : []),
  ];
  const others = recorded.filter((one) => one !== signedOff);
  return [...told, ...others].sort((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step));
};
