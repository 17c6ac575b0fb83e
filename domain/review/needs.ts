import { rowEmpty, rowsOf, textOf } from '../form/answer.ts';
import { cellText } from '../form/display.ts';
import type { FieldId } from '../form/fields/index.ts';
import type { PepRecord } from '../form/record.ts';
import { findField, type Template } from '../form/template.ts';
import { joined } from '../kernel/text.ts';

/** A need that a PEP names, with the question in which it does. */
export type NamedNeed = { label: string; fieldId: FieldId; codes: readonly string[] };

/** How a target is known to be for a need: it names it, or its words come near. */
export type NeedMet = { target: number; by: 'name' | 'words' };

/** Words that tell nothing of which need is meant. */
const common = new Set(['needs', 'other', 'difficulty', 'about', 'support', 'their', 'there']);

/** The words of five letters and more, each by its beginning, so that "change" is found in "changes". */
const stems = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length >= 5 && !common.has(word))
      .map((word) => word.slice(0, 5)),
  );

const words = (text: string): string[] => text.toLowerCase().split(/[^\p{L}]+/u);

/** Whether a text speaks of something: half of its words, or a short name of it. */
const speaksOf = (text: string, { label, codes }: NamedNeed): boolean => {
  if (codes.some((code) => words(text).includes(code.toLowerCase()))) return true;
  const wanted = [...stems(label)];
  const there = stems(text);
  const found = wanted.filter((stem) => there.has(stem)).length;
  return wanted.length > 0 && found * 2 >= wanted.length;
};

const plain = (text: string): string => joined(words(text), ' ');

/** Every need that the PEP names: types of special need, developmental needs, and others noticed. */
export const namedNeeds = (template: Template, { answers }: PepRecord): NamedNeed[] => {
  const rows = (id: FieldId) =>
    rowsOf(answers[id]).filter((row) => !rowEmpty(row, findField(template, id)?.columns));
  const type = findField(template, 'sen-needs')?.columns?.find(({ id }) => id === 'type');
  // Whose type is not assessed yet, and "other", name no need.
  const known = (type?.options ?? []).filter(({ value }) => value !== 'NSA' && value !== 'OTH');
  const named = rows('sen-needs')
    .map((row) => String(row.cells.type ?? ''))
    .filter((code) => known.some(({ value }) => value === code))
    .map(
      (code): NamedNeed => ({
        label: type ? cellText(type, code) : code,
        fieldId: 'sen-needs',
        codes: [code],
      }),
    );
  const developmental = rows('developmental-needs')
    .map(
      (row): NamedNeed => ({
        label: String(row.cells.need ?? '').trim(),
        fieldId: 'developmental-needs',
        codes: [],
      }),
    )
    .filter(({ label }) => label !== '');
  const text = textOf(answers['additional-needs']);
  const noticed = known
    .map(({ value, label }): NamedNeed => ({ label, fieldId: 'additional-needs', codes: [value] }))
    .filter((need) => speaksOf(text, need) && !named.some(({ label }) => label === need.label));
  return [...named, ...developmental, ...noticed];
};

/** The first target that is for a need, one that names it before one whose words come near. */
export const targetFor = (need: NamedNeed, { targets }: PepRecord): NeedMet | null => {
  const says = targets.map(({ answers }) => ({
    need: textOf(answers['target-need']),
    why: textOf(answers['target-why']),
  }));
  const names = says.findIndex((one) => plain(one.need) === plain(need.label));
  if (names >= 0) return { target: names + 1, by: 'name' };
  const near = says.findIndex((one) => speaksOf(`${one.need} ${one.why}`, need));
  return near >= 0 ? { target: near + 1, by: 'words' } : null;
};
