import { whyNotHere } from '#domain/contributions/contributions.ts';
import { isNotKnown, saysNothing } from '#domain/form/display.ts';
import { isNeeded, targetGaps } from '#domain/form/missing.ts';
import type { Section } from '#domain/form/template.ts';
import { joined } from '#domain/kernel/text.ts';
import { isAskedHere } from '../asked.ts';
import type { CopyInput } from '../input.ts';

const quoted = (label: string, reason = ''): string =>
  joined([`“${label}”`, reason.trim() === '' ? '' : `(${reason.trim().replace(/\.$/, '')})`], ' ');

/** What a target that was begun still needs, as far as this copy asks it. */
const gapsInTargets = ({ whole, template, omitted }: CopyInput): string[] =>
  whole.targets.flatMap((target, i) =>
    targetGaps(target, template)
      .filter(({ id }) => !omitted.has(id) && target.answers[id]?.kind !== 'not-known')
      .map(({ label }) => `Target ${i + 1}, ${quoted(label)}`),
  );

/** What of the targets is not known, with the reason that was given. */
const unknownInTargets = ({ record, template, omitted }: CopyInput): string[] =>
  record.targets.flatMap((target, i) =>
    template.targetFields.flatMap(({ id, label }) => {
      const answer = target.answers[id];
      return answer?.kind === 'not-known' && !omitted.has(id)
        ? [`Target ${i + 1}, ${quoted(label, answer.reason)}`]
        : [];
    }),
  );

/**
 * What stands in one line at the end of a part: what is needed and nobody has answered, and what is not
 * known, with its reason. Empty where there is neither.
 */
export const closingLine = (sections: readonly Section[], input: CopyInput): string => {
  const { template, record, whole } = input;
  const fields = sections
    .flatMap((section) => section.fields)
    .filter((field) => isAskedHere(field, input));
  const hasTargets = fields.some(({ type }) => type === 'targets');
  const blank = [
    ...fields
      .filter(
        (field) =>
          isNeeded(field, template, whole) &&
          saysNothing(field, whole, template) &&
          whyNotHere(record, template, field) === '',
      )
      .map(({ label }) => quoted(label)),
    ...(hasTargets ? gapsInTargets(input) : []),
  ];
  const unknown = [
    ...fields.flatMap((field) => {
      const answer = record.answers[field.id];
      return answer?.kind === 'not-known' && isNotKnown(field, record)
        ? [quoted(field.label, answer.reason)]
        : [];
    }),
    ...(hasTargets ? unknownInTargets(input) : []),
  ];
  const said = (words: string, what: readonly string[]): string =>
    what.length === 0 ? '' : `${words}: ${what.join('; ')}.`;
  return joined(
    [
      said(whole.signedOff === null ? 'Not answered yet' : 'Not answered', blank),
      said('Not known', unknown),
    ],
    ' ',
  );
};
