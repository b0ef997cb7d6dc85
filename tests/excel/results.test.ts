import { afterEach, describe, expect, it } from 'vitest';
import { GatewayError, openGateway, type Block } from '../../src/excel';
import { openHost, type Host, type HostOptions } from '../host';

let host: Host | undefined;
const open = async (options?: HostOptions): Promise<Host> => (host = await openHost(options));
afterEach(() => host?.close());

const block = (sheet: string, ...values: Block['values']): Block => ({
  sheet,
  area: { row: 1, column: 1, rows: values.length, columns: values[0]?.length ?? 0 },
  values,
});
const number = (value: string) => ({ kind: 'number', value }) as const;
const text = (value: string) => ({ kind: 'text', value }) as const;

/** Protects a sheet as building does, through the library. */
const protect = async (name: string): Promise<void> => {
  const context = new Excel.RequestContext();
  context.workbook.worksheets.getItem(name).protection.protect({ allowSort: true });
  await context.sync();
};

const isProtected = async (name: string): Promise<boolean> => {
  const context = new Excel.RequestContext();
  const { protection } = context.workbook.worksheets.getItem(name);
  protection.load('protected');
  await context.sync();
  return protection.protected;
};

describe('results written into the workbook', () => {
  it('stand on a protected sheet, which is protected again; a text that looks like a formula stays a text', async () => {
    await open({ sheets: [{ name: 'A' }] });
    await protect('A');
    const gateway = openGateway();
    await gateway.put([block('A', [number('1.5'), text('=1+1')], [undefined, text('2024-03')])]);
    const [held] = await gateway.held([block('A', [undefined, undefined], [undefined, undefined])]);
    expect(held?.values).toEqual([
      [number('1.5'), text('=1+1')],
      [undefined, text('2024-03')],
    ]);
    expect(await isProtected('A')).toBe(true);
  });

  it('give back what stood there, which puts everything back', async () => {
    const { user } = await open({ sheets: [{ name: 'A' }] });
    await user.type('A!B2', 7);
    const gateway = openGateway();
    const former = await gateway.put([block('A', [number('1'), number('2')])]);
    expect(former[0]?.values).toEqual([[number('7'), undefined]]);
    await gateway.put(former);
    const [held] = await gateway.held(former);
    expect(held?.values).toEqual([[number('7'), undefined]]);
  });

  it('are written on all their sheets or on none', async () => {
    await open({ sheets: [{ name: 'A' }, { name: 'B' }] });
    const gateway = openGateway();
    const gone = [block('A', [number('1')]), block('gone', [number('2')])];
    await expect(gateway.put(gone)).rejects.toBeInstanceOf(GatewayError);
    const [held] = await gateway.held([block('A', [undefined])]);
    expect(held?.values).toEqual([[undefined]]);
  });
});
