import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The earliest day that a zip archive can say. */
const EARLIEST = new Date('1980-01-02T00:00:00Z');

/** The library names relations with dice: each name becomes a number, in the order in which it is first met. */
const settled = (parts: Readonly<Record<string, string>>): ((text: string) => string) => {
  const names = new Map<string, string>();
  for (const text of Object.values(parts))
    for (const [, name = ''] of text.matchAll(/\b(?:Id|r:id|r:embed)="rId([a-z0-9_-]{21})"/g))
      if (!names.has(name)) names.set(name, `Link${names.size + 1}`);
  return (text) =>
    text.replace(/rId([a-z0-9_-]{21})/g, (all, name: string) => `rId${names.get(name) ?? all}`);
};

/** Counts that go on from one document of a process to the next: bookmarks of headings, and the numbers of drawings. */
const COUNTS = [
  /(_Toc)(\d+)/g,
  /(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)/g,
  /(<wp:docPr\b[^>]*? id=")(\d+)/g,
];

/** Each of these numbers by the order in which it is first met. */
const recounted = (text: string): string =>
  COUNTS.reduce((counted, pattern) => {
    const numbers = new Map<string, number>();
    return counted.replace(pattern, (_, before: string, number: string) => {
      const known = numbers.get(number) ?? numbers.size + 1;
      numbers.set(number, known);
      return `${before}${known}`;
    });
  }, text);

/** The same file without the moment and the dice of its making: the same report gives the same bytes. */
export const settle = (docx: Uint8Array, at: Date): Uint8Array => {
  const files = unzipSync(docx);
  const isText = (path: string): boolean => /\.(xml|rels)$/.test(path);
  const texts = Object.fromEntries(
    Object.entries(files).flatMap(([path, bytes]) => (isText(path) ? [[path, strFromU8(bytes)]] : [])),
  );
  const rename = settled(texts);
  const moment = at.toISOString().replace(/\.\d+Z$/, 'Z');
  const entries = Object.entries(files).map(([path, bytes]): [string, Uint8Array] => {
    const text = texts[path];
    if (text === undefined) return [path, bytes];
    const timed = text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`);
    return [path, strToU8(recounted(rename(timed)))];
  });
  return zipSync(Object.fromEntries(entries), { mtime: EARLIEST, level: 6 });
};
