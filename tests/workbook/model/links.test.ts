import { describe, expect, it } from 'vitest';
import type { CellRef, InputPlaces } from '../../../src/workbook/draft';
import { columnRange, Links, movingDown } from '../../../src/workbook/model/links';

const at = (sheet: string, row: number, column: number): CellRef => ({ sheet, row, column });

const CELLS: Readonly<Record<string, CellRef>> = {
  'project.step': at('In', 4, 1),
  'tax.vat.enabled': at('In', 6, 1),
  'land.share': at('In', 7, 1),
  'facilities[0].window.start': at('Debt', 3, 5),
  'facilities[1].window.start': at('Debt', 4, 5),
};
const COLUMNS: Readonly<Record<string, { first: CellRef; rows: number }>> = {
  'costs.lines[].vatRate': { first: at('In', 9, 3), rows: 3 },
  'costs.lines[].kind': { first: at('In', 9, 4), rows: 3 },
  'notes[]': { first: at('In', 30, 0), rows: 0 },
};
const places: InputPlaces = {
  cellOf: (path) => CELLS[path],
  columnOf: (path) => COLUMNS[path],
  choiceText: (path, value) => `${path}:${value} "x"`,
  policyCell: (id) => (id === 'tax.vat' ? at('Policy', 2, 5) : undefined),
  cells: () => [],
};
const lookups = new Map([['steps.months', 'Lists!$B$2:$B$5']]);
const record = (index: number, sheet = 'Model') => ({
  path: 'costs.lines[].vatRate',
  record: { list: 'costs.lines', index, sheet },
});

describe('links', () => {
  it.each([
    ['direct', { path: 'project.step' }, undefined, "'In'!$B$5"],
    ['a formula around it', { path: 'project.step' }, '{} * 12', "'In'!$B$5 * 12"],
    ['another input', { path: 'project.step' }, '{land.share}', "'In'!$B$8"],
    ['a list of the constants', { path: 'project.step' }, 'SUM({@steps.months})', 'SUM(Lists!$B$2:$B$5)'],
    [
      'a flag or choice by its word',
      { path: 'project.step' },
      'IF({tax.vat.enabled} = {tax.vat.enabled=true}, 1, 0)',
      `IF('In'!$B$7 = "tax.vat.enabled:true ""x""", 1, 0)`,
    ],
    [
      'a choice of its own',
      { path: 'project.step' },
      'IF({} = {=year}, 1, 0)',
      `IF('In'!$B$5 = "project.step:year ""x""", 1, 0)`,
    ],
    ['a policy parameter', { path: 'policy:tax.vat' }, undefined, 'Policy!$F$3'],
    [
      'the first that is filled',
      { path: 'land.share' },
      '{land.share ?? policy:tax.vat}',
      `IF('In'!$B$8="",Policy!$F$3,'In'!$B$8)`,
    ],
    ['the only one there is', { path: 'land.share' }, '{land.share ?? policy:none}', "'In'!$B$8"],
    ['a record: its row', record(1), undefined, "'In'!$D11"],
    ['a record on the same sheet', record(1, 'In'), undefined, '$D11'],
    [
      'a record of single cells',
      { path: 'facilities[].window.start', record: { list: 'facilities', index: 1, sheet: 'M' } },
      undefined,
      'Debt!$F5',
    ],
    ['a whole column', { path: 'project.step' }, 'MAX({costs.lines[].vatRate})', "MAX('In'!$D$10:$D$12)"],
    [
      'a whole column of single cells',
      { path: 'project.step' },
      'SUM({facilities[].window.start})',
      'SUM(Debt!$F$4:$F$5)',
    ],
    ['no cell: a constant instead', { path: 'nowhere' }, undefined, undefined],
    ['one of two without a cell', { path: 'project.step' }, '{} + {nowhere}', undefined],
    ['an unknown list', { path: 'project.step' }, '{@none}', undefined],
    ['an empty column', { path: 'project.step' }, '{notes[]}', undefined],
    ['a record past the end of its list', record(3), undefined, undefined],
    ['nothing said of a link: never', { path: 'project.step' }, '', undefined],
  ] as const)('%s', (_, own, link, expected) => {
    expect(new Links(places, lookups).formula(own, link)).toBe(expected);
  });

  it('keep account of every cell they read', () => {
    const links = new Links(places, lookups);
    links.formula({ path: 'project.step' }, '{} + MAX({costs.lines[].kind})');
    expect([...links.used]).toEqual(["'In'!$B$5", "'In'!$E$10", "'In'!$E$11", "'In'!$E$12"]);
  });

  it('spell ranges and moving references', () => {
    expect(columnRange(at('In', 0, 26), 2)).toBe("'In'!$AA$1:$AA$2");
    expect(columnRange(at('In', 0, 0), 0)).toBe("'In'!$A$1:$A$1");
    expect(movingDown(at('In', 3, 2), 'Other')).toBe("'In'!$C4");
  });
});
