import {
  Button,
  Checkbox,
  Group,
  Modal,
  NativeSelect,
  Radio,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Exported } from '#domain/contract/documents.ts';
import { fileKinds, isPicture } from '#domain/pep/file-cell.ts';
import { filesToPrint, wordsOfRow } from '#domain/pep/files.ts';
import { parents, planWord } from '#domain/pep/plan-words.ts';
import type { PepRecord } from '#domain/pep/record.ts';
import { templateOfRecord } from '#domain/pep/wording.ts';
import { type Stage, sendings } from '#domain/pep/workflow.ts';
import { virtualSchoolOf } from '#domain/school/authority.ts';
import { useCall, useChange } from '../../../ui/client.ts';

type Recipient = 'virtual-school' | 'social-worker' | 'parents' | 'other';

/** Asks who the PDF is for, then for a folder; what leaves is written to the register. */
export const ExportDialog = ({
  record,
  stage,
  opened,
  onClose,
  onExported,
}: {
  record: PepRecord;
  /** Where the PEP stands: it can be noted as sent once, after sign-off. */
  stage: Stage | undefined;
  opened: boolean;
  onClose: () => void;
  onExported: (row: Exported) => void;
}) => {
  const template = useMemo(() => templateOfRecord(record), [record]);
  const word = planWord(template);
  // A plan of school and parents goes to them; to others only where the school says so.
  const offered: readonly Recipient[] = template.voluntary
    ? ['parents', 'other']
    : ['virtual-school', 'social-worker', 'other'];
  const [recipient, setRecipient] = useState<Recipient>(offered[0] ?? 'other');
  const [other, setOther] = useState('');
  const [missing, setMissing] = useState(false);
  const [includeRestricted, setIncludeRestricted] = useState(false);
  const [includePictures, setIncludePictures] = useState(false);
  const [includeQuality, setIncludeQuality] = useState(false);
  const [includeFeedback, setIncludeFeedback] = useState(false);
  const answered = stage === 'accepted' || stage === 'returned' || stage === 'amended';
  const [sentHow, setSentHow] = useState<keyof typeof sendings | ''>('');
  const maySend = recipient === offered[0] && stage === 'signed-off';
  const [includeFiles, setIncludeFiles] = useState(true);
  const hasDrawings = (useCall('voice.pictures', { pepId: record.id }).data ?? []).length > 0;
  const going = useMemo(
    () =>
      filesToPrint(template, record).map(({ field, row, file }) => ({
        file,
        words: wordsOfRow(field, row),
      })),
    [template, record],
  );
  const printed = going.filter(({ file }) => isPicture(file));
  const apart = going.filter(({ file }) => !isPicture(file));
  const exporting = useChange('documents.exportPep');

  const socialWorker = record.pupil.socialWorker.name;
  const names: Record<Recipient, string> = {
    'virtual-school': virtualSchoolOf(record.authority),
    'social-worker': socialWorker === '' ? 'Social worker' : `${socialWorker}, social worker`,
    parents,
    other: other.trim(),
  };

  const run = async (): Promise<void> => {
    if (names[recipient] === '') {
      setMissing(true);
      return;
    }
    const row = await exporting.run({
      pepId: record.id,
      recipient: names[recipient],
      includeRestricted,
      includePictures,
      includeFiles: includeFiles && apart.length > 0,
      includeQuality,
      includeFeedback: answered && includeFeedback,
      sentHow: maySend ? sentHow : '',
    });
    if (row === null) return;
    onExported(row);
    onClose();
  };

  return (
    <Modal opened={opened} onClose={onClose} title={`Export this ${word} as a PDF`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <Stack gap="md">
          <Radio.Group
            label="Who is it for?"
            description="Kept in the list of documents that were sent."
            value={recipient}
            onChange={(value) => setRecipient(value as Recipient)}
          >
            <Stack gap="xs" mt="xs">
              {offered.map((one) => (
                <Radio
                  key={one}
                  value={one}
                  label={one === 'other' ? 'Someone else' : names[one]}
                />
              ))}
            </Stack>
          </Radio.Group>
          {recipient === 'other' && (
            <TextInput
              label="Name and role"
              value={other}
              maxLength={200}
              error={missing && other.trim() === '' ? 'Write who it is for.' : undefined}
              onChange={(event) => setOther(event.currentTarget.value)}
            />
          )}
          {maySend && (
            <NativeSelect
              label="How is it sent?"
              description={`Notes the ${word} as sent today.`}
              data={[
                { value: '', label: 'Not noted as sent yet' },
                ...Object.entries(sendings).map(([value, label]) => ({ value, label })),
              ]}
              value={sentHow}
              onChange={(event) => setSentHow(event.currentTarget.value as typeof sentHow)}
            />
          )}
          <Checkbox
            label="Include the sensitive parts"
            description="Leave this off unless the person who receives it needs them."
            checked={includeRestricted}
            onChange={(event) => setIncludeRestricted(event.currentTarget.checked)}
          />
          {hasDrawings && (
            <Checkbox
              label="Include the pictures of “My views”"
              checked={includePictures}
              onChange={(event) => setIncludePictures(event.currentTarget.checked)}
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
              checked={includeFiles}
              onChange={(event) => setIncludeFiles(event.currentTarget.checked)}
            />
          )}
          <Checkbox
            label="Include the quality check"
            checked={includeQuality}
            onChange={(event) => setIncludeQuality(event.currentTarget.checked)}
          />
          {answered && (
            <Checkbox
              label="Include the virtual school’s answer"
              checked={includeFeedback}
              onChange={(event) => setIncludeFeedback(event.currentTarget.checked)}
            />
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={exporting.pending}>
              Choose a folder and export
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
