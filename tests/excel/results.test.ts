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

describe('a host that fails while results are written', () => {
  const OLD = [block('A', [text('old'), number('1')]), block('B', [text('old'), number('2')])];
  const NEW = [block('A', [text('new'), number('8')]), block('B', [text('new'), number('9')])];
  const values = (blocks: readonly Block[]): unknown => blocks.map((each) => each.values);

  /** A workbook with the old results on two protected sheets. */
  const openWithOld = async () => {
    const opened = await open({ sheets: [{ name: 'A' }, { name: 'B' }] });
    await protect('A');
    await protect('B');
    await openGateway().put(OLD);
    return opened;
  };
  /** Writes the new results; what was said, then what stands there once nothing goes wrong any more. */
  const putWith = async (opened: Host, ...faults: Parameters<Host['inject']>[0][]) => {
    const injections = faults.map((fault) => opened.inject(fault));
    const said: unknown = await openGateway()
      .put(NEW)
      .then(
        () => undefined,
        (error: unknown) => error,
      );
    const wasRaised = injections.map((each) => each.wasRaised);
    opened.reconnect();
    const stands = await openGateway().held(OLD);
    const locked = [await isProtected('A'), await isProtected('B')];
    return { said, wasRaised, stands, locked };
  };

  /** Both sheets are opened, both blocks written, both sheets closed: what one round trip asks of the host. */
  const actions = async (): Promise<number> => {
    const opened = await openWithOld();
    const before = opened.syncs.length;
    await openGateway().put(NEW);
    const [, write] = opened.syncs.slice(before);
    opened.close();
    return write!.actions;
  };

  it('leaves the old results, whichever step of the writing it refuses', async () => {
    const count = await actions();
    expect(count).toBeGreaterThan(5);
    for (let step = 1; step <= count; step += 1) {
      const opened = await openWithOld();
      const found = await putWith(opened, { atBatch: 2, before: step, code: 'GeneralException' });
      expect(found.wasRaised, `step ${step}`).toEqual([true]);
      expect(found.said, `step ${step}`).toBeInstanceOf(GatewayError);
      expect((found.said as GatewayError).said.en).toContain('Your sheets are as they were.');
      expect(values(found.stands), `step ${step}`).toEqual(values(OLD));
      expect(found.locked, `step ${step}`).toEqual([true, true]);
      opened.close();
    }
  });

  it.each(['AccessDenied', 'ConflictingUpdates', 'InvalidOperationInCellEditMode'] as const)(
    'leaves the old results where it refuses the whole: %s',
    async (code) => {
      for (const atBatch of [1, 2]) {
        const opened = await openWithOld();
        const found = await putWith(opened, { atBatch, code });
        expect(found.said).toBeInstanceOf(GatewayError);
        expect(values(found.stands)).toEqual(values(OLD));
        expect(found.locked).toEqual([true, true]);
        opened.close();
      }
    },
  );

  it('takes back what was written though the answer was lost', async () => {
    const found = await putWith(await openWithOld(), { atBatch: 2, lost: 'answer' });
    expect(found.said).toBeInstanceOf(GatewayError);
    expect(values(found.stands)).toEqual(values(OLD));
  });

  it('says what stands there where it refuses to take back as well: never more and never less than is so', async () => {
    const count = await actions();
    let halves = 0;
    for (let step = 1; step <= count; step += 1) {
      const opened = await openWithOld();
      const { said, stands, locked } = await putWith(
        opened,
        { atBatch: 2, before: step, code: 'GeneralException' },
        { atBatch: 3, code: 'GeneralException' },
      );
      const { zh, en } = (said as GatewayError).said;
      const differs = stands.map(
        (each, at) => JSON.stringify(each.values) !== JSON.stringify(OLD[at]!.values),
      );
      halves += Number(differs.includes(true));
      differs.forEach((differ, at) => {
        const place = `${OLD[at]!.sheet}!B2:C2`;
        expect([step, place, zh.includes(place), en.includes(place)]).toEqual([step, place, differ, differ]);
      });
      const open = ['A', 'B'].filter((_, at) => !locked[at]);
      if (open.length > 0) expect(en).toContain(`no longer protected: ${open.join(', ')}.`);
      else expect(en).not.toContain('no longer protected');
      if (!differs.includes(true) && open.length === 0) expect(en).toContain('Your sheets are as they were.');
      opened.close();
    }
    expect(halves).toBeGreaterThan(1);
  });

  it('names every place where nothing more is heard of it', async () => {
    const { said } = await putWith(await openWithOld(), { atBatch: 2, lost: 'connection' });
    expect((said as GatewayError).code).toBe('lost');
    expect((said as GatewayError).said.en).toMatch(/how far it came is not known\. Look at A!B2:C2, B!B2:C2/);
    expect((said as GatewayError).said.zh).toContain('请核对 A!B2:C2、B!B2:C2');
  });
});
