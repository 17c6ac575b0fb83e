import { Checkbox, Radio, Stack, Text } from '@mantine/core';
import { type ChangeEvent, useMemo, useState } from 'react';
import { virtualSchoolOf } from '#domain/authority/authority.ts';
import type { Exported } from '#domain/contract/calls/documents.ts';
import { fileKinds, isPicture } from '#domain/files/kept-file.ts';
import {
  type CopyReader,
  calledByFirstName,
  copyFor,
  copyReaders,
  type Withheld,
  withheldFrom,
} from '#domain/form/reader/copy.ts';
import { readers } from '#domain/form/reader/reader.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { filesToPrint, wordsOfRow } from '#domain/form/rows/file-rows.ts';
import { everythingAsked, type Template } from '#domain/form/template.ts';
import { parents, planWord } from '#domain/form/words/plan-words.ts';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import type { Stage } from '#domain/kernel/stage.ts';
import { joined } from '#domain/kernel/text.ts';
import { calledName, listName } from '#domain/pupil/pupil.ts';
import { termLabel } from '#domain/school/terms.ts';
import { sendings } from '#domain/stages/steps.ts';
import { useCall } from '../../ui/call/client.ts';
import { ListField } from '../../ui/field/list-field.tsx';
import { optionsOf } from '../../ui/field/options.ts';
import { TextField } from '../../ui/field/text-field.tsx';
import { Dialog } from '../../ui/page/dialog.tsx';
import { UnfinishedForm } from '../../ui/save/unfinished-form.tsx';
import { useSending } from '../../ui/save/use-sending.ts';
import { useUnfinished } from '../../ui/save/use-unfinished.ts';

/** What is said of an export until it is made. */
type ExportDraft = {
  recipient: CopyReader;
  /** The name of somebody else. */
  other: string;
  includePictures: boolean;
  includeQuality: boolean;
  includeFeedback: boolean;
  includeFiles: boolean;
  sentHow: keyof typeof sendings | '';
};

type Ticked = 'includePictures' | 'includeQuality' | 'includeFeedback' | 'includeFiles';

const nothingSaid: ExportDraft = {
  recipient: 'other',
  other: '',
  includePictures: false,
  includeQuality: false,
  includeFeedback: false,
  includeFiles: true,
  sentHow: '',
};

/** What a tick stands for beside its label: the questions it holds, and where a name is left standing. */
const alsoSaid = (record: PepRecord, template: Template, { id, fields }: Withheld): string => {
  if (id.startsWith('sensitive:')) return '';
  const labels = everythingAsked(template).flatMap((field) =>
    fields.includes(field.id) ? [field.label] : [],
  );
  const called =
    id === 'carer'
      ? calledByFirstName(
          copyFor(record, template, 'parent', []).record,
          template,
          record.pupil.carer,
        )
      : [];
  return joined(
    [
      labels.length === 0 ? '' : `${labels.join('; ')}.`,
      called.length === 0
        ? ''
        : `Their first name alone is not taken out. It may stand in: ${called.join('; ')}.`,
    ],
    ' ',
  );
};

