import { refuse } from '../errors';

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string): number[] => ascii(text).flatMap((code) => [code, 0]);

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = ascii('PK');

/** First bytes of files that people send by mistake. */
const OTHERS: readonly (readonly [readonly number[], string, string])[] = [
  [ascii('%PDF'), ' PDF 文件', 'a PDF file'],
  [[0x89, ...ascii('PNG')], '图片', 'a picture'],
  [[0xff, 0xd8, 0xff], '图片', 'a picture'],
  [ascii('GIF8'), '图片', 'a picture'],
  [ascii('{\\rtf'), ' RTF 文档', 'an RTF document'],
  [[0x1f, 0x8b], '压缩包（gzip）', 'a gzip archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], '压缩包（7z）', 'a 7z archive'],
  [ascii('Rar!'), '压缩包（RAR）', 'a RAR archive'],
];

/** Old Excel streams without a container around them (versions 2 to 4). */
const BARE_EXCEL: readonly number[][] = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08],
];

/** Returns when the bytes are those of a zip; else says what the file is, and refuses it. */
export function recognise(bytes: Uint8Array): void {
  if (bytes.length === 0) refuse('empty');
  if (begins(bytes, ZIP)) return;
  if (begins(bytes, COMPOUND)) refuseCompound(bytes);
  if (BARE_EXCEL.some((head) => begins(bytes, head))) refuse('oldExcel');
  for (const [head, zh, en] of OTHERS) if (begins(bytes, head)) refuse('otherFile', { zh, en });
  refuseText(bytes);
}

/** The old container of Office: its directory names what it holds, in UTF-16. */
function refuseCompound(bytes: Uint8Array): never {
  if (holds(bytes, utf16('EncryptedPackage'))) refuse('encrypted');
  if (holds(bytes, utf16('WordDocument')))
    refuse('otherFile', { zh: '旧版 Word 文档', en: 'an old Word document' });
  refuse('oldExcel');
}

function refuseText(bytes: Uint8Array): never {
  const head = decodeHead(bytes.subarray(0, 4096));
  if (/^\s*<(!doctype\s+html|html|head|body|table|meta|script|div)\b/i.test(head)) refuse('html');
  if (/^\s*<\?xml/.test(head)) {
    if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) refuse('oldXml');
    if (/<html\b/i.test(head)) refuse('html');
    refuse('otherFile', { zh: ' XML 文件', en: 'an XML file' });
  }
  // Words have no control bytes, except in a file that is no text at all.
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (!/[\u0000-\u0008\u000e-\u001a]/.test(head)) refuse('text');
  refuse('otherFile', { zh: '无法辨认的文件', en: 'a file of an unknown kind' });
}

function decodeHead(bytes: Uint8Array): string {
  const encoding = begins(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : begins(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

const begins = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte);

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
