import { describe, expect, it } from 'vitest';
import { excelFormula, LayoutError, rangeOf } from '../../../src/rows/excel/index';
import { around, shortened } from './around';
import { bookOf, layoutOf } from './book';

describe('a sheet with a name of its own', () => {
  const program = around('index', 'period');
  const named = (sheet: string): string => {
    const layout = layoutOf(program);
    const place = layout.place('time.index')!;
    const moved = { ...place, sheet };
    return excelFormula(
      program,
      { ...layout, place: (ref) => (ref === 'time.index' ? moved : layout.place(ref)) },
      'x.y',
    ).at(0);
  };

  it.each([
    ['Timeline', 'Timeline!D$2'],
    ['土地', "'土地'!D$2"],
    ["O'Neill 楼", "'O''Neill 楼'!D$2"],
    ['RC', "'RC'!D$2"],
    ['AB1', "'AB1'!D$2"],
    ['True', "'True'!D$2"],
    ["x'表", 'D$2'],
  ])('%s', (sheet, formula) => expect(named(sheet)).toBe(formula));
});

describe('a layout that does not fit', () => {
  const program = around('PREV(index, 2)', 'period');
  const layout = layoutOf(program);
  const without = (ref: string) => ({
    ...layout,
    place: (r: string) => (r === ref ? undefined : layout.place(r)),
  });

  it('has no place for what a formula looks at', () => {
    expect(() => excelFormula(program, without('time.index'), 'x.y')).toThrow(
      new LayoutError('time.index', 'the layout has no place for it.'),
    );
  });

  it('has a cell where a row over the periods stands', () => {
    const cell = { kind: 'cell', sheet: 's', row: 0, column: 0 } as const;
    expect(() => excelFormula(program, { place: () => cell }, 'x.y')).toThrow(
      new LayoutError('x.y', 'it needs a place of periods, not of cell.'),
    );
  });

  it('leaves no empty column before the first period', () => {
    const edge = { kind: 'periods', sheet: 's', row: 0, firstColumn: 0 } as const;
    expect(() => excelFormula(program, { place: () => edge }, 'x.y')).toThrow(
      new LayoutError('x.y', 'no empty column stands before its first period.'),
    );
  });

  it('numbers no periods where a formula looks further than the next', () => {
    expect(() => excelFormula(program, { place: layout.place }, 'x.y')).toThrow(LayoutError);
  });

  it('has fewer rows than a table has records', () => {
    const short = { kind: 'records', sheet: 's', column: 0, firstRow: 3, lastRow: 4 } as const;
    const place = (ref: string) => (ref.startsWith('h.') ? short : layout.place(ref));
    expect(() => excelFormula(program, { place }, 'h.share')).toThrow(
      new LayoutError('h.share', '4 records do not fit 2 rows.'),
    );
  });

  it('is asked for the formula of an input', () => {
    expect(() => excelFormula(program, layout, 'time.rate')).toThrow(LayoutError);
  });
});

describe('a whole row or column, for charts and tables', () => {
  it.each([
    ['time.rate', 'in!$B$2'],
    ['time.index', 't!$D$2:$K$2'],
    ['h.size', 'h!$A$2:$A$5'],
    ['none.size', 'none!$A$2:$A$2'],
  ])('%s', (ref, range) => {
    const program = around('index');
    expect(shortened(rangeOf(program, layoutOf(program), ref))).toBe(range);
  });
});

describe('an input', () => {
  it('is written as it stands, empty where its text is empty', () => {
    const { sheets } = bookOf(around('index'));
    expect(sheets["h'表"]?.map((row) => row[1])).toEqual([undefined, "'cash", "'A*B~?", "'axxb", null]);
  });
});
