import { textOf } from '#domain/form/answer.ts';
import type { FormPart } from '#domain/form/forms/parts.ts';
import { nameFor, roleLabel } from '#domain/meeting/people.ts';
import { legalNameOf } from '#domain/pupil/pupil.ts';
import type { PepInput } from './input.ts';

type Named = Pick<PepInput, 'template' | 'record'>;

/** What the document is called: a voluntary plan does not call itself a PEP. */
export const documentTitle = ({ template }: Pick<Named, 'template'>): string =>
  template.voluntary?.printedTitle ?? 'Personal Education Plan';

/** "Mia Thompson": the name in law, which other records can be matched to. */
export const legalName = ({ pupil }: Named['record']): string => legalNameOf(pupil);

/** Whether the document may speak of care: a voluntary plan only where the parents agree. */
export const namesCare = ({ template, record }: Named): boolean =>
  !template.voluntary || textOf(record.answers[template.voluntary.mayNameCare]) === 'yes';

/** The form's own title, in words that this document may print. */
export const formTitle = (input: Named): string =>
  namesCare(input) ? input.template.title : documentTitle(input);

/** What the person who leads the PEP is called in this phase: "Designated teacher", "Key person…". */
export const leadLabel = ({ template }: Pick<Named, 'template'>): string =>
  roleLabel(template, 'designated-teacher', 'Designated teacher');

/** The name alone of who leads the PEP. */
export const leadName = ({ template, record }: Named): string =>
  nameFor(record, template, 'designated-teacher');

/** The parts whose names speak of care, or of money that comes with it, as a plan calls them that may not. */
const plainTitles: Partial<Record<FormPart<unknown>['id'], string>> = {
  care: 'The people around me',
  targets: 'Targets, actions and money',
};

/** What a part is called; a plan that does not speak of care has the people around the child alone. */
export const partTitle = (
  { id, title }: Pick<FormPart<unknown>, 'id' | 'title'>,
  mayNameCare: boolean,
): string => (mayNameCare ? undefined : plainTitles[id]) ?? title;
