import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { applies } from '#domain/form/conditions.ts';
import { type Shown, shownAnswer, shownField } from '#domain/form/display.ts';
import type { PepRecord } from '#domain/form/record.ts';
import type { Field, Template } from '#domain/form/template.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { balancesOf } from '#domain/ppplus/balance.ts';
import { initials, listName } from '#domain/pupil/pupil.ts';
import { termLabel } from '#domain/school/terms.ts';

const resolveFrom = createRequire(import.meta.url);

const text = (raw: string): string =>
  raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><thead><tr>${head.map((cell) => `<th scope="col">${text(cell)}</th>`).join('')}</tr></thead>
  <tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;

const shownHtml = (shown: Shown): string => {
  switch (shown.kind) {
    case 'text':
      return `<p>${text(shown.text)}</p>`;
    case 'list':
      return `<ul>${shown.items.map((item) => `<li>${text(item)}</li>`).join('')}</ul>`;
    case 'table':
      return table(
        shown.columns.map((c) => c.label),
        shown.rows,
      );
    default:
      return '<p class="none">Not recorded</p>';
  }
};

const fieldHtml = (field: Field, template: Template, record: PepRecord): string => {
  switch (field.type) {
    case 'targets':
      return record.targets
        .map(
          (target, i) =>
            `<h3>Target ${i + 1}</h3><dl>${template.targetFields
              .map(
                (f) =>
                  `<dt>${text(f.label)}</dt><dd>${shownHtml(shownAnswer(f, target.answers[f.id]))}</dd>`,
              )
              .join('')}</dl>`,
        )
        .join('');
    case 'actions':
      return table(
        ['Action', 'Owner', 'By', 'Status', 'Note'],
        record.actions.map((a) => [a.description, a.owner, a.dueDate, a.status, a.note]),
      );
    case 'spending': {
      const [money] = balancesOf(record.ppPlus);
      return `<p>Expected ${formatPence(money?.balance.expected ?? 0)}, spent ${formatPence(money?.balance.spent ?? 0)}</p>${table(
        ['Kind', 'Date', 'What', 'Supplier', 'Amount'],
        record.ppPlus.lines.map((line) => [
          line.kind,
          line.date,
          line.description,
          line.supplier,
          formatPence(line.amountPence),
        ]),
      )}`;
    }
    default:
      return `<h3>${text(field.label)}</h3>${shownHtml(shownField(field, record, template))}`;
  }
};

/** The typefaces of our own documents, so that both sides embed the same letters. */
const typeface = (weight: number, file: string): string => {
  const data = readFileSync(resolveFrom.resolve(`@expo-google-fonts/source-sans-3/${file}`));
  return `@font-face { font-family: Sans; font-weight: ${weight}; src: url(data:font/ttf;base64,${data.toString('base64')}) }`;
};

/** An empty page with its styles and fonts, loaded once before anything is measured. */
export const emptyPage = (): string => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>PEP</title><style>
  ${typeface(400, '400Regular/SourceSans3_400Regular.ttf')}
  ${typeface(600, '600SemiBold/SourceSans3_600SemiBold.ttf')}
  @page { size: A4; margin: 20mm }
  body { font: 10.5pt/1.4 Sans }
  h1, h2, h3, th { font-weight: 600 }
  h1 { font-size: 20pt } h2 { font-size: 14pt } h3 { font-size: 10.5pt; margin: 8pt 0 2pt }
  table { border-collapse: collapse; width: 100% }
  th, td { border: .5pt solid #999; padding: 3pt; text-align: left }
  .none { color: #666 }
</style></head><body><b>Łukasz</b> Nguyễn Олена</body></html>`;

/** The content of a PEP for Chromium to print: the other side of the bench. */
export const pepHtml = (template: Template, record: PepRecord): string =>
  `<h1>Personal Education Plan: ${text(listName(record.pupil))}</h1>
  ${template.sections
    .map(
      (section) =>
        `<section><h2>${text(section.title)}</h2>${section.fields
          .filter((field) => !field.restricted && applies(field, template, record))
          .map((field) => fieldHtml(field, template, record))
          .join('')}</section>`,
    )
    .join('')}`;

const small = 'font: 8pt sans-serif; width: 100%; margin: 0 20mm';

/** What stands above and below on each page, as in our own documents. */
export const headerAndFooter = (record: PepRecord) => ({
  headerTemplate: `<div style="${small}">${initials(record.pupil)} · PEP, ${termLabel(record.term)}</div>`,
  footerTemplate: `<div style="${small}">${text(record.school.name)} · Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>`,
});
