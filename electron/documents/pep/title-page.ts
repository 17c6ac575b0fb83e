import { Temporal } from 'temporal-polyfill';
import { isAnswered, textOf } from '#domain/form/answer.ts';
import type { RecordFact } from '#domain/form/declaration.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { fieldsOf, findField } from '#domain/form/template.ts';
import { factText } from '#domain/form/words/facts.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { stages } from '#domain/kernel/stage.ts';
import { isPastSchool, placeWords } from '#domain/pupil/education.ts';
import { calledName, legalNameOf } from '#domain/pupil/pupil.ts';
import { academicYearLabel, termLabel } from '#domain/school/terms.ts';
import { callout, heading, type Labelled, labelled, paragraph } from '../kit/blocks.ts';
import { type ContentsPlace, keepContents } from '../kit/contents.ts';
import { gap, type Sheet } from '../kit/sheet.ts';
import { styles } from '../kit/style.ts';
import { value } from './cell.ts';
import type { PepInput } from './input.ts';
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
const planWords = ({ template, record }: PepInput, name: string): string =>
  findField(template, 'provider-contact') && textOf(record.answers['care-status']) === 'left-care'
    ? `This PEP is part of the pathway plan of ${name}, who was looked after by ${record.authority.name}.`
    : `This PEP is part of the care plan of ${name}, who is looked after by ${record.authority.name}.`;

/**
 * Where the child is educated. The school that keeps the PEP is named apart where it is not the
 * place: a child without one, or a student at a college or university.
 */
const placeOfEducation = ({ template, record }: PepInput): Labelled[] => {
  const { school, pupil, yearGroup } = record;
  const said = pupil.education;
  const identifiers = [
    ['URN', factText('schoolUrn', record)],
    ['LAESTAB', factText('schoolLaestab', record)],
  ].map(([label, number]) => `${label} ${number === '' ? 'not recorded' : number}`);
  const named = (name: string) => [...value(name), ...value(identifiers.join(', '))];
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

/**
 * The first page: whose plan this is, for which term, that it is part of the care plan, who signed
 * it off, and what is in it. The contents are filled in at the end.
 */
export const titlePage = (sheet: Sheet, input: PepInput, sections: number): ContentsPlace => {
  const { template, record, includeRestricted = false } = input;
  const { pupil, authority, term } = record;
  const title = documentTitle(input);
  const fact = (name: RecordFact): string => factText(name, record);
  const name = legalName(record);
  const called = calledName(pupil);
  const leftOut = includeRestricted
    ? 0
    : fieldsOf(template).filter((f) => f.restricted && isAnswered(f, record.answers[f.id])).length;

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
  ]);
  gap(sheet, 12);
  labelled(sheet, [
    ...(called === pupil.legalForename
      ? []
      : [{ label: 'Likes to be called', value: value(called) }]),
    { label: 'Date of birth', value: value(fact('dateOfBirth')) },
    { label: 'Year group', value: value(fact('yearGroup')) },
    ...placeOfEducation(input),
    { label: leadLabel(input), value: value(leadText(input)) },
    ...(template.voluntary
      ? []
      : [
          { label: 'Looked after by', value: value(fact('lookingAfterAuthority')) },
          { label: 'Virtual school', value: value(authority.virtualSchool) },
          { label: 'Next care plan review', value: value(fact('nextReviewDate')) },
        ]),
    ...(leftOut === 0
      ? []
      : [
          {
            label: 'Left out of this copy',
            value: value(leftOut === 1 ? '1 restricted answer' : `${leftOut} restricted answers`),
          },
        ]),
    { label: 'Revision', value: value(String(record.revision)) },
    {
      label: 'Form',
      value: value(`${formTitle(input)}, ${template.id} version ${template.version}`),
    },
  ]);
  gap(sheet, 18);
  paragraph(sheet, 'In this plan', styles.h3);
  gap(sheet, 2);
  return keepContents(sheet, sections);
};
