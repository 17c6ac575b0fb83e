import type { Locator, Page } from '@playwright/test';
import type { Column } from '#domain/form/declaration.ts';
import type { AnyField, Section } from '#domain/form/template.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { expect } from './app.ts';
import { openRow, openSection } from './open-section.ts';

/** One thing typed or chosen on the form, and how a reader must find it in the PDF. */
export type Typed = { fieldId: string; restricted: boolean; inPdf: readonly string[] };

/**
 * Choices that open more questions, by field or by `field.column.row`, else the first is taken; and days
 * that have to fit others, yyyy-mm-dd.
 */
export type Wanted = Readonly<Record<string, string>>;

/** Types into the form as a teacher does, something different everywhere, and remembers it. */
export type Typist = {
  readonly typed: readonly Typed[];
  /** Fills every question that a section shows, also those that open on the way. */
  section(section: Section): Promise<void>;
  /** Fills one question inside a part of the page. */
  field(part: Locator, field: AnyField): Promise<void>;
};

/** "3 December 2026", or shorter where a table is crowded. */
const dateForms = (iso: string): string[] => {
  const long = formatDate(iso);
  return [long, long.replace(/([A-Z][a-z]{2})[a-z]*/, '$1')];
};

const isoOf = (n: number): string =>
  `2026-${String(9 + (Math.floor(n / 28) % 3)).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`;

/** Names that a plain font would lose. */
const surnames = ['Łukasiewicz', 'Nguyễn', 'Ó Briain', 'Åkesson', 'Šimić'];

/** @param later Fields that are left blank for now. */
export const createTypist = (page: Page, wanted: Wanted, later: readonly string[] = []): Typist => {
  const typed: Typed[] = [];
  const done = new Set(later);
  let number = 0;

  const remember = (field: AnyField, ...inPdf: string[]): void => {
    typed.push({ fieldId: field.id, restricted: field.restricted, inPdf });
  };

  const words = (what: string): string => {
    number += 1;
    return `${what} ${number}: said by ${surnames[number % surnames.length]}`;
  };

  const typeDate = async (box: Locator, field: AnyField): Promise<void> => {
    number += 1;
    const iso = wanted[field.id] ?? isoOf(number);
    await box.fill(number % 2 === 0 ? formatDate(iso) : iso.split('-').reverse().join('/'));
    remember(field, ...dateForms(iso));
  };

  /** Chooses in a list, by the words that a teacher reads. */
  const select = async (
    box: Locator,
    field: AnyField,
    options: readonly { label: string }[],
    key: string,
  ): Promise<void> => {
    const label = wanted[key] ?? options[0]?.label ?? '';
    await box.selectOption({ label });
    remember(field, label);
  };

  const typeCell = async (
    row: Locator,
    field: AnyField,
    column: Column,
    index: number,
  ): Promise<void> => {
    // A figure that stands under its own name is the one box of its row.
    const named = row.getByRole('textbox', { name: column.label, exact: true });
    const box = (await named.count()) > 0 ? named : row.getByRole('textbox');
    switch (column.type) {
      case 'choice':
        await select(
          row.getByRole('combobox', { name: column.label, exact: true }),
          field,
          column.options ?? [],
          `${field.id}.${column.id}.${index + 1}`,
        );
        return;
      case 'date':
        await typeDate(box, field);
        return;
      case 'number':
        number += 1;
        await box.fill(`${number}.5`);
        remember(field, `${number}.5`);
        return;
      case 'money':
        number += 1;
        await box.fill(`${number}.25`);
        remember(field, `£${number}.25`);
        return;
      default: {
        const text = words(column.label);
        await box.fill(text);
        remember(field, text);
      }
    }
  };

  const typeTable = async (part: Locator, field: AnyField): Promise<void> => {
    const rows = part.locator('[data-row]');
    if ((await rows.count()) === 0) {
      await part.getByRole('button', { name: `Add a row to ${field.label}` }).click();
    }
    await expect(rows.first()).toBeVisible();
    const count = await rows.count();
    for (let index = 0; index < count; index += 1) {
      const row = rows.nth(index);
      await openRow(row);
      for (const column of field.columns ?? []) {
        // What the template gives (a question, a role, a subject) stays; later rows stay short.
        const given =
          column.given ||
          (column.type === 'choice' &&
            (await row.getByRole('combobox', { name: column.label, exact: true }).inputValue()) !==
              '');
        // Files are chosen in a dialog: kept-files.spec.ts does so.
        if (column.product || column.type === 'file') continue;
        if (!given && (index === 0 || column.needed)) await typeCell(row, field, column, index);
      }
    }
  };

  const typePerson = async (part: Locator, field: AnyField): Promise<void> => {
    const name = words('Person');
    await part.getByLabel('Name').first().fill(name);
    await part.getByLabel('E-mail').first().fill(`person.${number}@example.org`);
    await part.getByLabel('Telephone').first().fill(`01582 000${number}`);
    remember(field, name);
    remember(field, `person.${number}@example.org`);
    remember(field, `01582 000${number}`);
  };

  const typeNumber = async (box: Locator, field: AnyField): Promise<void> => {
    const value = field.decimals ? '91.4' : '17';
    await box.fill(value);
    remember(field, value);
  };

  const field = async (part: Locator, field: AnyField): Promise<void> => {
    if (field.restricted) await part.getByRole('button', { name: `Open ${field.label}` }).click();
    const box = part.getByRole('textbox', { name: field.label, exact: true });
    switch (field.type) {
      case 'text':
      case 'longText': {
        const text = words(field.label);
        await (field.suggestFrom
          ? part.getByRole('combobox', { name: field.label, exact: true }).or(box).first()
          : box
        ).fill(text);
        remember(field, text);
        return;
      }
      case 'time':
        await box.fill('2.30pm');
        await box.press('Tab');
        remember(field, '14:30');
        return;
      case 'date':
        await typeDate(box, field);
        return;
      case 'number':
        await typeNumber(box, field);
        return;
      case 'choice': {
        const options = field.options ?? [];
        if (options.length > 4) {
          await select(part.getByRole('combobox'), field, options, field.id);
          return;
        }
        const label = wanted[field.id] ?? options[0]?.label ?? '';
        await part.getByRole('radio', { name: label, exact: true }).check();
        remember(field, label);
        return;
      }
      case 'choices':
        for (const { label } of (field.options ?? []).slice(0, 2)) {
          await part.getByRole('checkbox', { name: label, exact: true }).check();
          remember(field, label);
        }
        return;
      case 'people':
        await typePerson(part, field);
        return;
      case 'table':
        await typeTable(part, field);
        return;
      default:
    }
  };

  const section = async ({ id, fields }: Section): Promise<void> => {
    await openSection(page, id);
    const rows = ['fact', 'targets', 'actions', 'spending'];
    // An answer can open a question above it, so the section is read until nothing is new.
    for (let fresh = true; fresh; ) {
      fresh = false;
      for (const each of fields) {
        if (done.has(each.id) || rows.includes(each.type)) continue;
        const part = page.locator(`[data-key="answer:${each.id}"]`);
        if ((await part.count()) === 0) continue;
        await field(part, each);
        done.add(each.id);
        fresh = true;
      }
    }
  };

  return { typed, section, field };
};
