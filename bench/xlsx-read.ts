import { deflateRawSync } from 'node:zlib';
import { readWorkbook, XlsxReadError } from '../src/xlsx/read';
import { columnName } from '../src/xlsx/read/references';
import { escapeXml, madeParts } from '../tests/xlsx/read/made';
import { zip, type ZipPart } from '../tests/xlsx/read/zip-file';
import type { Measurement } from './rows';

const ROWS = 406;
const COLUMNS = 150;

/** 60,900 formulas over a column of inputs, each written out or all of a row sharing one. */
function sheetRows(shared: boolean): string {
  const rows: string[] = [];
  for (let row = 1; row <= ROWS; row += 1) {
    const cells = [
      `<c r="A${row}" t="inlineStr"><is><t>Row ${row}</t></is></c>`,
      `<c r="B${row}"><v>${row}</v></c>`,
    ];
    for (let column = 2; column < COLUMNS + 2; column += 1) {
      const [here, before] = [columnName(column), columnName(column - 1)];
      const formula = `ROUND(${before}${row}*$B$1+IF(${before}$1>0,SUM(${before}${row}:${before}${row + 3}),0)/12,6)`;
      const last = `${columnName(COLUMNS + 1)}${row}`;
      const element = !shared
        ? `<f>${escapeXml(formula)}</f>`
        : column === 2
          ? `<f t="shared" si="${row}" ref="C${row}:${last}">${escapeXml(formula)}</f>`
          : `<f t="shared" si="${row}"/>`;
      cells.push(`<c r="${here}${row}">${element}<v>${(row * column * 1.0123456).toString()}</v></c>`);
    }
    rows.push(`<row r="${row}">${cells.join('')}</row>`);
  }
  return rows.join('');
}

const parts = (rows: string): ZipPart[] =>
  [...madeParts({ sheets: [{ rows }] })].map(([name, data]) => ({ name, data }));

/** A sheet part that inflates to 600 MB of zeros, whatever size its directory states. */
function bomb(stated: number): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(10 * 1024 * 1024), { finishFlush: 2 });
  const deflated = Buffer.concat([
    ...Array.from({ length: 60 }, () => block),
    deflateRawSync(Buffer.alloc(0)),
  ]);
  const others = parts('').filter(({ name }) => name !== 'xl/worksheets/sheet1.xml');
  return zip([...others, { name: 'xl/worksheets/sheet1.xml', data: '', deflated, size: stated, crc: 0 }]);
}

function median(runs: number, run: () => unknown): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  }).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? NaN;
}

function refusal(file: Uint8Array): number {
  return median(3, () => {
    try {
      readWorkbook(file);
    } catch (error) {
      if (error instanceof XlsxReadError) return;
      throw error;
    }
    throw new Error('A bomb was read.');
  });
}

/** Reading a workbook of 60,900 formulas, and refusing what would fill the memory. */
export function bench(): Measurement[] {
  const plain = zip(parts(sheetRows(false)));
  const shared = zip(parts(sheetRows(true)));
  const line = (name: string, value: number): Measurement => ({ name, value, unit: 'ms', budget: 1000 });
  return [
    line(
      'xlsx: 60,900 formulas read',
      median(5, () => readWorkbook(plain)),
    ),
    line(
      'xlsx: the same as shared formulas',
      median(5, () => readWorkbook(shared)),
    ),
    line('xlsx: bomb of 600 MB refused, its size stated', refusal(bomb(600 * 1024 * 1024))),
    line('xlsx: bomb of 600 MB refused, its size forged', refusal(bomb(90 * 1024 * 1024))),
  ];
}
