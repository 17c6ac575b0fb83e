import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';

/**
 * Asks before a screen is left whose words could not be saved. `attempt` tries once more and gives
 * the reason why they are still not saved, or null when they are.
 */
export const StayUntilSaved = ({ attempt }: { attempt: () => Promise<string | null> }) => {
  const [why, setWhy] = useState('');
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname) return false;
      const reason = await attempt();
      setWhy(reason ?? '');
      return reason !== null;
    },
    enableBeforeUnload: false,
    withResolver: true,
  });
  return (
    <Modal opened={status === 'blocked'} onClose={() => reset?.()} title="Not saved yet">
      <Stack gap="md">
        <Text>{why}</Text>
        <Text>What you typed since is only on this screen. If you leave it now, it is lost.</Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => proceed?.()}>
            Leave and lose it
          </Button>
          <Button data-autofocus onClick={() => reset?.()}>
            Stay here
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
