import { type Code, type Params, type Said, sentence } from './messages';

/** Where in the file: the part as named in the zip, the sheet as the user knows it, the cell as A1. */
export interface Place {
  readonly part?: string;
  readonly sheet?: string;
  readonly cell?: string;
}

/**
 * The file is refused: it is no workbook, it is damaged, or it is hostile. Nothing of it was returned.
 * `said` is a plain sentence with what to do, in both languages; `message` is the English one with its place.
 */
export class XlsxReadError extends Error {
  readonly said: Said;
  constructor(
    readonly code: Code,
    readonly params: Params = {},
    readonly place: Place = {},
  ) {
    const said = sentence(code, params);
    const where = placeText(place);
    super(`${code}${where === '' ? '' : ` (${where})`}: ${said.en}`);
    this.name = 'XlsxReadError';
    this.said = said;
  }
}

/** Refuses the file. */
export function refuse(code: Code, params: Params = {}, place: Place = {}): never {
  throw new XlsxReadError(code, params, place);
}

/** 'Sheet1!B7, xl/worksheets/sheet1.xml', as much of it as is known. */
export function placeText({ part, sheet, cell }: Place): string {
  const address = [sheet, cell].filter((word) => word !== undefined).join('!');
  return [address, part ?? ''].filter((word) => word !== '').join(', ');
}

const MB = 1024 * 1024;

/** Refuses a file for its own size. */
export function tooLargeFile(size: number, limit: number): never {
  refuse('tooLarge', {
    zh: '文件',
    en: 'The file',
    size: Math.ceil(size / MB),
    limit: Math.ceil(limit / MB),
  });
}
