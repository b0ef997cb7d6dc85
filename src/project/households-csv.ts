import { CsvError, parse } from 'csv-parse/sync';
import { allHeaders, fieldOfHeader, headerNames } from './csv-headers';
import { householdFields, readHouseholds } from './households';
import { type Problem, problemOf, ProjectError } from './problem';
import type { Household } from './project';
import { Flaw } from './read/flaw';
import { meant } from './read/meant';
import { type Calendar, readCalendarMonth } from './read/month';
import { decodeText, withoutMark } from './read/text';

export interface HouseholdsCsvOptions {
  /** The project's first month, from which calendar months are counted; without it months must be numbers. */
  startMonth?: string;
}

interface Row {
  cells: string[];
  /** Line of the file on which the row begins. */
  line: number;
}

/**
 * Households from a CSV file: UTF-8 (with or without Excel's mark), UTF-16 or GB18030; comma, semicolon or tab; quoted fields may hold commas and line ends.
 * Headers Chinese or English, see csv-headers.ts. Text is kept as text whatever it begins with; nothing is ever evaluated.
 * Throws a ProjectError with every bad cell by line and column; the messages hold the bad value and nothing else of the household.
 */
export function parseHouseholdsCsv(
  file: string | Uint8Array,
  options: HouseholdsCsvOptions = {},
): Household[] {
  const [header, ...rows] = csvRows(file);
  if (header === undefined || rows.length === 0)
    throw new ProjectError([problemOf('', undefined, new Flaw('csvEmpty'))]);
  const problems: Problem[] = [];
  const columns = readHeader(header, problems);
  for (const { cells, line } of rows) {
    if (cells.length > header.cells.length) {
      const params = {
        line: String(line),
        cells: String(cells.length),
        columns: String(header.cells.length),
      };
      problems.push({ ...problemOf('', undefined, new Flaw('csvTooManyCells', params)), line });
    }
  }
  const records = rows.map(({ cells }) => {
    const record: Record<string, string> = {};
    for (const [field, at] of columns) record[field] = (cells[at] ?? '').trim();
    return record;
  });
  const households = readHouseholds(records, calendarOf(options), ({ row, field, raw, flaw }) => {
    const at = columns.get(field as keyof Household);
    // A column that is not there was reported once, by its header.
    if (at === undefined) return;
    problems.push({
      ...problemOf(header.cells[at] ?? field, raw, lined(flaw, rows)),
      line: rows[row]?.line ?? 0,
    });
  });
  if (problems.length > 0) throw new ProjectError(problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)));
  return households;
}

/** The first of two equal households is named by its line, not by its place in a list the reader does not see. */
function lined(flaw: Flaw, rows: readonly Row[]): Flaw {
  if (flaw.code !== 'duplicateHousehold') return flaw;
  return new Flaw('csvDuplicate', { first: String(rows[Number(flaw.params.first) - 1]?.line) });
}

function calendarOf({ startMonth }: HouseholdsCsvOptions): Calendar {
  const start = startMonth === undefined ? undefined : readCalendarMonth(startMonth, {});
  if (start instanceof Flaw) throw new ProjectError([problemOf('startMonth', startMonth, start)]);
  return start === undefined ? { alone: true } : { start };
}

/** The fields by their column; unknown, doubled and missing columns are problems of line 1. */
function readHeader({ cells, line }: Row, problems: Problem[]): Map<keyof Household, number> {
  const columns = new Map<keyof Household, number>();
  const add = (header: string, flaw: Flaw): void =>
    void problems.push({ ...problemOf('', header, flaw), line });
  cells.forEach((header, at) => {
    const field = fieldOfHeader(header);
    if (field === 'passedOver') return;
    if (field === undefined) {
      const near = meant(header, allHeaders());
      add(
        header,
        new Flaw('csvHeaderUnknown', near === undefined ? {} : { meant: near }, allHeaders().join(', ')),
      );
    } else if (columns.has(field))
      add(header, new Flaw('csvHeaderTwice', { first: cells[columns.get(field) ?? 0] ?? '' }));
    else columns.set(field, at);
  });
  for (const [field, { presence }] of householdFields()) {
    if (presence === 'required' && !columns.has(field))
      add('', new Flaw('csvHeaderMissing', headerNames(field)));
  }
  return columns;
}

function csvRows(file: string | Uint8Array): Row[] {
  const decoded = typeof file === 'string' ? file : decodeText(file);
  if (decoded === undefined) throw new ProjectError([problemOf('', undefined, new Flaw('unreadableText'))]);
  const text = withoutMark(decoded);
  try {
    const records: string[][] = parse(text, { delimiter: delimiterOf(text), relax_column_count: true });
    return numbered(records);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (error as CsvError & { lines?: number }).lines ?? 0;
    throw new ProjectError([{ ...problemOf('', undefined, new Flaw('csvSyntax')), line }]);
  }
}

/** The rows that hold something, each with its line; the parser's own count of lines costs half as much time again. */
function numbered(records: readonly string[][]): Row[] {
  const rows: Row[] = [];
  let line = 1;
  for (const cells of records) {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ cells, line });
    line += 1;
    for (const cell of cells) line += lineEnds(cell);
  }
  return rows;
}

function lineEnds(cell: string): number {
  return cell.includes('\n') || cell.includes('\r') ? (cell.match(/\r\n|\n|\r/g)?.length ?? 0) : 0;
}

/** Of comma, tab and semicolon, the one the header line uses most. */
function delimiterOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const uses = (mark: string): number => header.split(mark).length;
  return [',', '\t', ';'].reduce((best, mark) => (uses(mark) > uses(best) ? mark : best));
}
