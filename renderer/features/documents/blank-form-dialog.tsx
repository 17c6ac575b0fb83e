import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { newestTemplateFor, newestTemplates } from '#domain/form/forms/index.ts';
import { yearGroupLabel } from '#domain/school/year-group.ts';
import { Dialog } from '../../ui/page/dialog.tsx';
import { UnfinishedForm } from '../../ui/save/unfinished-form.tsx';
import { useSending } from '../../ui/save/use-sending.ts';
import { useUnfinished } from '../../ui/save/use-unfinished.ts';

const years = Array.from({ length: 17 }, (_, i) => i - 2);

const yearWord = (year: number): string =>
  year === 14 ? 'Year 14, or higher education' : yearGroupLabel(year);

type Chosen = {
  year: number;
  /** A form other than the one of that year; null for that one. */
  form: string | null;
  all: boolean;
};

const usual: Chosen = { year: 8, form: null, all: false };

/** Asks for whom the empty form is, then for a folder. */
const BlankForm = ({ onClose }: { onClose: () => void }) => {
  const form = useUnfinished('blank-form', usual);
  const { year, form: chosen, all } = form.value;
  const known = newestTemplates().find(({ id }) => id === chosen) ?? newestTemplateFor(year);
  const templateId = known.id;
  const saving = useSending('documents.blankForm', form, {
    input: () => ({ templateId, yearGroup: year, all }),
    onSent: onClose,
  });
  return (
    <UnfinishedForm {...saving.frame} words="Choose a folder and save the PDF" onClose={onClose}>
      <NativeSelect
        label="Year group"
        description="Only what is asked in that year is on the form."
        data-autofocus
        value={String(year)}
        onChange={(event) => form.set({ year: Number(event.currentTarget.value) })}
        data={years.map((value) => ({ value: String(value), label: yearWord(value) }))}
      />
      <NativeSelect
        label="Form"
        value={templateId}
        onChange={(event) => form.set({ form: event.currentTarget.value })}
        data={newestTemplates().map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Checkbox
        label="All questions, also the optional ones"
        description="Without it, those that are needed have room to write, and the others are named on the last page."
        checked={all}
        onChange={(event) => form.set({ all: event.currentTarget.checked })}
      />
    </UnfinishedForm>
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
      {opened && (
        <Dialog onClose={() => setOpened(false)} title="Print a blank form">
          <BlankForm onClose={() => setOpened(false)} />
        </Dialog>
      )}
    </>
  );
};
