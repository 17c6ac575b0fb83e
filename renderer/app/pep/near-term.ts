import { useMemo } from 'react';
import type { Near } from '#domain/kernel/plain-date.ts';
import { compareTerms, middleOf, type TermKey } from '#domain/school/terms.ts';
import { useAppState, useCall } from '../../ui/call/client.ts';

/** By what a day without its year is read in a PEP: the middle of its term, where that is known. */
export const useNearTerm = (term: TermKey): Near => {
  const { today } = useAppState();
  const terms = useCall('terms.list', {}).data;
  const dates = terms?.find((one) => compareTerms(one, term) === 0);
  const middle = dates === undefined ? today : middleOf(dates);
  return useMemo(() => ({ today, middle }), [today, middle]);
};
