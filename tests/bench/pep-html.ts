import { applies } from '#domain/pep/completeness.ts';
import { type Shown, shownAnswer, shownField } from '#domain/pep/display.ts';
import type { PepRecord } from '#domain/pep/record.ts';
import type { Field, Template } from '#domain/pep/template.ts';
import { balanceOf } from '#domain/ppplus/balance.ts';
import { formatPence } from '#domain/ppplus/money.ts';
import { listName } from '#domain/pupil/pupil.ts';

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
      const balance = balanceOf(record.ppPlus.awardedPence, record.ppPlus.lines);
      return `<p>Awarded ${formatPence(balance.awarded ?? 0)}, spent ${formatPence(balance.spent)}</p>${table(
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
      return `<h3>${text(field.label)}</h3>${shownHtml(shownField(field, record))}`;
  }
};

const style = `
  @page { size: A4; margin: 20mm }
  body { font: 10.5pt/1.4 sans-serif }
  h1 { font-size: 20pt } h2 { font-size: 14pt } h3 { font-size: 10.5pt; margin: 8pt 0 2pt }
  table { border-collapse: collapse; width: 100% } th, td { border: .5pt solid #999; padding: 3pt; text-align: left }
  .none { color: #666 }`;

/** The content of a PEP as a plain web page, for Chromium to print: the other side of the bench. */
export const pepHtml = (template: Template, record: PepRecord): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>PEP</title><style>${style}</style></head><body>
  <h1>Personal Education Plan: ${text(listName(record.pupil))}</h1>
  ${template.sections
    .map(
      (section) =>
        `<section><h2>${text(section.title)}</h2>${section.fields
          .filter((field) => !field.restricted && applies(field, template, record))
          .map((field) => fieldHtml(field, template, record))
          .join('')}</section>`,
    )
    .join('')}
  </body></html>`;
