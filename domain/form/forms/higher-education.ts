import { everySection } from '../fields/index.ts';
import { targetFields } from '../fields/targets.ts';
import type { TemplateSource } from '../template.ts';
import { fieldsFor, sectionsFor } from './declared.ts';
import { statutoryVersion } from './statutory-version.ts';

/** The PEP for students in higher education: the shortest that meets what Luton asks, version 2. */
export const higherEducation: TemplateSource = {
  id: 'higher-education',
  version: 1,
  title: 'Higher education',
  statutoryVersion,
  years: { from: 15, to: 40 },
  keptFor: { from: 13, to: 40 },
  learner: 'student',
  omitsBlankOptional: true,
  sections: sectionsFor(everySection, ['HE']),
  targetFields: fieldsFor(targetFields, ['HE']),
};
