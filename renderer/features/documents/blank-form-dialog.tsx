import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { newestTemplateFor, newestTemplates } from '#domain/form/forms/index.ts';
import { yearGroupLabel } from '#domain/school/year-group.ts';
import { useCall, useTerm } from '../../ui/call/client.ts';
import { ListField } from '../../ui/field/list-field.tsx';
import { namedOptions } from '../../ui/field/options.ts';
import { Dialog } from '../../ui/page/dialog.tsx';
import { UnfinishedForm } from '../../ui/save/unfinished-form.tsx';
import { useSending } from '../../ui/save/use-sending.ts';
import { useUnfinished } from '../../ui/save/use-unfinished.ts';

const years = Array.from({ length: 17 }, (_, i) => i - 2);

const yearWord = (year: number): string =>
  year === 14 ? 'Year 14, or higher education' : yearGroupLabel(year);

/** How many pupils are offered: more than any school looks after. */
const mostPupils = 300;

type Chosen = {
  /** For whom what is known is filled in; nobody when empty. */
  pupilId: string;
  year: number;
  /** A form other than the one of that year; null for that one. */
  form: string | null;
  all: boolean;
};

/** What stands in a list while the pupil decides it. */
const ofPupil = [{ value: '', label: 'That of the pupil' }];

const usual: Chosen = { pupilId: '', year: 8, form: null, all: false };

/** Asks for whom the form is, then for a folder. */
const BlankForm = ({ onClose }: { onClose: () => void }) => {
  const form = useUnfinished('blank-form', usual);
  const { year, form: chosen, all } = form.value;
  const { current: term } = useTerm();
  const pupils = useCall('pupils.list', { term, limit: mostPupils }).data?.rows;
  // Whoever was chosen before the form was left may have gone since.
  const isHere = pupils === undefined || pupils.some(({ id }) => id === form.value.pupilId);
  const pupilId = isHere ? form.value.pupilId : '';
  const known = newestTemplates().find(({ id }) => id === chosen) ?? newestTemplateFor(year);
  const templateId = known.id;
  const empty = useSending('documents.blankForm', form, {
    input: () => ({ templateId, yearGroup: year, all }),
    onSent: onClose,
  });
  const filled = useSending('documents.pupilForm', form, {
    input: () => ({ pupilId, all }),
    onSent: onClose,
  });
  const isFilled = pupilId !== '';
  const { frame } = isFilled ? filled : empty;
  return (
    <UnfinishedForm {...frame} words="Choose a folder and save the PDF" onClose={onClose}>
      <ListField
        label="For"
        hint={
          isFilled
            ? 'The form of their next PEP. What is known stands on it; nothing sensitive does.'
            : 'It holds nobody’s data. Choose a pupil to have filled in what is known already.'
        }
        data-autofocus
        data={[{ value: '', label: 'Nobody: an empty form' }, ...namedOptions(pupils ?? [])]}
        value={pupilId}
        onChange={(next) => form.set({ pupilId: next })}
      />
      {/* They stay where they are, so that nothing moves while somebody is chosen. */}
      <NativeSelect
        label="Year group"
        description="Only what is asked in that year is on the form."
        disabled={isFilled}
        value={isFilled ? '' : String(year)}
        onChange={(event) => form.set({ year: Number(event.currentTarget.value) })}
        data={
          isFilled
            ? ofPupil
            : years.map((value) => ({ value: String(value), label: yearWord(value) }))
        }
      />
      <NativeSelect
        label="Form"
        disabled={isFilled}
        value={isFilled ? '' : templateId}
        onChange={(event) => form.set({ form: event.currentTarget.value })}
        data={
          isFilled
            ? ofPupil
            : newestTemplates().map(({ id, title }) => ({ value: id, label: title }))
        }
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
