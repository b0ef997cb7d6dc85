import { afterEach, describe, expect, it, vi } from 'vitest';
import { functions, register, useLanguage, type CustomFunction, type Runtime } from '../../src/functions';
import { fetched } from '../../src/functions/host/fetching';

class HostError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** The host's side of the association, as the custom-function runtime offers it. */
const registered = () => {
  const mappings = new Map<string, CustomFunction>();
  const runtime: Runtime = {
    associate: (id, custom) => void mappings.set(id, custom),
    Error: HostError,
    ErrorCode: {
      invalidValue: '#VALUE!',
      invalidNumber: '#NUM!',
      notAvailable: '#N/A',
      divisionByZero: '#DIV/0!',
    },
  };
  register(runtime, functions);
  return (id: string, ...given: unknown[]): unknown => mappings.get(id)!(...(given as never[]));
};

afterEach(() => {
  useLanguage(undefined);
  vi.unstubAllGlobals();
});

describe('in the host', () => {
  it('every function is associated and answers', async () => {
    const call = registered();
    expect(call('LOAN.CAPACITY', [[110]], [[1]], [[0.1]])).toBe(100);
    expect(await call('POLICY', 'land.educationRate', null, null)).toBe(0.1);
  });

  it.each([
    ['#VALUE!', 'DSCR', [[['x']], [[1]]]],
    ['#NUM!', 'SPREAD', [1, 0, null, null]],
    ['#N/A', 'DSCR', [[[1]], [[0]], 'minimum']],
    ['#DIV/0!', 'LLCR', [[[1]], [[0]], [[0]], null]],
  ])('a refused call becomes the host’s %s', (code, id, given) => {
    const call = registered();
    expect(() => call(id, ...given)).toThrow(HostError);
    expect(() => call(id, ...given)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('a refusal of an asynchronous function is the host’s error too', async () => {
    await expect(registered()('POLICY', 'nothing', null, null)).rejects.toMatchObject({ code: '#N/A' });
  });

  it('speaks the language the host shows its menus in, or the page’s, until another is chosen', () => {
    const sentence = (): string => {
      try {
        registered()('SPREAD', null, 3);
      } catch (error) {
        return (error as Error).message;
      }
      return '';
    };
    vi.stubGlobal('Office', { context: { displayLanguage: 'zh-CN' } });
    expect(sentence()).toBe('参数“总额”未填写。');
    vi.stubGlobal('Office', { context: { displayLanguage: 'en-US' } });
    expect(sentence()).toBe('total is not given.');
    vi.stubGlobal('document', { documentElement: { lang: 'zh-CN' } });
    expect(sentence()).toBe('参数“总额”未填写。');
    vi.stubGlobal('document', { documentElement: { lang: '' } });
    expect(sentence()).toBe('total is not given.');
    useLanguage('zh');
    expect(sentence()).toBe('参数“总额”未填写。');
  });

  it('a formatted value counts as the value it holds, an error in it as an error', () => {
    const call = registered();
    useLanguage('en');
    const formatted = { type: 'FormattedNumber', basicValue: 110, numberFormat: '0.00' };
    expect(call('LOAN.CAPACITY', [[formatted]], [[1]], [[0.1]])).toBe(100);
    const [[area] = []] = call('LAND.INCREMENT', [[formatted]], [[1]], [[2]]) as unknown[][];
    expect(area).toBe(110);
    const broken = { type: 'Error', errorType: 'Div0', basicValue: '#DIV/0!' };
    expect(() => call('LAND.INCREMENT', [[broken]], [[1]], [[2]])).toThrow('area is the error #DIV/0!');
  });

  it('a cell that holds neither number nor text is named too', () => {
    const call = registered();
    useLanguage('en');
    expect(() => call('LAND.INCREMENT', [[{}]], [[1]], [[2]])).toThrow('area is not a finite number.');
  });
});

describe('a part that is fetched', () => {
  it('is fetched once, and again after a connection that failed', async () => {
    let attempts = 0;
    const part = fetched(() => {
      attempts += 1;
      return attempts === 1 ? Promise.reject(new Error('offline')) : Promise.resolve('part');
    });
    await expect(part()).rejects.toMatchObject({ code: '#N/A' });
    expect(await Promise.all([part(), part(), part()])).toEqual(['part', 'part', 'part']);
    expect(attempts).toBe(2);
  });
});
