import { everySection } from '../fields/index.ts';
import { targetFields } from '../fields/targets.ts';
import type { TemplateSource } from '../template.ts';
import { fieldsFor, sectionsFor } from './declared.ts';
import { statutoryVersion } from './statutory-version.ts';

/** The PEP for Years 12 to 14: sixth form, college, apprenticeship, no education, or custody. */
export const postSixteen: TemplateSource = {
  id: 'post-16',
  version: 1,
  title: 'Post-16 (Years 12 to 14)',
  statutoryVersion,
  years: { from: 12, to: 14 },
  learner: 'young person',
  omitsBlankOptional: true,
  sections: sectionsFor(everySection, ['P16']),
  targetFields: fieldsFor(targetFields, ['P16']),
};
