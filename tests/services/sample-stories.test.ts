import { describe, expect, test } from 'vitest';
import { children } from '#electron/sample/people/index.ts';
import { sampleToday } from '#electron/sample/school.ts';
import type { Child, TermStory } from '#electron/sample/story.ts';

const storiesOf = ({ summer, autumn }: Child): TermStory[] =>
  [summer, autumn].filter((story) => story !== undefined);
const standOf = (story: TermStory): string =>
  'signedOffOn' in story ? 'signed-off' : story.stands;

describe('the stories of the sample', () => {
  const stories = children.flatMap(storiesOf);

  test('are of fifteen children, with twenty PEPs signed off and one in each stage before', () => {
    expect(children.length).toBe(15);
    const stands = stories.map(standOf);
    expect(stands.filter((stand) => stand === 'signed-off').length).toBe(20);
    expect(stands.filter((stand) => stand !== 'signed-off').toSorted()).toEqual([
      'begun',
      'held',
      'prepared',
    ]);
    expect(children.filter(({ autumn }) => autumn === undefined).length).toBe(1);
  });

  test.each(children.map((child) => [child.pupil.legalForename, child] as const))(
    '%s’s is told in the order of its days',
    (_, child) => {
      for (const story of storiesOf(child)) {
        const { startedOn, meetingOn } = story;
        const next = story.nextMeetingOn ?? child.autumn?.meetingOn ?? '';
        const signed = 'signedOffOn' in story ? [story.signedOffOn] : [];
        const days = [startedOn, meetingOn, ...signed, next];
        expect(days.toSorted()).toEqual(days);
        const isHeld = ['held', 'signed-off'].includes(standOf(story));
        expect(meetingOn <= sampleToday).toBe(isHeld);
        expect(Object.keys(story.targets).length).toBeGreaterThan(0);
        expect(Object.keys(story.said).length).toBeGreaterThan(0);
      }
    },
  );
});
