import { type Life, noDetail, steps, type TakenStep } from '#domain/pep/workflow.ts';
import type { Pep } from '#electron/store/peps.ts';

/** The whole life of a PEP: what its row tells, and the steps recorded beside it, in order. */
export const lifeOf = (pep: Pep, recorded: readonly TakenStep[], amended: boolean): Life => {
  const told: TakenStep[] = [
    { step: 'started', onDate: pep.startedOn, by: '', detail: noDetail },
    ...(pep.status === 'signed-off'
      ? [
          {
            step: 'signed-off' as const,
            onDate: (pep.signedOffAt ?? '').slice(0, 10),
            by: pep.signedOffBy ?? '',
            detail: noDetail,
          },
        ]
      : []),
    ...(amended ? [{ step: 'amended' as const, onDate: '', by: '', detail: noDetail }] : []),
  ];
  return [...told, ...recorded].sort((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step));
};
