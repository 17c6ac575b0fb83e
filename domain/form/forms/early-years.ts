import { everySection } from '../fields/index.ts';
import { targetFields } from '../fields/targets.ts';
import type { TemplateSource } from '../template.ts';
import { fieldsFor, sectionsFor } from './declared.ts';
import { statutoryVersion } from './statutory-version.ts';

/** The PEP for children in nursery and other early years settings, version 2. */
export const earlyYears: TemplateSource = {
  id: 'early-years',
  version: 1,
  title: 'Early years (nursery and before)',
  statutoryVersion,
  years: { from: -9, to: -1 },
  omitsBlankOptional: true,
  sections: sectionsFor(everySection, ['EY']),
  targetFields: fieldsFor(targetFields, ['EY']),
};
