import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildWorkbook } from '../../../src/workbook';
import { writeWorkbook } from '../../../src/xlsx';
import { overrideCells } from '../../../src/xlsx/import/overrides';
import { projectOf } from '../../../src/xlsx/project';
import { readWorkbook, type WorkbookFile } from '../../../src/xlsx/read';

const project = projectOf(readFileSync('examples/wenzhou-mixed.json'));
const file = readWorkbook(writeWorkbook(buildWorkbook(project)));

const valueAt = ({ sheets }: WorkbookFile, id: string, which: 'value' | 'reason') => {
  const cells = overrideCells(file, id);
  const sheet = sheets.find(({ name }) => name === cells?.sheet);
  return sheet?.cells.get(cells?.row ?? -1)?.get(cells?.[which] ?? -1)?.value?.value;
};

describe('where a project states its own value of a parameter', () => {
  it('is the line of the parameter: value and reason', () => {
    const [own] = project.policy.overrides;
    expect(Number(valueAt(file, own!.id, 'value'))).toBe(Number(own!.value));
    expect(valueAt(file, own!.id, 'reason')).toBe(own!.reason);
  });

  it('is there for a parameter that is not overridden, and empty', () => {
    expect(overrideCells(file, 'land.housingRate')).toMatchObject({ sheet: '依据' });
    expect(valueAt(file, 'land.housingRate', 'value')).toBeUndefined();
  });

  it('moves with rows that were put in above', () => {
    const before = overrideCells(file, 'land.housingRate');
    const moved = {
      ...file,
      sheets: file.sheets.map((sheet) =>
        sheet.name === '依据'
          ? { ...sheet, cells: new Map([...sheet.cells].map(([row, cells]) => [row + 3, cells])) }
          : sheet,
      ),
    };
    expect(overrideCells(moved, 'land.housingRate')?.row).toBe((before?.row ?? 0) + 3);
  });

  it('is nowhere for a parameter without a line, and in a workbook of somebody else’s', () => {
    expect(overrideCells(file, 'no.such')).toBeUndefined();
    expect(overrideCells({ ...file, sheets: [] }, 'land.housingRate')).toBeUndefined();
  });
});
