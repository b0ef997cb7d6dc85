import { describe, expect, it } from 'vitest';
import { EDGE, isWhole, leftEdge, ROOM, widthsOf } from '../../src/report/columns';
import type { Column, Row, Section, Table } from '../../src/report/document';
import { numbered } from '../../src/report/numbering';
import { fitted } from '../../src/report/table';

const figures = (width: number): Column => ({ label: '2031', align: 'end', width });
const words = (width: number): Column => ({ label: 'Item', align: 'start', width });
const row = (...cells: string[]): Row => ({ cells, style: 'line', depth: 0 });
const tableOf = (columns: readonly Column[], rows: readonly Row[]): Table => ({
  kind: 'table',
  caption: '',
  note: '',
  labelAt: 0,
  columns,
  rows,
});

describe('the columns of a table', () => {
  it('fill the page: what figures leave goes to the words', () => {
    const columns = [words(20), figures(10), figures(10)];
    const edges = columns.reduce((sum, _, at) => sum + leftEdge(columns, at) + EDGE, 0);
    const [item = 0, first, second] = widthsOf({ columns }, 'tall');
    expect(first).toBe(second);
    expect(item + first! + second! + edges).toBeCloseTo(ROOM.tall, 6);
  });

  it('set words apart from figures that end where they begin', () => {
    const columns = [words(20), figures(10), words(20)];
    expect(leftEdge(columns, 0)).toBe(EDGE);
    expect(leftEdge(columns, 1)).toBe(EDGE);
    expect(leftEdge(columns, 2)).toBeGreaterThan(2 * EDGE);
  });

  it('are wide enough for the longest word of their head', () => {
    const head = (label: string) => ({ label, align: 'end' as const });
    const [table] = fitted(
      {
        caption: '',
        note: '',
        head: [{ label: 'Item', align: 'start' }, head('Construction period'), head('建设期末现金余额')],
        rows: [row('land', '1', '1')],
        labelAt: 0,
        leading: 1,
      },
      96,
    );
    expect(table!.columns[1]!.width).toBe('Construction'.length);
    // Chinese breaks anywhere: half of the head is enough.
    expect(table!.columns[2]!.width).toBe(8);
  });
});

describe('a table', () => {
  it('is kept on one page as long as it may fit there', () => {
    const columns = [words(20), figures(10)];
    const rows = (count: number) => Array.from({ length: count }, () => row('land', '1'));
    expect(isWhole(tableOf(columns, rows(20)), 'tall')).toBe(true);
    expect(isWhole(tableOf(columns, rows(60)), 'tall')).toBe(false);
  });
});

describe('an outermost section', () => {
  const section = (id: string, isWide: boolean, ...blocks: Section['blocks']): Section => ({
    id,
    title: id,
    isWide,
    blocks,
    sections: [],
  });
  const sentence = { kind: 'paragraph', text: 'Nothing to close.', tone: 'plain' } as const;
  const table = tableOf([words(20)], [row('land')]);

  it('begins a page, but a sentence takes none of its own', () => {
    const begun = (...sections: Section[]): boolean[] =>
      numbered(sections).map(({ beginsPage }) => beginsPage);
    expect(begun(section('a', true, table), section('b', true, table))).toEqual([true, true]);
    expect(begun(section('a', true, table), section('b', false, sentence))).toEqual([true, false]);
    expect(begun(section('a', false, sentence))).toEqual([true]);
  });
});
