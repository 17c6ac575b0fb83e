import { Button, Title } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { virtualSchoolOf } from '#domain/authority/authority.ts';
import type { Exported } from '#domain/contract/calls/documents.ts';
import type { PepLife } from '#domain/contract/calls/stages.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import { partsOf } from '#domain/form/forms/parts.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { parents, planWord } from '#domain/form/words/plan-words.ts';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { calledName, listName } from '#domain/pupil/pupil.ts';
import { isWritten } from '#domain/quality/written.ts';
import { termLabel } from '#domain/school/terms.ts';
import { yearGroupLabel } from '#domain/school/year-group.ts';
import { PartsLine } from '../../features/contributions/parts-line.tsx';
import { ExportDialog } from '../../features/documents/export-dialog.tsx';
import { PartQuality } from '../../features/quality/part-quality.tsx';
import { AmendDialog } from '../../features/stages/amend-dialog.tsx';
import { Comments } from '../../features/stages/life/comments.tsx';
import { PepStages } from '../../features/stages/life/pep-stages.tsx';
import { StepDialog } from '../../features/stages/life/step-dialog.tsx';
import { ExportedNote, SavedNote } from '../../features/stages/saved-note.tsx';
import { UndoSignOffDialog } from '../../features/stages/undo-sign-off-dialog.tsx';
import { useCall } from '../../ui/call/client.ts';
import page from '../../ui/page/page.module.css';
import { Page } from '../../ui/page/page.tsx';
import { SmallButton } from '../../ui/page/small-button.tsx';
import { StatusWord } from '../../ui/words/status-word.tsx';
import classes from './document.module.css';
import { DocumentSection, saidIn } from './document-section.tsx';

/** What the council is likely to say of all that is written, folded: it is past changing. */
const WhatIsJudged = ({ record, written }: { record: PepRecord; written: readonly FieldId[] }) => {
  const [open, setOpen] = useState(false);
  return (
    <details className={classes.newer} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Quality, as the council is likely to judge it</summary>
      {open && <PartQuality pepId={record.id} written={written} />}
    </details>
  );
};

/** The PDF of what is signed now, if the virtual school may have it though nobody has noted that. */
const unsentPdf = (life: PepLife | undefined, virtualSchool: string): PepLife['pdf'] => {
  const pdf = life?.stage === 'signed-off' && life.pdf?.current ? life.pdf : null;
  return pdf && (pdf.recipient === '' || pdf.recipient === virtualSchool) ? pdf : null;
};

/**
 * A signed-off PEP: read like a document and sent as a PDF. Until it is sent the sign-off can be
 * undone; after that it is corrected only by a new revision.
 */
export const PepDocument = ({ record }: { record: PepRecord }) => {
  const template = useMemo(() => templateOfRecord(record), [record]);
  const parts = partsOf(template.sections)
    .map((part) => ({
      ...part,
      sections: part.sections.filter((section) => saidIn(section, record, template).length > 0),
    }))
    .filter(({ sections }) => sections.length > 0);
  const written = parts.flatMap(({ sections }) =>
    sections.flatMap((section) =>
      saidIn(section, record, template)
        .filter((field) => isWritten(field, record))
        .map(({ id }) => id),
    ),
  );
  // The pupil's page leads straight to what is next.
  const search: object = useSearch({ strict: false });
  const askedToExport = 'step' in search && search.step === 'export';
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'export' | 'amend' | 'undo' | 'sent' | null>(
    askedToExport ? 'export' : null,
  );
  const [exported, setExported] = useState<Exported | null>(null);
  const revisions = useCall('peps.forPupil', { pupilId: record.pupil.id });
  const newer = revisions.data?.find(
    (row) =>
      row.term.academicYear === record.term.academicYear &&
      row.term.term === record.term.term &&
      row.revision > record.revision,
  );
  const life = useCall('peps.life', { id: record.id });
  const recipient = template.voluntary ? parents : virtualSchoolOf(record.authority);
  const unsent = unsentPdf(life.data, recipient);
  const noteAsSent = unsent && (
    <SmallButton onClick={() => setDialog('sent')}>Note as sent to {recipient}</SmallButton>
  );
  const close = (): void => {
    setDialog(null);
    if (!askedToExport) return;
    void navigate({ to: '/peps/$pepId', params: { pepId: record.id }, search: {}, replace: true });
  };
  return (
    <Page
      title={listName(record.pupil)}
      subtitle={
        <span className={page.about}>
          <span>{yearGroupLabel(record.yearGroup)}</span>
          <span>
            {termLabel(record.term)} {planWord(template)}
          </span>
          {record.revision > 1 && <span>Revision {record.revision}</span>}
          {record.signedOff && (
            <StatusWord kind="done">
              Signed off {formatDate(record.signedOff.on)} by {record.signedOff.by}
            </StatusWord>
          )}
        </span>
      }
      actions={
        <>
          {life.data?.undoable === 'signed-off' && (
            <Button variant="default" onClick={() => setDialog('undo')}>
              Undo sign-off
            </Button>
          )}
          {!newer && (
            <Button variant="default" onClick={() => setDialog('amend')}>
              Amend
            </Button>
          )}
          <Button onClick={() => setDialog('export')}>Export PDF</Button>
        </>
      }
    >
      <PepStages
        pepId={record.id}
        called={calledName(record.pupil)}
        authority={record.authority}
        sections={template.sections}
        {...(unsent && { elsewhere: 'sent' })}
      />
      <PartsLine record={record} />
      {life.data?.answered && (
        <Comments answered={life.data.answered} acceptedWord={life.data.acceptedWord} />
      )}
      {newer && (
        <p className={classes.newer}>
          This {planWord(template)} was amended later.{' '}
          <Link to="/peps/$pepId" params={{ pepId: newer.id }}>
            Open revision {newer.revision}
          </Link>
        </p>
      )}
      {record.amendReason !== '' && (
        <p className={classes.newer}>Amended because: {record.amendReason}</p>
      )}
      {exported ? (
        <ExportedNote row={exported}>{noteAsSent}</ExportedNote>
      ) : (
        unsent && <SavedNote pdf={unsent}>{noteAsSent}</SavedNote>
      )}
      <WhatIsJudged record={record} written={written} />
      <article className={classes.document}>
        {parts.map(({ id, number, title, sections }) => (
          <section key={id} className={classes.part}>
            <Title order={2}>
              {number} {title}
            </Title>
            {sections.map((section) => (
              <DocumentSection
                key={section.id}
                section={section}
                part={title}
                record={record}
                template={template}
              />
            ))}
          </section>
        ))}
      </article>
      {dialog === 'export' && (
        <ExportDialog
          record={record}
          stage={life.data?.stage}
          onClose={close}
          onExported={setExported}
        />
      )}
      {dialog === 'amend' && <AmendDialog pepId={record.id} onClose={close} />}
      {dialog === 'undo' && life.data && (
        <UndoSignOffDialog
          pepId={record.id}
          pdf={life.data.pdf}
          onClose={close}
          onAmend={() => setDialog('amend')}
        />
      )}
      {dialog === 'sent' && life.data && (
        <StepDialog life={life.data} step="sent" recipient={recipient} onClose={close} />
      )}
    </Page>
  );
};
