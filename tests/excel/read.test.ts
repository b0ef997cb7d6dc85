import { afterEach, describe, expect, it, vi } from 'vitest';
import { openGateway } from '../../src/excel';
import { toJson } from '../../src/project';
import { planOf } from '../../src/workbook';
import { householdsOutline } from '../../src/workbook/inputs';
import { sheetName } from '../../src/workbook/sheet-names';
import { writeWorkbook } from '../../src/xlsx';
import { auditFile } from '../../src/xlsx/audit';
import { importProject } from '../../src/xlsx/import';
import { readWorkbook, type WorkbookFile } from '../../src/xlsx/read';
import { openHost, type Host } from '../host';
import { exampleAt, EXAMPLES } from '../workbook/built';

vi.setConfig({ testTimeout: 120_000 });

let host: Host | undefined;
afterEach(() => host?.close());

describe('the open workbook is read as a file is', () => {
  it.each(EXAMPLES)('its input sheets give back the project, exactly: %s', async (example) => {
    host = await openHost();
    const evaluation = exampleAt(example, 'year');
    const gateway = openGateway();
    await gateway.build(planOf(evaluation));
    expect(toJson(importProject(await gateway.read('entries')))).toEqual(toJson(evaluation.project));
  });

  it('of the households what is typed is read, and what is computed from it is left', async () => {
    host = await openHost();
    const gateway = openGateway();
    const plan = planOf(exampleAt('ditang-finance', 'year'));
    await gateway.build(plan);
    const columns = async (scope: 'entries' | 'inputs'): Promise<number> => {
      const sheet = (await gateway.read(scope)).sheets.find(
        ({ name }) => name === sheetName('households', 'zh'),
      );
      return Math.max(...[...(sheet?.cells.values() ?? [])].flatMap((row) => [...row.keys()])) + 1;
    };
    expect(await columns('entries')).toBe(householdsOutline().length);
    expect(await columns('inputs')).toBeGreaterThan(3 * householdsOutline().length);
  });

  it('what is hidden in it is found by an audit, as in the file', async () => {
    host = await openHost();
    const plan = planOf(exampleAt('timing-gap', 'year'));
    const gateway = openGateway();
    await gateway.build(plan);
    const [first, second] = [plan.sheets.at(-1)!, plan.sheets.at(-2)!];
    const lines = { rows: new Set([3, 4, 6]), columns: new Set([1]) };
    const gone = { sheet: 'hidden' as const, rows: new Set<number>(), columns: new Set<number>() };
    const parts = new Map([
      [first.name, lines],
      [second.name, gone],
    ]);
    for (const row of lines.rows) host.workbook.sheet(first.name).hiddenRows.add(row);
    for (const column of lines.columns) host.workbook.sheet(first.name).hiddenColumns.add(column);
    host.workbook.sheet(second.name).visibility = 'Hidden';
    const received = readWorkbook(
      writeWorkbook({
        ...plan,
        sheets: plan.sheets.map((sheet) => {
          const hidden = parts.get(sheet.name);
          return { ...sheet, ...(hidden && { hidden }) };
        }),
      }),
    );
    const hidden = (file: WorkbookFile) =>
      auditFile(file)
        .report.findings.filter(({ kind }) => kind.startsWith('hidden'))
        .map(({ kind, sheet, cells, count }) => [kind, sheet, cells, count]);
    expect(hidden(received)).toHaveLength(3);
    expect(hidden(await gateway.read('all'))).toEqual(hidden(received));
  });

  it('says whether it is ours', async () => {
    host = await openHost();
    const gateway = openGateway();
    expect(await gateway.isOurs()).toBe(false);
    await gateway.build(planOf(exampleAt('timing-gap', 'year')));
    expect(await gateway.isOurs()).toBe(true);
  });

  it('what is entered is read back, text that looks like something else included', async () => {
    host = await openHost();
    const gateway = openGateway();
    const texts = [
      '=1+1',
      '2024-03',
      '001',
      'TRUE',
      '@home',
      '+86',
      '(5)',
      '3/4',
      '浙政发〔2019〕8号',
      "'quoted",
    ];
    await gateway.enter(
      texts.map((value, row) => ({ sheet: 'Sheet1', row, column: 0, value: { kind: 'text', value } })),
    );
    const file = await gateway.read('inputs');
    expect(texts.map((_, row) => file.sheets[0]?.cells.get(row)?.get(0)?.value)).toEqual(
      texts.map((value) => ({ kind: 'text', value })),
    );
    expect(texts.map((_, row) => file.sheets[0]?.cells.get(row)?.get(0)?.formula)).toEqual(
      texts.map(() => undefined),
    );
  });

  it('keeps settings in the workbook itself', async () => {
    host = await openHost();
    const gateway = openGateway();
    expect(await gateway.setting('PinghengPaneUnit')).toBeUndefined();
    await gateway.keepSetting('PinghengPaneUnit', 'yi');
    expect(await gateway.setting('PinghengPaneUnit')).toBe('yi');
  });

  it('what a build would take with it is named first: the user’s own words on a sheet of ours', async () => {
    host = await openHost();
    const gateway = openGateway();
    const plan = planOf(exampleAt('timing-gap', 'year'));
    expect(await gateway.beforeBuild(plan)).toEqual({ replaces: [], ownCells: [] });
    await gateway.build(plan);
    await gateway.enter([
      { sheet: '输入-土地', row: 60, column: 1, value: { kind: 'text', value: '电话核实过' } },
    ]);
    const { replaces, ownCells } = await gateway.beforeBuild(plan);
    expect(replaces).toContain('输入-土地');
    expect(ownCells).toEqual([{ sheet: '输入-土地', row: 60, column: 1 }]);
  });
});
