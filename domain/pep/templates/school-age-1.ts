import type { TemplateSource } from '../template.ts';
import { care, people, permissions, pupil } from './school-age/child.ts';
import { agreement, aspirations, transition } from './school-age/future.ts';
import { header } from './school-age/header.ts';
import { development, history, needs, progress } from './school-age/learning.ts';
import { meeting } from './school-age/meeting.ts';
import { review, support } from './school-age/support.ts';
import { plan, targetFields } from './school-age/targets.ts';
import { adultsViews, childsViews } from './school-age/voices.ts';
import { attendance, health, wellbeing } from './school-age/wellbeing.ts';

/** The PEP for school-age children, version 1. */
export const schoolAge1: TemplateSource = {
  id: 'school-age',
  version: 1,
  title: 'School age (Reception to Year 11)',
  statutoryVersion: 'SI 2010/959 + DfE 2018',
  years: { from: 0, to: 11 },
  sections: [
    header,
    pupil,
    care,
    people,
    permissions,
    meeting,
    health,
    wellbeing,
    attendance,
    history,
    progress,
    needs,
    development,
    childsViews,
    adultsViews,
    support,
    review,
    plan,
    transition,
    aspirations,
    agreement,
  ],
  targetFields,
};
