import { Button, Group, Radio } from '@mantine/core';
import { useState } from 'react';
import type { Naming } from '#domain/reminder/reminder.ts';
import { type TermKey, termLabel } from '#domain/school/terms.ts';
import { TextField } from '../../ui/field/text-field.tsx';
import { Dialog } from '../../ui/page/dialog.tsx';
import { UnfinishedForm } from '../../ui/save/unfinished-form.tsx';
import { useSending } from '../../ui/save/use-sending.ts';
import { useUnfinished } from '../../ui/save/use-unfinished.ts';

const blank: { naming: Naming; recipient: string } = { naming: 'initials', recipient: '' };
const ReportDialog = ({ term, onClose }: { term: TermKey; onClose: () => void }) => {
  const form = useUnfinished('term-report', blank);
  const { naming, recipient } = form.value;
  const report = useSending('documents.termReport', form, {
    input: () => ({ term, naming, recipient }),
    done: 'The report is in the folder.',
    onSent: onClose,
  });
  return (
    <Dialog onClose={onClose} title={`Report on the ${termLabel(term).toLowerCase()}`}>
      <UnfinishedForm {...report.frame} words="Choose a folder and save the PDF" onClose={onClose}>
        <p>
          How each pupil’s PEP of that term stands, with counts by authority and stage. The term is
          the one chosen at the top of the window.
        </p>
        <Radio.Group
          label="Name pupils by"
          description="Initials, unless whoever reads it may know who they are."
          value={naming}
          onChange={(value) => form.set({ naming: value === 'name' ? 'name' : 'initials' })}
        >
          <Group gap="md" mt="0.375rem">
            <Radio value="initials" label="Initials" data-autofocus />
            <Radio value="name" label="Name" />
          </Group>
        </Radio.Group>
        <TextField
          label="For whom is this copy?"
          hint="It stands at the foot of each page, and in the register."
          autoComplete="off"
          {...form.field('recipient')}
        />
      </UnfinishedForm>
    </Dialog>
  );
};

/** Asks how pupils are named, then for a folder, and writes the report on a term's PEPs. */
export const TermReportButton = ({ term }: { term: TermKey }) => {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="compact-md" variant="default" onClick={() => setOpened(true)}>
        Report on this term…
      </Button>
      {opened && <ReportDialog term={term} onClose={() => setOpened(false)} />}
    </>
  );
};
