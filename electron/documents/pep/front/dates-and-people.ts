import { virtualSchoolContactOf } from '#domain/authority/authority.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import type { Person } from '#domain/kernel/person.ts';
import { joined } from '#domain/kernel/text.ts';
import { heading } from '../../kit/blocks.ts';
import { value } from '../../kit/cell.ts';
import type { Fact } from '../../kit/columns/fact.ts';
import { grid } from '../../kit/columns/grid.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { askedHere, knownHere } from '../asked.ts';
import type { CopyInput } from '../input.ts';
import { leadLabel, leadName } from '../naming.ts';

const nameAndPhone = ({ name, phone }: Person): string => joined([name, phone]);

/** A fact that is there where this copy asks its question, with a dash where nothing is known. */
const fact = (input: CopyInput, id: FieldId, label: string, text: string): Fact[] =>
  askedHere(input, id) === undefined ? [] : [{ label, value: value(text) }];

const day = (input: CopyInput, id: FieldId, label: string): Fact[] =>
  fact(input, id, label, knownHere(input, id));

/** When everyone meets, and who they are. */
export const datesAndPeopleBlock = (sheet: Sheet, input: CopyInput): void => {
  const { pupil, authority } = input.record;
  const contact = virtualSchoolContactOf(pupil, authority);
  heading(sheet, 2, 'Dates and people', { bookmark: null });
  grid(sheet, [
    ...day(input, 'meeting-date', 'This meeting'),
    ...day(input, 'next-pep-date', 'Next PEP'),
    ...day(input, 'next-cla-review-date', 'Next care plan review'),
    ...fact(input, 'social-worker', 'Social worker', nameAndPhone(pupil.socialWorker)),
    ...fact(input, 'main-carer', 'Carer', nameAndPhone(pupil.carer)),
    { label: leadLabel(input), value: value(leadName(input)) },
    ...fact(
      input,
      'vs-contact',
      'Virtual school',
      authority.id === '' ? '' : joined([authority.virtualSchool, contact.name]),
    ),
  ]);
};
