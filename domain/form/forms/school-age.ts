import { everySection } from '../fields/index.ts';
import { targetFields } from '../fields/targets.ts';
import type { TemplateSource } from '../template.ts';
import { fieldsFor, sectionsFor } from './declared.ts';
import { statutoryVersion } from './statutory-version.ts';

/** The PEP for primary and secondary school, version 3: the whole catalogue. */
export const schoolAge: TemplateSource = {
  id: 'school-age',
  version: 1,
  title: 'School age (Reception to Year 11)',
  statutoryVersion,
  years: { from: 0, to: 11 },
  omitsBlankOptional: true,
  sections: sectionsFor(everySection, ['P', 'S']),
  targetFields: fieldsFor(targetFields, ['P', 'S']),
};
