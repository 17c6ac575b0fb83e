import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type ShouldBlockFn, useBlocker } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';

/** Tries once more to save; gives the reason why something is still not saved, or null. */
type Attempt = () => Promise<string | null>;

const attempts = new Set<Attempt>();

/** Asks before this form is left with words that could not be saved. */
export const useSaveBeforeLeaving = (attempt: Attempt): void => {
  useEffect(() => {
    attempts.add(attempt);
    return () => {
      attempts.delete(attempt);
    };
  }, [attempt]);
};

/** Asks before this form is left with what is never kept on the disk; null while nothing is in it. */
export const useAskBeforeLeaving = (why: string | null): void =>
  useSaveBeforeLeaving(useCallback(() => Promise.resolve(why), [why]));

/** Tries to save whatever stands on the screen; gives the first reason why that was not possible. */
const reasonToStay = async (): Promise<string | null> => {
  const reasons = await Promise.all([...attempts].map((attempt) => attempt()));
  return reasons.find((reason) => reason !== null) ?? null;
};

let ask: ((why: string) => Promise<boolean>) | null = null;

/**
 * Whether what is on the screen may go: all of it is saved, or the teacher says so. For what leads
 * away from a form without leaving its address.
 */
export const mayLeave = async (): Promise<boolean> => {
  const why = await reasonToStay();
  return why === null || ask === null || ask(why);
};

/** Where the window is: the address, and the tab of a pupil's page. */
const placeOf = ({ pathname, search }: { pathname: string; search: object }): string =>
  `${pathname} ${'tab' in search ? String(search.tab) : ''}`;

const staysOn: ShouldBlockFn = async ({ current, next }) =>
  placeOf(current) !== placeOf(next) && !(await mayLeave());

/** Asks before a screen is left whose words could not be saved; it stands in the window once. */
export const StayUntilSaved = () => {
  const [question, setQuestion] = useState<{ why: string; answer: (leave: boolean) => void }>();
  useEffect(() => {
    ask = (why) =>
      new Promise((answer) => {
        setQuestion((before) => {
          before?.answer(false);
          return { why, answer };
        });
      });
    return () => {
      ask = null;
    };
  }, []);
  useBlocker({ shouldBlockFn: staysOn, enableBeforeUnload: false });
  const decide = useCallback(
    (leave: boolean) => {
      question?.answer(leave);
      setQuestion(undefined);
    },
    [question],
  );
  return (
    <Modal opened={question !== undefined} onClose={() => decide(false)} title="Not saved yet">
      <Stack gap="md">
        <Text>{question?.why}</Text>
        <Text>What you typed since is only on this screen. If you leave it now, it is lost.</Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => decide(true)}>
            Leave and lose it
          </Button>
          <Button data-autofocus onClick={() => decide(false)}>
            Stay here
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
