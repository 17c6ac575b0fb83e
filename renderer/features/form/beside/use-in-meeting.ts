import { useLocation } from '@tanstack/react-router';

/** Whether the form stands in the meeting's own view: nothing there leads away from it. */
export const useInMeeting = (): boolean =>
  useLocation({ select: ({ pathname }) => pathname.endsWith('/meeting/view') });
