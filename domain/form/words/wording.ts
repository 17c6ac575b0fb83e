import type { Authority } from '../../authority/authority.ts';
import { profileOf } from '../../authority/profile.ts';
import { templateOf } from '../forms/index.ts';
import type { PepRecord } from '../record.ts';
import type { Template } from '../template.ts';

/** A template under an authority's own headings. */
export const wordedTemplate = (
  template: Template,
  authority: Pick<Authority, 'profile'>,
): Template => {
  const { sectionLabels } = profileOf(authority);
  if (!template.sections.some(({ id }) => sectionLabels[id])) return template;
  return {
    ...template,
    sections: template.sections.map((section) => ({
      ...section,
      title: sectionLabels[section.id] || section.title,
    })),
  };
};

/** The template of a PEP, with the headings that its authority uses. */
export const templateOfRecord = (
  record: Pick<PepRecord, 'templateId' | 'templateVersion' | 'authority'>,
): Template => wordedTemplate(templateOf(record), record.authority);
