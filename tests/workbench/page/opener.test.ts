// @vitest-environment jsdom
import { expose } from 'comlink';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { WorkbookPlan } from '../../../src/workbook';
import { Opener } from '../../../src/workbench/page/opener';

vi.mock('../../../src/workbench/page/keep', () => ({
  sourceOf: (bytes: Uint8Array) => Promise.resolve(`source ${bytes.join(' ')}`),
  lastOpened: () => undefined,
  restore: (source: string) => Promise.resolve(source === 'source 9' ? { name: 'kept' } : undefined),
}));

/** A thread that plans nothing, and says what it was asked for; a page whose server has a file of these bytes. */
const begin = (bytes: readonly number[] | undefined): { opener: Opener; asked: string[] } => {
  const asked: string[] = [];
  const { port1, port2 } = new MessageChannel();
  expose(
    {
      plan: (given: Uint8Array, lang: string) => {
        asked.push(`${[...given].join(' ')} ${lang}`);
        return { ok: true, value: { sheets: [] } as unknown as WorkbookPlan };
      },
    },
    port1,
  );
  port1.start();
  port2.start();
  vi.stubGlobal('fetch', () =>
    Promise.resolve(
      bytes === undefined
        ? new Response(null, { status: 204 })
        : new Response(new Uint8Array(bytes), { headers: { 'X-File-Name': '%E7%A4%BC.json' } }),
    ),
  );
  return { opener: new Opener(port2 as unknown as Worker), asked };
};

afterEach(() => vi.unstubAllGlobals());

describe('the thread that makes workbooks of files', () => {
  it('begins with the server’s file, and is not asked twice for it', async () => {
    const { opener, asked } = begin([1, 2]);
    await opener.prepare('zh');
    const given = await opener.given();
    expect(given?.name).toBe('礼.json');
    expect(await opener.plan(given!.bytes, 'zh')).toEqual({ ok: true, value: { sheets: [] } });
    expect(asked).toEqual(['1 2 zh']);
    await opener.plan(given!.bytes, 'en');
    expect(asked).toEqual(['1 2 zh', '1 2 en']);
  });

  it('does not begin with what was edited in this browser before: that will be opened in its place', async () => {
    const { opener, asked } = begin([9]);
    await opener.prepare('zh');
    expect(asked).toEqual([]);
  });

  it('has nothing to begin with where the server has no file', async () => {
    const { opener, asked } = begin(undefined);
    await opener.prepare('zh');
    expect(await opener.given()).toBeUndefined();
    expect(asked).toEqual([]);
  });
});