/** Asks who the PDF is for, then for a folder; what leaves is written to the register. */
export const ExportDialog = ({
  record,
  stage,
  onClose,
  onExported,
}: {
  record: PepRecord;
  /** Where the PEP stands: it can be noted as sent once, after sign-off. */
  stage: Stage | undefined;
  onClose: () => void;
  onExported: (row: Exported) => void;
}) => {
  const template = useMemo(() => templateOfRecord(record), [record]);
  const word = planWord(template);
  // A plan of school and parents goes to them and the child; to others only where the school says so.
  const offered: readonly CopyReader[] = template.voluntary
    ? ['parent', 'child', 'other']
    : copyReaders;
  const [blank] = useState<ExportDraft>({ ...nothingSaid, recipient: offered[0] ?? 'other' });
  const form = useUnfinished(`export:${record.id}`, blank);
  const { recipient, other, sentHow } = form.value;
  const { includePictures, includeQuality, includeFeedback, includeFiles } = form.value;
  const tick = (name: Ticked) => ({
    checked: form.value[name],
    onChange: (event: ChangeEvent<HTMLInputElement>) =>
      form.set({ [name]: event.currentTarget.checked }),
  });
  // Never ticked from before: what is kept from a reader leaves only when it is asked for now.
  const [allowed, setAllowed] = useState<readonly string[]>([]);
  const withheld = useMemo(
    () => withheldFrom(record, template, recipient),
    [record, template, recipient],
  );
  const { isProfessional } = readers[recipient];
  const isDraft = record.signedOff === null;
  const isWhole = withheld.every(({ id }) => allowed.includes(id));
  const answered = stage === 'accepted' || stage === 'returned' || stage === 'amended';
  const maySend = recipient === offered[0] && stage === 'signed-off';
  const copy = useMemo(
    () => copyFor(record, template, recipient, allowed),
    [record, template, recipient, allowed],
  );
  const hasDrawings = (useCall('voice.pictures', { pepId: record.id }).data ?? []).length > 0;
  const going = useMemo(
    () =>
      filesToPrint(copy.template, copy.record).map(({ field, row, file }) => ({
        file,
        words: wordsOfRow(field, row),
      })),
    [copy],
  );
  const printed = going.filter(({ file }) => isPicture(file));
  const apart = going.filter(({ file }) => !isPicture(file));
  const { pupil } = record;
  const withRole = (name: string, role: string): string =>
    name === '' ? role : `${name}, ${role.toLowerCase()}`;
  const names: Record<CopyReader, string> = {
    'virtual-school': virtualSchoolOf(record.authority),
    'social-worker': withRole(pupil.socialWorker.name, 'Social worker'),
    'reviewing-officer': withRole(pupil.reviewingOfficer.name, 'Independent reviewing officer'),
    carer: withRole(pupil.carer.name, 'Carer'),
    parent: template.voluntary ? parents : readers.parent.label,
    child: calledName(pupil),
    other: other.trim(),
  };

  const exporting = useSending('documents.exportPep', form, {
    input: () =>
      names[recipient] === ''
        ? null
        : {
            pepId: record.id,
            reader: recipient,
            recipient: names[recipient],
            allowed: withheld.flatMap(({ id }) => (allowed.includes(id) ? [id] : [])),
            includePictures,
            includeFiles: includeFiles && apart.length > 0,
            includeQuality: isProfessional && includeQuality,
            includeFeedback: isProfessional && answered && includeFeedback,
            sentHow: maySend ? sentHow : '',
          },
    onSent: (row) => {
      onExported(row);
      onClose();
    },
  });

  return (
    <Dialog
      onClose={onClose}
      title={
        isDraft
          ? `Save a draft of ${listName(pupil)}’s ${word} as a PDF`
          : `Export ${listName(pupil)}’s ${word} as a PDF`
      }
    >
      <UnfinishedForm {...exporting.frame} words="Choose a folder and export" onClose={onClose}>
        <Text size="sm">
          Born {formatDate(pupil.dateOfBirth)}. {termLabel(record.term)}.
          {isDraft && ' Every page says that it is a draft.'}
        </Text>
        <Radio.Group
          label="Who is it for?"
          description="Kept in the list of documents that were sent."
          value={recipient}
          onChange={(value) => {
            setAllowed([]);
            form.set({ recipient: value as CopyReader });
          }}
        >
          <Stack gap="xs" mt="xs">
            {offered.map((one) => (
              <Radio
                key={one}
                value={one}
                data-autofocus={one === recipient || undefined}
                label={one === 'other' ? 'Someone else' : names[one]}
              />
            ))}
          </Stack>
        </Radio.Group>
        {recipient === 'other' && (
          <TextField
            label="Name and role"
            {...form.field('other')}
            maxLength={200}
            error={exporting.wrong(other.trim() === '', 'Write who it is for.')}
          />
        )}
        {maySend && (
          <ListField
            label="How is it sent?"
            hint={`Notes the ${word} as sent today.`}
            data={[{ value: '', label: 'Not noted as sent yet' }, ...optionsOf(sendings)]}
            {...form.field('sentHow')}
          />
        )}
        {withheld.length > 0 && (
          <Checkbox.Group
            label="Also put in"
            description={`${isProfessional ? 'Sensitive' : 'Kept from this reader unless you say so'}: tick only what they need.`}
            value={[...allowed]}
            onChange={setAllowed}
          >
            <Stack gap="xs" mt="xs">
              {withheld.map((one) => (
                <Checkbox
                  key={one.id}
                  value={one.id}
                  label={one.label}
                  description={alsoSaid(record, template, one)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        {!isWhole && (
          <Text size="sm">
            The first page says that this copy is a part of the plan
            {isProfessional ? ', and the last one names what was left out' : ''}.
          </Text>
        )}
        {hasDrawings && !copy.omitted.has('voice-attachment') && (
          <Checkbox
            label="Include the pictures of “My views”"
            description="The first of them stands on the first page."
            {...tick('includePictures')}
          />
        )}
        {printed.length > 0 && (
          <Text size="sm">Printed after it: {printed.map(({ words }) => words).join('; ')}.</Text>
        )}
        {apart.length > 0 && (
          <Checkbox
            label={
              apart.length === 1
                ? 'Save the file that goes with it beside the PDF'
                : `Save the ${apart.length} files that go with it beside the PDF`
            }
            description={`${apart.length === 1 ? 'It' : 'They'} cannot be printed in it: ${apart.map(({ words, file }) => `${words} (${fileKinds[file.mediaType].words})`).join('; ')}. Only the pupil’s code stands in the name.`}
            {...tick('includeFiles')}
          />
        )}
        {isProfessional && (
          <Checkbox label="Include the quality check" {...tick('includeQuality')} />
        )}
        {isProfessional && answered && (
          <Checkbox label="Include the virtual school’s answer" {...tick('includeFeedback')} />
        )}
      </UnfinishedForm>
    </Dialog>
  );
};
