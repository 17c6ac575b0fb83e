import { drawLine } from './ink.ts';
import { artifact, type Built, begin, paper, type Sheet } from './sheet.ts';
import { styles } from './style.ts';
import { type Line, oneLine } from './type/text.ts';

const drawMargins = (sheet: Sheet, page: number): void => {
  const { doc, about } = sheet;
  const right = paper.width - paper.right;
  const style = styles.margin;
  const width = right - paper.left;
  const line = (text: string, most = width * 0.7): Line =>
    oneLine(text, style, most, sheet.missing);
  doc.switchToPage(page);
  sheet.colour = '';
  artifact(
    sheet,
    () => {
      const top = paper.top - 24;
      const marking = line(about.header.right);
      drawLine(sheet, marking, style, right - marking.width, top);
      const { mark = '' } = about.header;
      const marked = oneLine(mark, styles.marginStrong, width * 0.4, sheet.missing);
      const free = right - marking.width - 14 - marked.width;
      if (mark !== '') drawLine(sheet, marked, styles.marginStrong, free, top);
      drawLine(sheet, line(about.header.left, free - 14 - paper.left), style, paper.left, top);
      const bottom = paper.height - paper.bottom + 13;
      drawLine(sheet, line(about.footer), style, paper.left, bottom);
      const number = line(`Page ${page + 1} of ${sheet.pages}`);
      drawLine(sheet, number, style, right - number.width, bottom);
    },
    'Pagination',
  );
};

/** Numbers the pages, closes the document and gives its bytes. Nothing is written to disk. */
export const finishSheet = async (sheet: Sheet): Promise<Built> => {
  begin(sheet, 0);
  for (let page = 0; page < sheet.pages; page += 1) drawMargins(sheet, page);
  sheet.doc.end();
  return {
    bytes: sheet.file(),
    pages: sheet.pages,
    missingCharacters: [...sheet.missing],
  };
};
