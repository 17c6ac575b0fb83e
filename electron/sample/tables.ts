/** What a row of a table says when the story of the child does not. */
import type { AnyFieldId, FieldId } from '#domain/form/fields/index.ts';
import { isNamed } from './answers.ts';
import type { Telling } from './everyday.ts';
import { sampleSchool } from './school.ts';
import type { Cells } from './story.ts';

const usualCells = ({ child, own }: Telling): Readonly<Partial<Record<AnyFieldId, Cells>>> => ({
  'attainment-lines': { progress: 'Good', assessed: String(own['attainment-date'] ?? '') },
  'attendance-previous-years': { school: sampleSchool.name },
  'current-support': { funding: 'School' },
  'developmental-needs': { lead: child.trustedAdult },
  'qualifications-planned': { level: '2' },
  tuition: { provider: 'Quill tutors', format: 'one-to-one', rate: 4200, 'funded-by': 'pp-plus' },
});

const percentOf = ({ attended, possible }: Cells): number =>
  Math.round((Number(attended) * 1000) / Number(possible)) / 10;

/** What goes on from the summer, by the same name, says in autumn only what has changed. */
const onGoing: readonly FieldId[] = [
  'current-support',
  'education-not-in-school',
  'interventions',
  'out-of-hours-learning',
];

const inSummer = ({ child, story }: Telling, id: AnyFieldId, name: string): Cells => {
  const goesOn = onGoing.find((one) => one === id);
  if (story === child.summer || goesOn === undefined) return {};
  const told = child.summer?.answers[goesOn];
  return told !== undefined && isNamed(told) ? (told[name] ?? {}) : {};
};

/** Makes a row whole; null for a year that came after the term of the PEP. */
export const wholeRowFor = (telling: Telling) => {
  const usual = usualCells(telling);
  return (id: AnyFieldId, told: Cells, name: string): Cells | null => {
    const cells = { ...usual[id], ...inSummer(telling, id, name), ...told };
    if (id === 'attainment-lines') {
      return { rag: cells.expected === 'below' ? 'amber' : 'green', ...cells };
    }
    if (id !== 'attendance-previous-years') return cells;
    const year = Number(name.slice(0, 4));
    return year < telling.record.term.academicYear ? { ...cells, percent: percentOf(cells) } : null;
  };
};
