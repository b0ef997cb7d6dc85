import type { TableData } from '../../analysis';
import type { Decimal } from '../../finance/decimal';
import { displayWidth, machineAmount, t, unitInWords, type MoneyUnit } from '../../i18n';
import { nearest } from '../../rows/errors';
import { depthOf, readableCell } from '../../report/table';
import { readingsOf } from '../evaluated';
import { csv, grid, type Column } from '../grid';
import { Refusal, SCHEMA_VERSION } from '../refusal';
import type { Session } from '../session';

export interface TableOptions {
  readonly format: 'text' | 'csv' | 'json';
  readonly unit?: MoneyUnit;
}

type Line = TableData['rows'][number];
type Cell = (value: Decimal | null) => string;

const isMoney = ({ unit }: Line): boolean => unit === 'yuan';

/** Cells for programs: plain digits. A larger unit keeps the cents behind the point. */
const plain =
  (line: Line, unit: MoneyUnit): Cell =>
  (value) => {
    if (value === null) return '';
    if (!isMoney(line)) return value.toDecimalPlaces(6).toFixed();
    if (unit === 'yuan') return machineAmount(value);
    const [shift, decimals] = unit === 'wan' ? ([1e4, 6] as const) : ([1e8, 10] as const);
    return value.div(shift).toFixed(decimals);
  };

function textOf(table: TableData, unit: MoneyUnit, { lang, paint, io }: Session): string {
  const head = [
    t(lang, 'cli.table.number'),
    t(lang, 'cli.table.item'),
    ...(table.hasTotal ? [t(lang, 'total')] : []),
    ...table.columns.map(({ label }) => label[lang]),
    ...table.textColumns.map(({ label }) => label[lang]),
  ];
  const figures = head.length - table.textColumns.length;
  const body = table.rows.map((row) => {
    const cell = readableCell(row, unit);
    return [
      row.number,
      '  '.repeat(depthOf(row)) + row.label[lang],
      ...(table.hasTotal ? [cell(row.total)] : []),
      ...row.values.map(cell),
      ...row.texts.map((text) => text[lang]),
    ];
  });
  const isStrong = (index: number): boolean => index === 0 || table.rows[index - 1]?.style !== 'line';
  const blocks = inBlocks([head, ...body], 3, io.columns).map((rows) => {
    const columns: Column[] = (rows[0] ?? []).map((_, index) => ({
      align: index < 2 || (table.textColumns.length > 0 && index >= figures) ? 'start' : 'end',
    }));
    return grid(rows, columns).map((line, index) => (isStrong(index) ? paint.bold(line) : line));
  });
  const caption = paint.dim(t(lang, 'cli.unit', { unit: t(lang, `unit.${unit}`) }));
  return [
    `${paint.bold(table.title[lang])}  ${caption}`,
    ...blocks.flatMap((lines) => ['', ...lines]),
    '',
  ].join('\n');
}

/** On a terminal the years that do not fit go below, each block with its own row labels; elsewhere one wide table. */
function inBlocks(
  rows: readonly (readonly string[])[],
  leading: number,
  terminal: number | undefined,
): (readonly string[])[][] {
  const count = rows[0]?.length ?? 0;
  if (terminal === undefined) return [[...rows]];
  const widths = Array.from({ length: count }, (_, column) =>
    rows.reduce((widest, row) => Math.max(widest, displayWidth(row[column] ?? '')), 0),
  );
  const room = (columns: readonly number[]): number =>
    columns.reduce((sum, column) => sum + (widths[column] ?? 0) + 2, -2);
  const lead = Array.from({ length: Math.min(leading, count) }, (_, column) => column);
  const blocks: number[][] = [];
  let block = lead;
  for (let column = leading; column < count; column += 1) {
    if (block.length > lead.length && room([...block, column]) > terminal) {
      blocks.push(block);
      block = lead.slice(0, 2);
    }
    block = [...block, column];
  }
  blocks.push(block);
  return blocks.map((columns) => rows.map((row) => columns.map((column) => row[column] ?? '')));
}

function csvOf(table: TableData, unit: MoneyUnit, { lang }: Session): string {
  const keys = [
    'cli.table.number',
    'cli.table.item',
    'cli.table.unit',
    ...(table.hasTotal ? (['total'] as const) : []),
  ] as const;
  const names = keys.map((key) => t(lang, key));
  return csv([
    [
      ...names,
      ...table.columns.map(({ label }) => label[lang]),
      ...table.textColumns.map(({ label }) => label[lang]),
    ],
    ...table.rows.map((row) => {
      const cell = plain(row, unit);
      const said =
        row.style === 'header' ? '' : isMoney(row) ? t(lang, `unit.${unit}`) : unitInWords(row.unit, lang);
      return [
        row.number,
        row.label[lang],
        said,
        ...(table.hasTotal ? [cell(row.total)] : []),
        ...row.values.map(cell),
        ...row.texts.map((text) => text[lang]),
      ];
    }),
  ]);
}

/** Amounts in yuan as strings, whatever the unit asked for: the contract of every JSON of ours. */
function jsonOf({ id, title, columns, textColumns, rows }: TableData, { lang }: Session): string {
  const data = {
    schemaVersion: SCHEMA_VERSION,
    id,
    title: title[lang],
    columns: columns.map(({ label }) => label[lang]),
    textColumns: textColumns.map(({ label }) => label[lang]),
    rows: rows.map((row) => {
      const value = (each: Decimal | null): string | null =>
        each === null ? null : plain(row, 'yuan')(each);
      const { number, label, style, unit } = row;
      return {
        number,
        label: label[lang],
        style,
        unit,
        total: value(row.total),
        values: row.values.map(value),
        texts: row.texts.map((text) => text[lang]),
      };
    }),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

export async function table(
  session: Session,
  file: string,
  name: string,
  options: TableOptions,
): Promise<number> {
  const { engine, io, lang } = session;
  const names = engine.tableNames;
  // A name that no table has is told before any work is done.
  const known = names.find(
    (each) => each.id === name || each.title.zh === name || matches(each.title.en, name),
  );
  if (!known) {
    const near = nearest(
      name,
      names.flatMap(({ id, title }) => [id, title[lang]]),
    );
    const listed = (near.length > 0 ? near : names.map(({ title }) => title[lang])).join(t(lang, 'comma'));
    throw new Refusal('unknownName', t(lang, 'error.noSuchTable', { name, names: listed }));
  }
  const data = engine.table(await readingsOf(session, file), known.id);
  if (data.rows.length === 0 && options.format === 'text') {
    io.out(`${t(lang, 'cli.table.empty', { title: data.title[lang] })}\n`);
    return 0;
  }
  switch (options.format) {
    case 'text':
      io.out(textOf(data, options.unit ?? 'wan', session));
      break;
    case 'csv':
      io.out(csvOf(data, options.unit ?? 'yuan', session));
      break;
    case 'json':
      io.out(jsonOf(data, session));
  }
  return 0;
}

const matches = (title: string, name: string): boolean => title.toLowerCase() === name.toLowerCase();
