import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { type TermKey, termLabel } from '#domain/calendar/terms.ts';
import type { Naming } from '#domain/pep/chaser.ts';
import { useChange } from '../../../ui/client.ts';

/** Asks how pupils are named, then for a folder, and writes the report on a term's PEPs. */
export const TermReportButton = ({ term }: { term: TermKey }) => {
  const [opened, setOpened] = useState(false);
  const [naming, setNaming] = useState<Naming>('initials');
  const report = useChange('documents.termReport', { done: 'The report is in the folder.' });
  const close = (): void => setOpened(false);
  return (
    <>
      <Button size="compact-md" variant="default" onClick={() => setOpened(true)}>
        Report on this term…
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={`Report on the ${termLabel(term).toLowerCase()}`}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void report.run({ term, naming }).then((done) => {
              if (done) close();
            });
          }}
        >
          <Stack gap="md">
            <p>
              How each pupil’s PEP of that term stands, with counts by authority and stage. The term
              is the one chosen at the top of the window.
            </p>
            <Radio.Group
              label="Name pupils by"
              description="Initials, unless whoever reads it may know who they are."
              value={naming}
              onChange={(value) => setNaming(value as Naming)}
            >
              <Group gap="md" mt="0.375rem">
                <Radio value="initials" label="Initials" data-autofocus />
                <Radio value="name" label="Name" />
              </Group>
            </Radio.Group>
            <Group justify="flex-end" gap="sm">
              <Button variant="default" onClick={close}>
                Cancel
              </Button>
              <Button type="submit" loading={report.pending}>
                Choose a folder and save the PDF
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
};
