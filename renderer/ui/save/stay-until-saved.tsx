import { Button, Group, Stack, Text } from '@mantine/core';
import { type ShouldBlockFn, useBlocker } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { Dialog } from '../page/dialog.tsx';

/** Tries once more to save; gives the reason why something is still not saved, or null. */
type Attempt = () => Promise<string | null>;

/** Something on the screen that may not be saved. */
type Held = { attempt: Attempt; letGo: () => void };

const held = new Set<Held>();

const nothing = (): void => undefined;

/**
 * Asks before this form is left with words that could not be saved. `letGo` forgets them, when the
 * teacher has said that they may be lost.
 */
export const useSaveBeforeLeaving = (attempt: Attempt, letGo: () => void = nothing): void => {
  useEffect(() => {
    const own = { attempt, letGo };
    held.add(own);
    return () => {
      held.delete(own);
    };
  }, [attempt, letGo]);
};

/** Asks before this form is left with what is never kept on the disk; null while nothing is in it. */
export const useAskBeforeLeaving = (why: string | null): void =>
  useSaveBeforeLeaving(useCallback(() => Promise.resolve(why), [why]));

/** Tries to save whatever stands on the screen; gives what could not be saved, and why. */
const unsaved = async (): Promise<{ why: string; letGo: () => void }[]> => {
  const tried = await Promise.all(
    [...held].map(async ({ attempt, letGo }) => ({ why: await attempt(), letGo })),
  );
  return tried.flatMap(({ why, letGo }) => (why === null ? [] : [{ why, letGo }]));
};

let ask: ((why: string) => Promise<boolean>) | null = null;

/**
 * Whether what is on the screen may go: all of it is saved, or the teacher says so. For what leads
 * away from a form without leaving its address.
 */
export const mayLeave = async (): Promise<boolean> => {
  const left = await unsaved();
  const [first] = left;
  if (first === undefined || ask === null) return true;
  if (!(await ask(first.why))) return false;
  for (const { letGo } of left) letGo();
  return true;
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
  return question === undefined ? null : (
    <Dialog onClose={() => decide(false)} title="Not saved yet">
      <Stack gap="md">
        <Text>{question.why}</Text>
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
    </Dialog>
  );
};
