import fs from 'node:fs';
import Holidays from 'date-holidays';

/** From before any child now in care was born to when a baby now leaves school. */
const [first, last] = [2005, 2050];

const england = new Holidays('GB', 'ENG');

const daysOf = (year: number): string[] =>
  england
    .getHolidays(year)
    .filter(({ type }) => type === 'public' || type === 'bank')
    .map(({ date }) => date.slice(5, 10))
    .sort();

const text = (): string => {
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const lines = years.map((year) => `  ${year}: '${[...new Set(daysOf(year))].join(' ')}',`);
  return `/**
 * Bank holidays of England, weekends' substitutes included, as month and day by year. Written by
 * \`npm run holidays\` from the date-holidays package; a test holds it up to date.
 */
export const bankHolidayDays: Readonly<Record<number, string>> = {
${lines.join('\n')}
};
`;
};

/** Writes domain/school/bank-holiday-days.ts; with --print it only shows it. */
if (process.argv.includes('--print')) process.stdout.write(text());
else {
  fs.writeFileSync(new URL('../domain/school/bank-holiday-days.ts', import.meta.url), text());
  console.log('domain/school/bank-holiday-days.ts is written.');
}
