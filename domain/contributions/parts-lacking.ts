import type { Lack } from '../quality/lacks.ts';
import { type MissingPart, supplierOf } from './contributions.ts';

/** What a PEP lacks, with the part of another that it waits for. */
export type LackOf = Lack & { waitsFor?: MissingPart };

/**
 * Each part of others that is not here is told once: with the first thing of theirs that lacks, or by
 * itself where nothing does.
 */
export const withParts = (
  lacks: readonly Lack[],
  parts: readonly MissingPart[],
): { lacks: readonly LackOf[]; alone: readonly MissingPart[] } => {
  const homes = new Map(
    parts.flatMap((part) => {
      const home = lacks.find(({ fieldId }) => supplierOf(fieldId) === part.role);
      return home ? [[home.key, part] as const] : [];
    }),
  );
  const told = new Set([...homes.values()].map(({ role }) => role));
  return {
    lacks: lacks.map((lack) => {
      const waitsFor = homes.get(lack.key);
      return waitsFor === undefined ? lack : { ...lack, waitsFor };
    }),
    alone: parts.filter(({ role }) => !told.has(role)),
  };
};
