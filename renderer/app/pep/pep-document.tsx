import { Button, Title } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { virtualSchoolOf } from '#domain/authority/authority.ts';
import type { Exported } from '#domain/contract/calls/documents.ts';
import type { PepLife } from '#domain/contract/calls/stages.ts';
import { toldBy } from '#domain/contributions/contributions.ts';
import { shownAnswer, shownField } from '#domain/form/display.ts';
import { isShownInDocument, neededInEachTarget } from '#domain/form/missing.ts';
import { actionStatuses, type PepRecord } from '#domain/form/record.ts';
import type { Field, Section, Template } from '#domain/form/template.ts';
import { attributionOf } from '#domain/form/words/attribution.ts';
import { parents, planWord } from '#domain/form/words/plan-words.ts';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { spendingCategories, spendingKinds } from '#domain/ppplus/spending.ts';
import { calledName, listName } from '#domain/pupil/pupil.ts';
import { termLabel } from '#domain/school/terms.ts';
import { yearGroupLabel } from '#domain/school/year-group.ts';
import { PartsLine } from '../../features/contributions/parts-line.tsx';
import { ExportDialog } from '../../features/documents/export-dialog.tsx';
import { KeptFiles } from '../../features/files/kept-files.tsx';
import { ReadTable, ShownAnswer } from '../../features/form/shown.tsx';
import { PlanMoney } from '../../features/ppplus/plan-money.tsx';
import { targetGroups } from '../../features/review/targets/target-groups.ts';
import { AmendDialog } from '../../features/stages/amend-dialog.tsx';
import { Comments } from '../../features/stages/life/comments.tsx';
import { PepStages } from '../../features/stages/life/pep-stages.tsx';
import { StepDialog } from '../../features/stages/life/step-dialog.tsx';
import { ExportedNote, SavedNote } from '../../features/stages/saved-note.tsx';
import { UndoSignOffDialog } from '../../features/stages/undo-sign-off-dialog.tsx';
import { Pictures } from '../../features/voice/pictures.tsx';
import { useCall } from '../../ui/call/client.ts';
import page from '../../ui/page/page.module.css';
import { Page } from '../../ui/page/page.tsx';
import { SmallButton } from '../../ui/page/small-button.tsx';
import { StatusWord } from '../../ui/words/status-word.tsx';
import classes from './document.module.css';

const Targets = ({ record, template }: { record: PepRecord; template: Template }) => (
  <>
    {record.targets.map((target, i) => (
      <section key={target.id} className={classes.target}>
        <Title order={3}>Target {i + 1}</Title>
        <dl className={classes.pairs}>
          {targetGroups(template)
            .flatMap(({ fields }) => fields)
            .map((field) => ({ field, shown: shownAnswer(field, target.answers[field.id]) }))
            .filter(({ field, shown }) => shown.kind !== 'nothing' || neededInEachTarget(field))
            .map(({ field, shown }) => (
              <div key={field.id}>
                <dt>{field.label}</dt>
                <dd>
                  <ShownAnswer shown={shown} label={field.label} />
                </dd>
              </div>
            ))}
        </dl>
      </section>
    ))}
  </>
);

const targetNumber = (record: PepRecord, id: string | null): string => {
  const at = record.targets.findIndex((target) => target.id === id);
  return at < 0 ? '' : `Target ${at + 1}`;
};

const Actions = ({ record }: { record: PepRecord }) => (
  <ReadTable
    className={classes.table}
    label="Actions"
    columns={[
      { id: 'what', label: 'What' },
      { id: 'who', label: 'Who' },
      { id: 'when', label: 'By when' },
      { id: 'target', label: 'Target' },
      { id: 'status', label: 'How it stands' },
    ]}
    rows={record.actions.map((action) => [
      action.description,
      action.owner,
      formatDate(action.dueDate),
      targetNumber(record, action.targetId),
      `${actionStatuses[action.status]}${action.note === '' ? '' : `: ${action.note}`}`,
    ])}
  />
);

const Spending = ({ record }: { record: PepRecord }) => (
  <>
    <PlanMoney ppPlus={record.ppPlus} />
    {record.ppPlus.lines.length > 0 && (
      <ReadTable
        className={classes.table}
        label="PP+ lines"
        columns={[
          { id: 'what', label: 'What it pays for' },
          { id: 'category', label: 'Kind of support' },
          { id: 'target', label: 'Target' },
          { id: 'kind', label: 'Planned or spent' },
          { id: 'amount', label: 'Amount', align: 'right' },
        ]}
        rows={record.ppPlus.lines.map((line) => [
          line.description,
          spendingCategories[line.category],
          targetNumber(record, line.targetId),
          spendingKinds[line.kind],
          formatPence(line.amountPence),
        ])}
      />
    )}
  </>
);

type OfField = { field: Field; record: PepRecord; template: Template };

/** What a field says: rows kept as records are read from there, all else from the answers. */
const FieldText = ({ field, record, template }: OfField) => {
  if (field.type === 'targets' && record.targets.length > 0) {
    return <Targets record={record} template={template} />;
  }
  if (field.type === 'actions' && record.actions.length > 0) return <Actions record={record} />;
  if (field.type === 'spending' && record.ppPlus.lines.length > 0) {
    return <Spending record={record} />;
  }
  const told = toldBy(record, template, field);
  return (
    <>
      <ShownAnswer shown={shownField(field, record, template)} label={field.label} />
      {told !== '' && <p className="quiet">{told}</p>}
      <KeptFiles field={field} answer={record.answers[field.id]} />
    </>
  );
};

/** Closed until it is opened, like on the form. */
const Restricted = (props: OfField) => {
  const [open, setOpen] = useState(false);
  return open ? (
    <FieldText {...props} />
  ) : (
    <SmallButton onClick={() => setOpen(true)}>
      Open<span className="only-read-aloud"> {props.field.label}</span>
    </SmallButton>
  );
};

const isShort = (field: Field): boolean =>
  ['fact', 'text', 'date', 'number', 'choice'].includes(field.type);

const DocumentSection = ({
  section,
  record,
  template,
}: {
  section: Section;
  record: PepRecord;
  template: Template;
}) => {
  const writtenBy = attributionOf(section, template, record);
  return (
    <section className={classes.section}>
      <Title order={2}>{section.title}</Title>
      {writtenBy === null ? null : <p className="quiet">{writtenBy}</p>}
      {section.id === 'my-views' && <Pictures pepId={record.id} fixed />}
      <dl className={classes.pairs}>
        {section.fields
          .filter((field) => isShownInDocument(field, template, record))
          .map((field) => (
            <div
              key={field.id}
              className={isShort(field) ? undefined : classes.long}
              data-childs-words={field.childsWords || undefined}
            >
              <dt>{field.label}</dt>
              <dd>
                {field.restricted ? (
                  <Restricted field={field} record={record} template={template} />
                ) : (
                  <FieldText field={field} record={record} template={template} />
                )}
              </dd>
            </div>
          ))}
      </dl>
    </section>
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
  const sections = template.sections.filter((section) =>
    section.fields.some((field) => isShownInDocument(field, template, record)),
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
      <article className={classes.document}>
        {sections.map((section) => (
          <DocumentSection key={section.id} section={section} record={record} template={template} />
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
