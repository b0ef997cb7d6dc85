import { afterEach, describe, expect, test } from 'vitest';
import { type Host, type HostOptions, openHost } from '.';

let host: Host | undefined;
const open = async (options?: HostOptions): Promise<Host> => (host = await openHost(options));
afterEach(() => host?.close());

describe('Where the add-in runs', () => {
  test('a host says what it has', async () => {
    const { Office } = await open();
    const { requirements, diagnostics, displayLanguage } = Office.context;
    expect(requirements.isSetSupported('ExcelApi', '1.17')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.18')).toBe(false);
    expect(requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
    expect(requirements.isSetSupported('CustomFunctionsRuntime', '1.3')).toBe(true);
    expect([displayLanguage, diagnostics.host, diagnostics.platform]).toEqual(['zh-CN', 'Excel', 'PC']);
    expect(Office.context.officeTheme.bodyBackgroundColor).toBe('#ffffff');
  });

  test('a host may be too old, and speak English', async () => {
    const { Excel, Office } = await open({
      locale: 'en-US',
      supports: { ExcelApi: '1.4', SharedRuntime: undefined },
    });
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(false);
    expect(Office.context.requirements.isSetSupported('SharedRuntime', '1.1')).toBe(false);
    expect(Office.context.displayLanguage).toBe('en-US');
    const tooNew = Excel.run((context) => {
      context.workbook.worksheets.getItem('Sheet1').freezePanes.freezeRows(1);
      return context.sync();
    });
    await expect(tooNew).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  test('a host has a theme', async () => {
    const { Office } = await open({
      theme: { bodyBackgroundColor: '#212121', bodyForegroundColor: '#ffffff' },
    });
    expect(Office.context.officeTheme).toMatchObject({
      bodyBackgroundColor: '#212121',
      bodyForegroundColor: '#ffffff',
    });
  });

  test('a button of the ribbon calls the action that was associated with it', async () => {
    const { Office, user } = await open();
    const pressed: string[] = [];
    Office.actions.associate('ph.build', (event: Office.AddinCommands.Event) => {
      pressed.push(event.source.id);
      event.completed();
    });
    await user.press('ph.build');
    expect(pressed).toEqual(['ph.build']);
  });

  test('the pane is hidden and shown, and starts with the document', async () => {
    const { Office, workbook } = await open();
    const seen: string[] = [];
    await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void seen.push(visibilityMode));
    await Office.addin.hide();
    await Office.addin.showAsTaskpane();
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect([seen, workbook.startState]).toEqual([['Hidden', 'Taskpane'], 'Background']);
  });

  test('custom functions are associated by id', async () => {
    await open();
    const { CustomFunctions } = globalThis as unknown as {
      CustomFunctions: {
        associate: (id: string, run: () => number) => void;
        _association: { mappings: Record<string, () => number> };
      };
    };
    CustomFunctions.associate('DSCR', () => 1.2);
    const { mappings } = CustomFunctions._association;
    expect(mappings.DSCR?.()).toBe(1.2);
  });

  test('one host after another: none knows of the other, and nothing global is left', async () => {
    const before = Object.getOwnPropertyNames(globalThis).filter(
      (name) => Reflect.get(globalThis, name) !== undefined,
    );
    const first = await openHost({ sheets: [{ name: '甲' }] });
    const heard: string[] = [];
    await first.Excel.run((context) => {
      context.workbook.worksheets.onChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
      return context.sync();
    });
    first.close();
    expect([typeof Excel, typeof Office, 'document' in globalThis]).toEqual([
      'undefined',
      'undefined',
      false,
    ]);
    const second = await open({ sheets: [{ name: '乙' }] });
    await second.user.type('乙!A1', 1);
    expect(heard).toEqual([]);
    expect(second.syncs).toEqual([]);
    second.close();
    const after = Object.getOwnPropertyNames(globalThis).filter(
      (name) => Reflect.get(globalThis, name) !== undefined,
    );
    expect(after.filter((name) => !before.includes(name))).not.toContain('Excel');
  });
});
