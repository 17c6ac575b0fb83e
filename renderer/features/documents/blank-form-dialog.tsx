import { Button, Group, Modal, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { newestTemplateFor, newestTemplates } from '#domain/pep/templates/index.ts';
import { yearGroupLabel } from '#domain/pupil/year-group.ts';
import { useChange } from '../../ui/client.ts';

const years = Array.from({ length: 17 }, (_, i) => i - 2);

const yearWord = (year: number): string =>
  year === 14 ? 'Year 14, or higher education' : yearGroupLabel(year);

/** Asks for whom the empty form is, then for a folder. */
const BlankFormDialog = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const [year, setYear] = useState(8);
  const [chosen, setChosen] = useState<string | null>(null);
  const saving = useChange('documents.blankForm');
  const templateId = chosen ?? newestTemplateFor(year).id;
  const save = async (): Promise<void> => {
    if ((await saving.run({ templateId, yearGroup: year })) !== null) onClose();
  };
  return (
    <Modal opened={opened} onClose={onClose} title="Print a blank form">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="md">
          <NativeSelect
            label="Year group"
            description="Only what is asked in that year is on the form."
            value={String(year)}
            onChange={(event) => setYear(Number(event.currentTarget.value))}
            data={years.map((value) => ({ value: String(value), label: yearWord(value) }))}
          />
          <NativeSelect
            label="Form"
            value={templateId}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={newestTemplates.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={saving.pending}>
              Choose a folder and save the PDF
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};

/** Opens the dialog for a form on paper, with lines to write on. */
export const BlankFormButton = () => {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        Print a blank form
      </Button>
      <BlankFormDialog opened={opened} onClose={() => setOpened(false)} />
    </>
  );
};
