import { Temporal } from 'temporal-polyfill';
import { textOf } from '#domain/form/answer.ts';
import type { RecordFact } from '#domain/form/declaration.ts';
import { readers } from '#domain/form/reader/reader.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { findField } from '#domain/form/template.ts';
import { factText } from '#domain/form/words/facts.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { stages } from '#domain/kernel/stage.ts';
import { isPastSchool, placeWords } from '#domain/pupil/education.ts';
import { calledName, legalNameOf, listName } from '#domain/pupil/pupil.ts';
import { academicYearLabel, termLabel } from '#domain/school/terms.ts';
import { callout, heading, type Labelled, labelled, paragraph } from '../kit/blocks.ts';
import { type ContentsPlace, keepContents } from '../kit/contents.ts';
import type { CellText } from '../kit/rows.ts';
import { gap, type Sheet } from '../kit/sheet.ts';
import { styles } from '../kit/style.ts';
import { value } from './cell.ts';
import type { CopyInput } from './input.ts';
import { documentTitle, formTitle, leadLabel, leadText } from './naming.ts';

/** "Mia Thompson": the name in law, which other records can be matched to. */
export const legalName = ({ pupil }: PepRecord): string => legalNameOf(pupil);

/** "12 November 2026, 15:42": the day of its stage, with the time of a British school's clock on that day. */
const formatStamp = ({ at, on }: { at: string; on: string }): string => {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London');
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return local.toPlainDate().toString() === on ? `${formatDate(on)}, ${time}` : formatDate(on);
};

const signOff = ({ signedOff, revision, amendReason }: PepRecord): string => {
  const amended =
    revision > 1
      ? ` This is revision ${revision}, made because: ${amendReason || 'no reason recorded'}.`
      : '';
  return signedOff
    ? `Signed off by ${signedOff.by} on ${formatStamp(signedOff)}.${amended}`
    : `In preparation, not signed off. It may still change.${amended}`;
};

/** Which plan this one is part of: that of a child in care, or of a young person who has left it. */
const planWords = ({ template, record }: CopyInput, name: string): string => {
  if (record.authority.id === '') {
    return `A plan that the school makes for ${name}, whom no authority looks after.`;
  }
  return findField(template, 'provider-contact') &&
    textOf(record.answers['care-status']) === 'left-care'
    ? `This PEP is part of the pathway plan of ${name}, who was looked after by ${record.authority.name}.`
    : `This PEP is part of the care plan of ${name}, who is looked after by ${record.authority.name}.`;
};

/**
 * Where the child is educated. The school that keeps the PEP is named apart where it is not the
 * place: a child without one, or a student at a college or university.
 */
const placeOfEducation = ({ template, record, reader }: CopyInput): Labelled[] => {
  const { school, pupil, yearGroup } = record;
  const said = pupil.education;
  const identifiers = [
    ['URN', factText('schoolUrn', record)],
    ['LAESTAB', factText('schoolLaestab', record)],
  ].map(([label, number]) => `${label} ${number === '' ? 'not recorded' : number}`);
  const { isProfessional } = readers[reader];
  const named = (name: string) => [
    ...value(name),
    ...(isProfessional ? value(identifiers.join(', ')) : []),
  ];
  const label =
    template.voluntary || findField(template, 'designated-teacher') ? 'School' : 'Setting';
  const elsewhere = isPastSchool(yearGroup) ? said.elsewhere.trim() : '';
  if (said.place !== 'no' && elsewhere === '') {
    return [{ label, value: named(factText('schoolName', record)) }];
  }
  return [
    said.place === 'no'
      ? { label, value: value(placeWords(said, yearGroup)) }
      : { label: 'Studies at', value: value(elsewhere) },
    { label: 'This plan is kept by', value: named(school.name) },
  ];
};

/** Of a copy that is not whole, that it is a part; what was left out is named to professionals only. */
const partOfPlan = (leftOut: CopyInput['leftOut'], isProfessional: boolean): CellText => {
  if (leftOut.length === 0) return [];
  const names = leftOut.map(({ label }) => `“${label}”`).join(', ');
  const named = isProfessional ? ` Left out: ${names}.` : '';
  return [{ text: `This copy is a part of the plan.${named}`, style: styles.body }];
};

/** What the last page says of the document itself: which form it is and which revision, in words. */
export const imprint = (sheet: Sheet, input: CopyInput): void => {
  const { record } = input;
  gap(sheet, 14);
  paragraph(
    sheet,
    `Form: ${formTitle(input)}. ${record.revision === 1 ? 'First version of this plan.' : `Revision ${record.revision} of this plan.`}`,
    styles.note,
  );
};

/**
 * The first page: whose plan this is, for which term, that it is part of the care plan, who signed
 * it off, and what is in it. The contents are filled in at the end.
 */
export const titlePage = (sheet: Sheet, input: CopyInput, sections: number): ContentsPlace => {
  const { template, record, reader, recipient, leftOut } = input;
  const { pupil, authority, term } = record;
  const { isProfessional } = readers[reader];
  const title = documentTitle(input);
  const fact = (name: RecordFact): string => factText(name, record);
  // Others' records are matched by the name in law; whoever knows the child reads the name they know.
  const name = isProfessional ? legalName(record) : listName(pupil);
  const called = calledName(pupil);
  const theirNumber = textOf(record.answers['social-care-id']);

  paragraph(sheet, template.voluntary ? title : `${title} (PEP)`, styles.kicker);
  heading(sheet, 1, name, { bookmark: title });
  paragraph(
    sheet,
    `${termLabel(term)}, school year ${academicYearLabel(term.academicYear)}`,
    styles.lead,
  );
  gap(sheet, 3);
  paragraph(
    sheet,
    template.voluntary
      ? `A plan that school and parents make of their own accord for ${name}.`
      : planWords(input, name),
  );
  gap(sheet, 12);
  callout(sheet, [
    { text: stages[record.status], style: styles.strong },
    { text: signOff(record), style: styles.body },
    // A voluntary plan does not say by the names of its questions what it leaves out.
    ...partOfPlan(leftOut, isProfessional && !template.voluntary),
  ]);
  gap(sheet, 12);
  labelled(sheet, [
    { label: 'This copy is for', value: value(recipient) },
    ...(called === pupil.legalForename || !isProfessional
      ? []
      : [{ label: 'Likes to be called', value: value(called) }]),
    ...(isProfessional
      ? [
          { label: 'Date of birth', value: value(fact('dateOfBirth')) },
          ...(template.voluntary || authority.id === ''
            ? []
            : [{ label: `${authority.name}’s number`, value: value(theirNumber) }]),
        ]
      : []),
    { label: 'Year group', value: value(fact('yearGroup')) },
    ...placeOfEducation(input),
    { label: leadLabel(input), value: value(leadText(input)) },
    ...(template.voluntary || authority.id === ''
      ? []
      : [
          { label: 'Looked after by', value: value(fact('lookingAfterAuthority')) },
          { label: 'Virtual school', value: value(authority.virtualSchool) },
          { label: 'Next care plan review', value: value(fact('nextReviewDate')) },
        ]),
  ]);
  gap(sheet, 18);
  paragraph(sheet, 'In this plan', styles.h3);
  gap(sheet, 2);
  return keepContents(sheet, sections);
};
