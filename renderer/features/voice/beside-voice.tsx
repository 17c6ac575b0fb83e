import type { ReactNode } from 'react';
import type { FieldId } from '#domain/form/fields/index.ts';
import { fileColumnOf } from '#domain/form/rows/file-rows.ts';
import { findField } from '#domain/form/template.ts';
import { ButtonLink } from '../../ui/page/button-link.tsx';
import { usePepForm } from '../form/beside/context.tsx';
import { useInMeeting } from '../form/beside/use-in-meeting.ts';
import { Effects } from './effects.tsx';
import { Pictures } from './pictures.tsx';

const AnswerOnScreen = () => {
  const { pepId, called } = usePepForm();
  if (useInMeeting()) return null;
  return (
    <ButtonLink to="/peps/$pepId/voice" params={{ pepId }} variant="default" size="compact-sm">
      Let {called} answer on the screen…
    </ButtonLink>
  );
};

const ToMeeting = () => {
  const { pepId } = usePepForm();
  if (useInMeeting()) return null;
  return (
    <ButtonLink to="/peps/$pepId/meeting" params={{ pepId }} variant="default" size="compact-sm">
      Invitations and meeting view…
    </ButtonLink>
  );
};

const OwnPictures = () => {
  const { pepId, template } = usePepForm();
  const field = findField(template, 'voice-attachment');
  // The forms before had no column for files: their pictures stand under the rows.
  return field && fileColumnOf(field) ? null : <Pictures pepId={pepId} />;
};

/** What stands under the questions on the child's views and the meeting; nothing under others. */
export const besideVoice = (fieldId: FieldId): ReactNode => {
  switch (fieldId) {
    case 'voice-prompts':
      return <AnswerOnScreen />;
    case 'attendees':
      return <ToMeeting />;
    case 'voice-impact':
      return <Effects />;
    case 'voice-attachment':
      return <OwnPictures />;
    default:
      return undefined;
  }
};
