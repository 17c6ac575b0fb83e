import { contentsOf, type ReadPage, squeezed, tagsOf } from './read-pdf.ts';

/**
 * What stands under each heading of the second level, to the next one, without white space: by the
 * heading, squeezed too. What comes before the first is under the empty heading.
 */
export const textByPart = (pages: readonly ReadPage[]): ReadonlyMap<string, string> => {
  const parts: { title: string; text: string }[] = [{ title: '', text: '' }];
  let heading = '';
  for (const { texts, tags } of pages) {
    const heads = tagsOf(tags, 'H2').map((tag) => new Set(contentsOf(tag)));
    const first = (content: string | null): string =>
      [...(heads.find((ids) => content !== null && ids.has(content)) ?? [])][0] ?? '';
    for (const { text, content } of texts) {
      const head = first(content);
      const last = parts.at(-1);
      if (head === '' && last) last.text += text;
      else if (head === heading && last) last.title += text;
      else parts.push({ title: text, text: '' });
      heading = head;
    }
    heading = '';
  }
  return new Map(parts.map(({ title, text }) => [squeezed(title), squeezed(text)]));
};
