import { afterEach, describe, expect, it, vi } from 'vitest';
import { openGateway } from '../../src/excel';
import { openHost, type Host, type HostOptions } from '../host';
import { planOf, type BuildOptions } from '../../src/workbook';
import { exampleWorkbook } from '../taskpane/pane';
import { exampleAt, type ExampleName } from '../workbook/built';
import { asFile, differences } from './same-workbook';

vi.setConfig({ testTimeout: 120_000 });

let host: Host | undefined;
const open = async (options: HostOptions = {}): Promise<Host> => (host = await openHost(options));
afterEach(() => host?.close());

/** By year, and so a hundredth of the cells. */
const yearly = (name: ExampleName, options: BuildOptions = {}) => planOf(exampleAt(name, 'year'), options);

const names = ({ workbook }: Host): string[] => workbook.sheets.map(({ name }) => name);

describe('building a workbook in Excel', () => {
  it.each(['timing-gap', 'reit-exit'])('draws what the file writer writes: %s', async (example) => {
    const { workbook } = await open();
    const plan = exampleWorkbook(example);
    await openGateway().build(plan);
    expect(differences(asFile(plan), workbook).slice(0, 20)).toEqual([]);
  });

  it('in English too', async () => {
    const { workbook } = await open();
    const plan = exampleWorkbook('timing-gap', { lang: 'en', unit: 'yi' });
    await openGateway().build(plan);
    expect(differences(asFile(plan), workbook).slice(0, 20)).toEqual([]);
  });

  it('takes at most 15 round trips for a thousand households by month', async () => {
    const { syncs } = await open();
    const { syncs: counted } = await openGateway().build(exampleWorkbook('lixian-renewal'));
    expect(counted).toBeLessThanOrEqual(15);
    expect(syncs).toHaveLength(counted);
  });

  it('puts its sheets in the order of the plan, before those of the user', async () => {
    const opened = await open({ sheets: [{ name: 'My notes', cells: { A1: 'keep' } }] });
    const plan = yearly('timing-gap');
    await openGateway().build(plan);
    expect(names(opened)).toEqual([...plan.sheets.map(({ name }) => name), 'My notes']);
  });

  it('tells how far it has come', async () => {
    await open();
    const told: number[] = [];
    await openGateway().build(yearly('timing-gap'), {
      onProgress: ({ done, total }) => told.push(done / total),
    });
    expect(told.length).toBeGreaterThan(8);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    expect(told.at(-1)).toBe(1);
  });
});

describe('building again', () => {
  it('replaces its own sheets where they stood, and leaves the user’s sheets, formulas and names as they were', async () => {
    const opened = await open({
      sheets: [{ name: 'Front' }, { name: 'Land', cells: { A1: 'my own list', B2: 5 } }],
    });
    const gateway = openGateway();
    await gateway.build(yearly('timing-gap'));
    await opened.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Land');
      sheet.getRange('C3:C4').formulas = [["='平衡'!B3"], ['=MasterCheck']];
      context.workbook.names.add('MyGap', "='平衡'!$B$3");
      await context.sync();
    });
    const plan = yearly('shortfall');
    await gateway.build(plan);
    expect(
      differences(asFile(plan), opened.workbook)
        .filter((line) => !line.startsWith('names'))
        .slice(0, 10),
    ).toEqual([]);
    expect(names(opened)).toEqual([...plan.sheets.map(({ name }) => name), 'Front', 'Land']);
    expect(opened.cell('Land!A1').value).toBe('my own list');
    expect(opened.cell('Land!B2').value).toBe(5);
    expect(opened.cell('Land!C3').formula).toMatch(/^='?平衡'?!B3$/);
    expect(opened.cell('Land!C4').formula).toBe('=MasterCheck');
    expect(opened.workbook.names.find(({ name }) => name === 'MyGap')?.formula).toMatch(/^='?平衡'?!\$B\$3$/);
  });

  it('in the other language leaves no sheet of the first', async () => {
    const opened = await open();
    const gateway = openGateway();
    await gateway.build(yearly('timing-gap'));
    const plan = yearly('timing-gap', { lang: 'en' });
    await gateway.build(plan);
    expect(names(opened)).toEqual([...plan.sheets.map(({ name }) => name), 'Sheet1']);
    expect(differences(asFile(plan), opened.workbook).slice(0, 10)).toEqual([]);
  });

  it('keeps the calculation mode the user chose', async () => {
    const opened = await open();
    opened.workbook.calculationMode = 'Manual';
    await openGateway().build(yearly('timing-gap'));
    expect(opened.workbook.calculationMode).toBe('Manual');
    opened.workbook.calculationMode = 'Automatic';
    await openGateway().build(yearly('timing-gap'));
    expect(opened.workbook.calculationMode).toBe('Automatic');
  });
});

describe('what stands in the way is said before anything is written', () => {
  const refused = async (prepare: (opened: Host) => void, options: HostOptions = {}) => {
    const opened = await open(options);
    prepare(opened);
    const before = names(opened);
    await expect(openGateway().build(yearly('timing-gap'))).rejects.toMatchSnapshot();
    expect(names(opened)).toEqual(before);
    expect(opened.syncs).toHaveLength(1);
  };

  it('a read-only workbook', () => refused(({ workbook }) => (workbook.isReadOnly = true)));
  it('a protected structure', () => refused(({ workbook }) => (workbook.isStructureProtected = true)));
  it('a sheet of the user’s own with a name of ours', () =>
    refused(() => undefined, { sheets: [{ name: '平衡', cells: { A1: 'mine' } }] }));
  it('a name of the user’s own', () => refused(() => undefined, { names: { MasterCheck: '=Sheet1!$A$1' } }));
});
