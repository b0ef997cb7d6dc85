import { refuse } from '../errors';
import type { Entry } from '../zip/directory';

const WORKBOOK =
  /spreadsheetml\.(sheet|template)\.main\+xml$|ms-excel\.(sheet|template|addin)\.macroEnabled\.main\+xml$/i;

/** Content types of the main part of files that are no .xlsx, and what people call them. */
const OTHERS: readonly (readonly [RegExp, string, string])[] = [
  [/wordprocessingml|ms-word/i, ' Word 文档', 'a Word document'],
  [/presentationml|ms-powerpoint/i, '演示文稿', 'a presentation'],
  [/sheet\.binary/i, ' Excel 二进制工作簿（.xlsb）', 'a binary Excel workbook (.xlsb)'],
  [/visio/i, ' Visio 图', 'a Visio drawing'],
];

/** Returns when the main part is a workbook's; else says what the file is, and refuses it. */
export function checkMainPart(part: string, contentType: string): void {
  if (WORKBOOK.test(contentType)) return;
  for (const [type, zh, en] of OTHERS)
    if (type.test(contentType)) refuse('otherPackage', { zh, en }, { part });
  refuse('otherPackage', { zh: `另一种文件（${contentType}）`, en: `another kind of file (${contentType})` });
}

/** A zip without content types: OpenDocument, or an ordinary archive. */
export function refuseOtherPackage(entries: readonly Entry[]): never {
  const mimetype = entries.find(({ name, method }) => name === 'mimetype' && method === 0);
  const type = mimetype === undefined ? '' : new TextDecoder('latin1').decode(mimetype.data.subarray(0, 200));
  if (type.includes('opendocument'))
    refuse('otherPackage', {
      zh: ' OpenDocument 文件（.ods 等）',
      en: 'an OpenDocument file (.ods or the like)',
    });
  refuse('otherPackage', { zh: '普通压缩包（zip）', en: 'an ordinary zip archive' });
}
